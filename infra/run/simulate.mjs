import { runOnCurrentNode } from './bootstrap.mjs';

// The client's own data rooms and the whole server meet above both.
const isOnEdges = process.argv.includes('--on=edges');
await runOnCurrentNode(isOnEdges ? 'e2e/edges/main.ts' : 'sync-server/simulator/main.ts');
