import { runOnCurrentNode } from './bootstrap.mjs';

await runOnCurrentNode('infra/backup/main.ts');
