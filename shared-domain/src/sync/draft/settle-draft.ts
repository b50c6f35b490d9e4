import type { Refusal } from '../../kernel/result.ts';
import type { DraftDefinition } from '../define.ts';
import { blankTombstone, type SyncedDocument } from '../document.ts';
import { sameContent } from '../merge.ts';
import { mergeDrafts, readDraft, wrapDraft } from './draft.ts';

/** What becomes of a draft that was pushed. A draft never conflicts. */
export type SettledDraft =
  | { readonly is: 'accepted'; readonly store: SyncedDocument }
  | { readonly is: 'merged'; readonly store: SyncedDocument | null }
  | { readonly is: 'refused'; readonly refusal: Refusal };

/**
 * [SYN-19] Settles one push of a draft against the server's state of it. Whether its author may edit it now was asked
 * before. Nothing but the Automerge document is believed: body, heads, revision and place are computed from it.
 */
export function settleDraft(
  definition: DraftDefinition,
  master: SyncedDocument | null,
  document: SyncedDocument,
): SettledDraft {
  if (document.deleted) return settleRemoval(definition, master, document);
  const pushed = document.crdt ?? '';
  const standing = master && !master.deleted ? master : null;
  const read = standing?.crdt
    ? mergeDrafts(definition, standing.crdt, pushed)
    : readDraft(definition, pushed);
  if (!read.ok) return { is: 'refused', refusal: read.refusal };
  // The same history again, after somebody removed it: no new line speaks for keeping it.
  const isGone = master?.deleted && master.heads?.join() === read.value.heads.join();
  if (isGone) return { is: 'merged', store: null };
  return settleContent(wrapDraft(definition, document, read.value), standing, document);
}

function settleContent(
  store: SyncedDocument,
  standing: SyncedDocument | null,
  document: SyncedDocument,
): SettledDraft {
  const place = standing ?? document;
  if (store.scope !== place.scope || store.building !== place.building) {
    return { is: 'refused', refusal: { code: 'sync.misplaced', params: { field: 'building' } } };
  }
  const isAsSent = store.rev === document.rev && sameContent(store.body, document.body);
  if (isAsSent) return { is: 'accepted', store };
  return { is: 'merged', store: store.rev === standing?.rev ? null : store };
}

/** [SYN-18] Who removes a draft removes what they saw of it: lines they had not seen keep it standing. */
function settleRemoval(
  definition: DraftDefinition,
  master: SyncedDocument | null,
  document: SyncedDocument,
): SettledDraft {
  if (!master || master.deleted) return { is: 'merged', store: null };
  const seen = mergeDrafts(definition, master.crdt ?? '', document.crdt ?? master.crdt ?? '');
  if (!seen.ok) return { is: 'refused', refusal: seen.refusal };
  const hasSeenAll = document.heads?.join() === seen.value.heads.join();
  if (!hasSeenAll) return { is: 'merged', store: null };
  const { scope, building, subject, sort } = master;
  const store = {
    ...blankTombstone(master),
    scope,
    building,
    subject,
    sort,
    rev: document.rev,
    heads: seen.value.heads,
  };
  return { is: 'accepted', store };
}
