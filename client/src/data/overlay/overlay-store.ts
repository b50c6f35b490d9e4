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

/** Who gives a hundred commands at once is shown them in a few steps, not in a hundred. */
const pause = 200;

/** Computed again after each pull and each command; kept in memory alone, for a refused one must leave no trace. */
export function overlayStore(
  needs: ForeseeNeeds,
  journal: Store<JournalView | undefined>,
  onBug: (cause: unknown) => void,
): Store<OverlayView> & { stop(): Promise<void> } {
  const view = cell<OverlayView>(noOverlay);
  let quietUntil = 0;
  const look = runAgain(async () => {
    const wait = quietUntil - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const pending = journal.get()?.pending ?? [];
    const next =
      pending.length === 0
        ? noOverlay
        : await lookAt(
            needs,
            pending.map((entry) => entry.document.organisation),
          );
    if (saysTheSame(view.get(), next)) return;
    view.set(next);
    quietUntil = performance.now() + pause;
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

async function lookAt(needs: ForeseeNeeds, organisations: readonly string[]): Promise<OverlayView> {
  // With the rules of the whole domain: only who acted needs it.
  const { foresee } = await import('./foresee.ts');
  const statuses = new Map<string, DecidedHere>();
  const documents: SyncedDocument[] = [];
  const removed = new Set<string>();
  for (const organisation of new Set(organisations)) {
    const { overlay } = await foresee(needs, organisation);
    for (const [id, status] of overlay.statuses) statuses.set(keyOf(organisation, id), status);
    for (const id of overlay.removedDrafts) removed.add(keyOf(organisation, id));
    documents.push(...overlay.documents);
  }
  return { statuses, documents, removed };
}

/** Where more is foreseen than before, nobody need compare what. */
function saysTheSame(a: OverlayView, b: OverlayView): boolean {
  if (a === b) return true;
  if (a.documents.length !== b.documents.length || a.statuses.size !== b.statuses.size) return false;
  const nameOf = ({ statuses, removed }: OverlayView) => JSON.stringify([[...statuses], [...removed]]);
  return nameOf(a) === nameOf(b) && a.documents.every((one, at) => isSame(one, b.documents[at]));
}

function isSame(a: SyncedDocument, b: SyncedDocument | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
