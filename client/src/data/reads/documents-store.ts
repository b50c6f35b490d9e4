import type { SyncedDocument } from 'shared-domain/sync';
import { derived } from '../derived-store.ts';
import type { FirstReadings } from '../first-readings.ts';
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
  readonly readings: FirstReadings;
  onBug(cause: unknown): void;
};

export type Documents<Type extends string> = Store<readonly Shown<Type>[] | undefined>;

/** Documents of a type as a screen sees them; what did not change is the same object as before. */
export function documentsStore<Type extends string>(
  needs: ReadNeeds,
  type: Type,
  where: Where,
): Documents<Type> {
  if (disciplineOf(type) === 'commands') return commandsStore(needs, type, where);
  return shownStore(needs, type, where, queryStore(needs, type, where));
}

/** What was stored, however it was read, with what this device knows of it and what its commands will do. */
export function shownStore<Type extends string>(
  { journal, overlay }: ReadNeeds,
  type: Type,
  where: Where,
  stored: Store<readonly SyncedDocument[] | undefined>,
): Documents<Type> {
  const foreseen = foreseenStore(overlay, type, where);
  const recorded = derived([stored, foreseen, unsentStore(journal, type)], () => {
    const documents = stored.get();
    const view = journal.get();
    // Without the journal nobody can say what the server has.
    if (!documents || !view) return undefined;
    return asShown<Type>(documents, foreseen.get().removed, view.unsentKeys);
  });
  const keep = keeper<Type>();
  return derived([recorded, foreseen], () => {
    const known = recorded.get();
    if (!known) return undefined;
    const { documents } = foreseen.get();
    if (documents.length === 0) return keep(known);
    const here = new Map(known.map((one) => [one.key, one]));
    for (const document of documents) addForeseen(here, document);
    // In order but for what was added: that is sorted fast.
    return keep([...here.values()].sort(bySort));
  });
}

type Foreseen = { readonly documents: readonly SyncedDocument[]; readonly removed: ReadonlySet<string> };

/** What of the overlay concerns a list: the same object as long as it is the same. */
function foreseenStore(overlay: Store<OverlayView>, type: string, where: Where): Store<Foreseen> {
  let before: Foreseen = { documents: [], removed: new Set() };
  return derived([overlay], () => {
    const { documents, removed } = overlay.get();
    const own = documents.filter((document) => isWhere(document, type, where));
    const isUnchanged =
      own.length === before.documents.length &&
      own.every((one, at) => one === before.documents[at]) &&
      removed.size === before.removed.size &&
      [...removed].every((key) => before.removed.has(key));
    if (!isUnchanged) before = { documents: own, removed };
    return before;
  });
}

/** What says whether a document was sent. No person writes a fact: of facts it only says that the journal was read. */
function unsentStore(journal: Store<JournalView | undefined>, type: string): Store<unknown> {
  if (disciplineOf(type) !== 'facts') return derived([journal], () => journal.get()?.unsentKeys);
  return derived([journal], () => journal.get() !== undefined);
}

function asShown<Type extends string>(
  documents: readonly SyncedDocument[],
  removed: ReadonlySet<string>,
  unsent: ReadonlySet<string>,
): Shown<Type>[] {
  const here = new Map<string, Shown<Type>>();
  for (const document of documents) {
    const key = keyOf(document.organisation, document.id);
    if (!removed.has(key)) here.set(key, toShown(document, unsent.has(key) ? 'onDevice' : 'recorded'));
  }
  return [...here.values()].sort(bySort);
}

// A fact is never changed: the recorded one stands. A record that a command changes is shown as it will be.
function addForeseen<Type extends string>(here: Map<string, Shown<Type>>, document: SyncedDocument): void {
  const key = keyOf(document.organisation, document.id);
  if (here.has(key) && disciplineOf(document.type) === 'facts') return;
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
  if (a === b) return true;
  const isSameBody = a.body === b.body || (a.rev !== '' && JSON.stringify(a.body) === JSON.stringify(b.body));
  return (
    a.rev === b.rev &&
    a.state === b.state &&
    isSameBody &&
    JSON.stringify(a.outcome) === JSON.stringify(b.outcome)
  );
}
