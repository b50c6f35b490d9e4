import type { DraftDefinition, SyncedDocument } from 'shared-domain/sync';
import type { Draft, DraftConflict } from 'shared-domain/sync/draft';
import type { DraftChange } from '../actions/actions.ts';
import { type Cell, cell, type Store } from '../store.ts';
import type { DraftTools } from './draft-tools.ts';

type Held = Draft<object> & { readonly conflicts: readonly DraftConflict[] };

/** A draft as this tab holds it; `null`: it is not (any more) on this device. */
export type HeldDraft = { readonly document: SyncedDocument; readonly conflicts: readonly DraftConflict[] };

export type DraftSession = {
  readonly held: Store<HeldDraft | null>;
  /** Changes what this tab holds, at once; `held` says so before this returns. Store it with `save` afterwards. */
  edit(change: DraftChange): void;
  /** What the database has now: written by another tab, by the server, or by ourselves. */
  take(stored: SyncedDocument | null): void;
  /** What to write over `stored`; null when it has everything already. */
  toStore(stored: SyncedDocument | null): SyncedDocument | null;
  /** It is written, and in the journal: until then what was typed counts as unstored, whatever the database shows. */
  isStored(rev: string): void;
};

export type SessionNeeds = {
  readonly tools: DraftTools;
  readonly definition: DraftDefinition;
  /** 32 hex digits, never given twice. */
  newActor(): string;
};

/**
 * One draft in one tab: what is typed changes it in memory, and what others wrote is merged in. All of it is
 * synchronous, so nothing can slip between reading and writing.
 */
export function draftSession(needs: SessionNeeds, first: SyncedDocument): DraftSession {
  const { tools, definition } = needs;
  const name = { organisation: first.organisation, id: first.id };
  const held = cell<HeldDraft | null>(null) as Cell<HeldDraft | null>;
  let actor = needs.newActor();
  let draft: Held | null = null;
  /** The last revision known to be in the database, and whether we hold something it lacks. */
  let storedRev = '';
  let hasUnstored = false;
  /** What was typed into a draft that went meanwhile, until it is written once more: the server's refusal keeps it. */
  let orphaned: SyncedDocument | null = null;

  const hold = (next: Held) => {
    if (draft?.rev === next.rev && held.get()) return;
    draft = next;
    held.set({ document: wrap(next), conflicts: next.conflicts });
  };
  const wrap = (next: Held): SyncedDocument =>
    tools.wrapDraft(definition, name, next as Draft<Record<string, unknown>>);
  const merge = (crdt: string) => {
    const merged = draft
      ? tools.mergeDrafts(definition, draft.crdt, crdt)
      : tools.readDraft(definition, crdt);
    return merged.ok ? merged.value : null;
  };
  const replaceBy = (crdt: string) => {
    const read = tools.readDraft(definition, crdt);
    if (!read.ok) return;
    // What we wrote may have been refused: this actor must not count on from it.
    actor = needs.newActor();
    hold(read.value);
  };

  const letGo = () => {
    if (draft && hasUnstored) orphaned = wrap(draft);
    draft = null;
    hasUnstored = false;
    held.set(null);
  };
  const takeOrphaned = () => {
    letGo();
    const last = orphaned;
    orphaned = null;
    return last;
  };

  const session: DraftSession = {
    held,
    edit(change) {
      if (!draft) return;
      const edited = tools.editDraft(definition, draft.crdt, actor, change);
      if (edited.rev === draft.rev) return;
      hasUnstored = true;
      hold({ ...edited, conflicts: conflictsLeft(draft.conflicts, edited.body) });
    },
    take(stored) {
      if (!stored || stored.deleted || !stored.crdt) return letGo();
      storedRev = stored.rev;
      if (draft?.rev === stored.rev) return;
      const merged = merge(stored.crdt);
      if (merged && (hasUnstored || merged.rev === stored.rev)) hold(merged);
      else replaceBy(stored.crdt);
      hasUnstored = draft?.rev !== storedRev;
    },
    toStore(stored) {
      if (!stored || stored.deleted) return takeOrphaned();
      if (stored.rev !== storedRev) session.take(stored);
      if (!draft || !hasUnstored) return null;
      return stored.rev === draft.rev ? null : wrap(draft);
    },
    isStored(rev) {
      if (draft?.rev === rev) hasUnstored = false;
    },
  };
  session.take(first);
  return session;
}

// An edit of a field settles what two people wrote there; the others stay marked until the draft is read again.
function conflictsLeft(conflicts: readonly DraftConflict[], body: object): readonly DraftConflict[] {
  const valueAt = (path: readonly string[]) =>
    path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], body);
  return conflicts.filter(({ path, values }) => {
    const value = JSON.stringify(valueAt(path));
    return values.some((one) => JSON.stringify(one) === value);
  });
}
