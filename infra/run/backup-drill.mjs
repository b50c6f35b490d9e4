import { runOnCurrentNode } from './bootstrap.mjs';

await runOnCurrentNode('infra/backup/drill/main.ts');
