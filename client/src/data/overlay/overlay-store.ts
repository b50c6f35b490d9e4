import { merge, type Subscription } from 'rxjs';
import type { DecidedHere, SyncedDocument } from 'shared-domain/sync';
import type { JournalView } from '../journal/journal-view.ts';
import { keyOf } from '../records/envelope-schema.ts';
import { runAgain } from '../run-again.ts';
import { cell, type Store } from '../store.ts';
import type { ForeseeNeeds } from './foresee.ts';

/** What pending commands would bring about, over all organisations; keys are `organisation|id`. */
export type OverlayView = {
  readonly statuses: ReadonlyMap<string, DecidedHere>;
  readonly documents: readonly SyncedDocument[];
  readonly removed: ReadonlySet<string>;
};

const noOverlay: OverlayView = { statuses: new Map(), documents: [], removed: new Set() };

/** Computed again after each pull and each command; kept in memory alone, for a refused one must leave no trace. */
export function overlayStore(
  needs: ForeseeNeeds,
  journal: Store<JournalView | undefined>,
  onBug: (cause: unknown) => void,
): Store<OverlayView> & { stop(): Promise<void> } {
  const view = cell<OverlayView>(noOverlay);
  let seen = '';
  const look = runAgain(async () => {
    const pending = journal.get()?.pending ?? [];
    const next =
      pending.length === 0
        ? noOverlay
        : await lookAt(
            needs,
            pending.map((entry) => entry.document),
          );
    const name = nameOf(next);
    if (name === seen) return;
    seen = name;
    view.set(next);
  }, onBug);
  const { records, facts, drafts } = needs.database.collections;
  let changes: Subscription | null = null;
  const follow = () => {
    const isPending = (journal.get()?.pending.length ?? 0) > 0;
    if (isPending) changes ??= merge(records.$, facts.$, drafts.$).subscribe(() => look.ask());
    else changes?.unsubscribe();
    if (!isPending) changes = null;
    look.ask();
  };
  const unfollow = journal.subscribe(follow);
  follow();
  return {
    ...view,
    async stop() {
      unfollow();
      changes?.unsubscribe();
      await look.stop();
    },
  };
}

async function lookAt(needs: ForeseeNeeds, commands: readonly SyncedDocument[]): Promise<OverlayView> {
  // With the rules of the whole domain: only who acted needs it.
  const { foresee } = await import('./foresee.ts');
  const statuses = new Map<string, DecidedHere>();
  const documents: SyncedDocument[] = [];
  const removed = new Set<string>();
  for (const organisation of new Set(commands.map((command) => command.organisation))) {
    const own = commands.filter((command) => command.organisation === organisation);
    const { overlay } = await foresee(needs, organisation, own);
    for (const [id, status] of overlay.statuses) statuses.set(keyOf(organisation, id), status);
    for (const id of overlay.removedDrafts) removed.add(keyOf(organisation, id));
    documents.push(...overlay.documents);
  }
  return { statuses, documents, removed };
}

function nameOf(view: OverlayView): string {
  return JSON.stringify([[...view.statuses], view.documents, [...view.removed]]);
}
