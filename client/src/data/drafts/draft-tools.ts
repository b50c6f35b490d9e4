import type * as Drafts from 'shared-domain/sync/draft';
import { onDemand } from '../on-demand.ts';

/** Automerge and what the domain does with it: a chunk of its own, which an owner's phone never downloads. */
export type DraftTools = Pick<
  typeof Drafts,
  'createDraft' | 'editDraft' | 'mergeDrafts' | 'readDraft' | 'wrapDraft'
>;

export const browserDraftTools: () => Promise<DraftTools> = onDemand(async () => {
  const [drafts, wasm] = await Promise.all([
    import('shared-domain/sync/draft'),
    import('@automerge/automerge/automerge.wasm?url'),
  ]);
  await drafts.loadAutomerge(wasm.default);
  return drafts;
});
