import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { definitionOf, type SyncedDocument } from 'shared-domain/sync';
import { loadAutomerge, type SettledDraft, settleDraft } from 'shared-domain/sync/draft';

/** The other side of `draftSettler`: opens bytes that may be a bomb, where only this thread goes with them. */
export type DraftWork = { readonly master: SyncedDocument | null; readonly document: SyncedDocument };

const require = createRequire(import.meta.url);
const wasm = require.resolve('@automerge/automerge/automerge.wasm');

parentPort?.on('message', (work: DraftWork) => {
  parentPort?.postMessage(settle(work));
});
await loadAutomerge(readFileSync(wasm));
parentPort?.postMessage('ready');

function settle({ master, document }: DraftWork): SettledDraft {
  const definition = definitionOf(document.type);
  if (definition?.discipline !== 'drafts') {
    return { is: 'refused', refusal: { code: 'sync.unknownType', params: { type: document.type } } };
  }
  return settleDraft(definition, master, document);
}
