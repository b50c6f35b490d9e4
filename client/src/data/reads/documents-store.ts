import type { SyncedDocument } from 'shared-domain/sync';
import { derived } from '../derived-store.ts';
import type { JournalView } from '../journal/journal-view.ts';
import type { OverlayView } from '../overlay/overlay-store.ts';
import type { AccountDatabase } from '../records/account-database.ts';
import { keyOf } from '../records/envelope-schema.ts';
import type { Shown, Where } from '../shown.ts';
import type { Store } from '../store.ts';
import { disciplineOf } from './discipline-of.ts';
import { queryStore } from './query-store.ts';
import { bySort, isWhere, outcomeOf, toShown } from './to-shown.ts';

export type ReadNeeds = {
  readonly database: AccountDatabase;
  readonly journal: Store<JournalView | undefined>;
  readonly overlay: Store<OverlayView>;
};

type Documents<Type extends string> = Store<readonly Shown<Type>[] | undefined>;

/** Documents of a type as a screen sees them; what did not change is the same object as before. */
export function documentsStore<Type extends string>(
  needs: ReadNeeds,
  type: Type,
  where: Where,
): Documents<Type> {
  if (disciplineOf(type) === 'commands') return commandsStore(needs, type, where);
  const { journal, overlay } = needs;
  const stored = queryStore(needs.database, type, where);
  const keep = keeper<Type>();
  return derived([stored, journal, overlay], () => {
    const documents = stored.get();
    const view = journal.get();
    // Without the journal nobody can say what the server has.
    if (!documents || !view) return undefined;
    const foreseen = overlay.get();
    const here = asShown<Type>(documents, foreseen.removed, view.unsentKeys);
    for (const document of foreseen.documents) addForeseen(here, document, type, where);
    return keep([...here.values()].sort(bySort));
  });
}

function asShown<Type extends string>(
  documents: readonly SyncedDocument[],
  removed: ReadonlySet<string>,
  unsent: ReadonlySet<string>,
): Map<string, Shown<Type>> {
  const here = new Map<string, Shown<Type>>();
  for (const document of documents) {
    const key = keyOf(document.organisation, document.id);
    if (!removed.has(key)) here.set(key, toShown(document, unsent.has(key) ? 'onDevice' : 'recorded'));
  }
  return here;
}

// A fact is never changed: the recorded one stands. A record that a command changes is shown as it will be.
function addForeseen<Type extends string>(
  here: Map<string, Shown<Type>>,
  document: SyncedDocument,
  type: Type,
  where: Where,
): void {
  if (!isWhere(document, type, where)) return;
  const key = keyOf(document.organisation, document.id);
  if (here.has(key) && disciplineOf(type) === 'facts') return;
  here.set(key, toShown(document, 'onDevice'));
}

/** Commands are shown as long as their outcome is not among the facts. */
function commandsStore<Type extends string>(needs: ReadNeeds, type: Type, where: Where): Documents<Type> {
  const keep = keeper<Type>();
  const { journal, overlay } = needs;
  return derived([journal, overlay], () => {
    const view = journal.get();
    if (!view) return undefined;
    const { statuses } = overlay.get();
    const own = view.pending.filter((entry) => isWhere(entry.document, type, where));
    return keep(
      own.map(({ document, answer }) => {
        const outcome = outcomeOf(statuses.get(keyOf(document.organisation, document.id)));
        return toShown<Type>(document, answer ? 'recorded' : 'onDevice', { outcome });
      }),
    );
  });
}

/** Gives back the objects, and the list, of the time before where they say the same. */
function keeper<Type extends string>() {
  let before: readonly Shown<Type>[] = [];
  let known = new Map<string, Shown<Type>>();
  return (next: readonly Shown<Type>[]): readonly Shown<Type>[] => {
    const kept = next.map((one) => {
      const old = known.get(one.key);
      return old && isSame(old, one) ? old : one;
    });
    known = new Map(kept.map((one) => [one.key, one]));
    const isUnchanged = kept.length === before.length && kept.every((one, at) => one === before[at]);
    if (!isUnchanged) before = kept;
    return before;
  };
}

function isSame(a: Shown, b: Shown): boolean {
  const isSameBody = a.body === b.body || (a.rev !== '' && JSON.stringify(a.body) === JSON.stringify(b.body));
  return (
    a.rev === b.rev &&
    a.state === b.state &&
    isSameBody &&
    JSON.stringify(a.outcome) === JSON.stringify(b.outcome)
  );
}
