import { runOnCurrentNode } from './bootstrap.mjs';

await runOnCurrentNode('infra/run/checks/run.ts');
