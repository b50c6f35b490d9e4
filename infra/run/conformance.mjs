import { runOnCurrentNode } from './bootstrap.mjs';

await runOnCurrentNode('shared-domain/conformance/run.ts');
