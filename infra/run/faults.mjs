import { runOnCurrentNode } from './bootstrap.mjs';

await runOnCurrentNode('e2e/faults/processes/run.ts');
