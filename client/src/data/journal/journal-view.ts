import type { JournalEntry, PulledDiscipline } from 'shared-domain/sync';
import { type LiveStore, liveStore } from '../live-store.ts';
import { openEntries, takenAt } from './dexie-journal.ts';
import type { JournalDatabase, JournalRow } from './journal-database.ts';

/** What the screens need to know of the journal. */
export type JournalView = {
  /** `organisation|id` of documents the server has not got. */
  readonly unsentKeys: ReadonlySet<string>;
  readonly unsent: number;
  readonly oldestUnsentAt: string | null;
  /** Commands whose effects are not yet among the local facts, in the order they were given. */
  readonly pending: readonly JournalEntry[];
};

export const emptyJournal: JournalView = {
  unsentKeys: new Set(),
  unsent: 0,
  oldestUnsentAt: null,
  pending: [],
};

/** Up to which position everything of a discipline is on this device. */
export const passedNote = (organisation: string, discipline: PulledDiscipline) =>
  `passed:${organisation}:${discipline}`;

const pulled: readonly PulledDiscipline[] = ['records', 'drafts', 'facts'];

/** The names of what is completely here. */
export function passedNotes({ notes }: JournalDatabase): Promise<string[]> {
  return notes.where('name').startsWith('passed:').primaryKeys();
}

/** Whether everything of these organisations came once: between two pages of the first filling nothing is up to date. */
export function isFilled(passed: readonly string[], organisations: readonly string[]): boolean {
  return organisations.every((organisation) =>
    pulled.every((discipline) => passed.includes(passedNote(organisation, discipline))),
  );
}

export function journalView(database: JournalDatabase): LiveStore<JournalView> {
  const names: UnsentNames = new Map();
  return liveStore(() => readView(database, names), sameView);
}

/** By position, what an entry without an answer is called; it never changes, so that each is read once. */
type UnsentNames = Map<number, string>;

async function unsentNames({ entries }: JournalDatabase, names: UnsentNames): Promise<UnsentNames> {
  const positions = await entries.where('answered').equals(0).primaryKeys();
  const missing = positions.filter((position) => !names.has(position));
  for (const row of await entries.bulkGet(missing)) if (row) names.set(row.position, row.documentKey);
  const waiting = new Set(positions);
  for (const position of [...names.keys()]) if (!waiting.has(position)) names.delete(position);
  return names;
}

export async function readView(
  database: JournalDatabase,
  names: UnsentNames = new Map(),
): Promise<JournalView> {
  const { entries, notes } = database;
  const unsent = await unsentNames(database, names);
  const first = await entries.where('answered').equals(0).first();
  const waiting = await entries.where('[discipline+answered]').equals(['commands', 0]).toArray();
  const answered = await entries.where('[discipline+answered]').equals(['commands', 1]).sortBy('position');
  const passed = new Map((await notes.toArray()).map(({ name, value }) => [name, Number(value)]));
  const seqOf = (organisation: string) =>
    Math.min(...pulled.map((discipline) => passed.get(passedNote(organisation, discipline)) ?? 0));
  // An entry of an older version of the app says it in its answer alone.
  const isPending = (row: JournalRow) => (row.takenAt ?? takenAt(row.answer)) > seqOf(row.organisation);
  const pending = [...answered.filter(isPending), ...waiting];
  pending.sort((a, b) => a.position - b.position);
  return {
    unsentKeys: new Set(unsent.values()),
    unsent: new Set(unsent.values()).size,
    oldestUnsentAt: first?.enteredAt ?? null,
    pending: await openEntries(database, pending),
  };
}

function sameView(a: JournalView, b: JournalView): boolean {
  const nameOf = (view: JournalView) =>
    JSON.stringify([
      [...view.unsentKeys],
      view.oldestUnsentAt,
      view.pending.map((entry) => [entry.position, entry.document.rev, entry.answer?.outcome ?? '']),
    ]);
  return nameOf(a) === nameOf(b);
}
