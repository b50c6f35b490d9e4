import { runOnCurrentNode } from './bootstrap.mjs';

await runOnCurrentNode('infra/run/product/demo-large.ts');
