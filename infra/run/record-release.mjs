import { runOnCurrentNode } from './bootstrap.mjs';

await runOnCurrentNode('infra/run/release/record-release.ts');
