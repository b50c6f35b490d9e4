import type * as Drafts from 'shared-domain/sync/draft';

/** Automerge and what the domain does with it: a chunk of its own, which an owner's phone never downloads. */
export type DraftTools = Pick<
  typeof Drafts,
  'createDraft' | 'editDraft' | 'mergeDrafts' | 'readDraft' | 'wrapDraft'
>;

let loading: Promise<DraftTools> | null = null;

/** Loads them once; weather (no network, not cached yet) lets the next call try again. */
export function browserDraftTools(): Promise<DraftTools> {
  loading ??= load().catch((cause: unknown) => {
    loading = null;
    throw cause;
  });
  return loading;
}

async function load(): Promise<DraftTools> {
  const [drafts, wasm] = await Promise.all([
    import('shared-domain/sync/draft'),
    import('@automerge/automerge/automerge.wasm?url'),
  ]);
  await drafts.loadAutomerge(wasm.default);
  return drafts;
}
