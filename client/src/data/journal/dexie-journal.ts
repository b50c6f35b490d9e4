import type { Discipline, JournalEntry, JournalStore, StateStore } from 'shared-domain/sync';
import type { JournalDatabase, JournalRow } from './journal-database.ts';

export function dexieJournal(database: JournalDatabase): JournalStore {
  const { entries, rows: codec } = database;
  const opened = (rows: readonly JournalRow[]) => openEntries(database, rows);
  return {
    async append(entry) {
      const row = await codec.seal('entries', rowOf(entry));
      const position = await entries.add(row);
      return { ...entry, position };
    },
    async update(...changed) {
      const rows = changed.map((entry) => ({ ...rowOf(entry), position: entry.position }));
      await entries.bulkPut(await Promise.all(rows.map((row) => codec.seal('entries', row))));
    },
    async remove(positions) {
      await entries.bulkDelete([...positions]);
    },
    async find(organisation, discipline, id, rev) {
      const row = await entries
        .where('revKeys')
        .equals(revKey(organisation, discipline, id, rev))
        .last();
      return row && (await opened([row]))[0];
    },
    async findAll(organisation, writings) {
      const names = writings.map(({ discipline, id, rev }) => revKey(organisation, discipline, id, rev));
      const found = await opened(await entries.where('revKeys').anyOf(names).toArray());
      const named = new Map(found.flatMap((entry) => rowOf(entry).revKeys.map((name) => [name, entry])));
      return names.map((name) => named.get(name));
    },
    async unansweredFor(organisation, discipline, id) {
      const own = await entries
        .where('documentKey')
        .equals(`${organisation}|${id}`)
        .filter((row) => row.answered === 0 && row.discipline === discipline)
        .toArray();
      const command = await entries
        .where('[discipline+answered]')
        .equals(['commands', 0])
        .filter((row) => row.organisation === organisation)
        .last();
      const both = command ? [...own.filter(({ position }) => position !== command.position), command] : own;
      return opened(both.sort((a, b) => a.position - b.position));
    },
    async unanswered(organisation, most = Number.POSITIVE_INFINITY) {
      // Under one key of an index, rows lie in the order of their own.
      const rows = await entries
        .where('[organisation+answered]')
        .equals([organisation, 0])
        .limit(most)
        .toArray();
      return opened(rows);
    },
    async all(organisation) {
      const rows = await entries
        .where('[organisation+answered]')
        .between([organisation, 0], [organisation, 1], true, true)
        .sortBy('position');
      return opened(rows);
    },
    async waiting() {
      const rows = await entries.where('answered').equals(0).toArray();
      return [...new Set(rows.map((row) => row.organisation))].sort();
    },
  };
}

export function dexieStates(database: JournalDatabase): StateStore {
  return {
    async read(organisation) {
      const row = await database.states.get(organisation);
      if (!row) return { head: null, lastN: 0 };
      const { organisation: _, ...state } = row;
      return state;
    },
    async write(organisation, state) {
      await database.states.put({ ...state, organisation });
    },
  };
}

/** Rows as the rest of the house knows them: opened, and without what they are looked up by. */
export function openEntries(
  { rows: codec }: JournalDatabase,
  rows: readonly JournalRow[],
): Promise<JournalEntry[]> {
  return Promise.all(rows.map(async (row) => entryOf(await codec.open('entries', row))));
}

function entryOf(row: JournalRow): JournalEntry {
  const { answered: _a, takenAt: _t, revKeys: _r, documentKey: _d, ...entry } = row;
  return entry;
}

/** Also of an entry that lies there already: what it is looked up by is made anew. */
export function rowOf(entry: Omit<JournalEntry, 'position'>): Omit<JournalRow, 'position'> {
  const { organisation, discipline, document } = entry;
  return {
    ...entry,
    answered: entry.answer ? 1 : 0,
    takenAt: takenAt(entry.answer),
    revKeys: entry.revs.map((rev) => revKey(organisation, discipline, document.id, rev)),
    documentKey: `${organisation}|${document.id}`,
  };
}

/** A command that was refused has no effects to wait for. */
export function takenAt(answer: JournalEntry['answer']): number {
  return answer?.outcome === 'accepted' || answer?.outcome === 'merged' ? answer.seq : 0;
}

export function revKey(organisation: string, discipline: Discipline, id: string, rev: string): string {
  return [organisation, discipline, id, rev].join('|');
}
