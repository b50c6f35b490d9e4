import { runOnCurrentNode } from './bootstrap.mjs';

await runOnCurrentNode('sync-server/simulator/main.ts');
