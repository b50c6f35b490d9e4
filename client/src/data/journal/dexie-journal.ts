import type { Discipline, JournalEntry, JournalStore, StateStore } from 'shared-domain/sync';
import type { JournalDatabase, JournalRow } from './journal-database.ts';

export function dexieJournal(database: JournalDatabase): JournalStore {
  const { entries } = database;
  return {
    async append(entry) {
      const row = rowOf(entry);
      const position = await entries.add(row);
      return { ...entry, position };
    },
    async update(...changed) {
      await entries.bulkPut(changed.map((entry) => ({ ...rowOf(entry), position: entry.position })));
    },
    async remove(positions) {
      await entries.bulkDelete([...positions]);
    },
    async find(organisation, discipline, id, rev) {
      const row = await entries
        .where('revKeys')
        .equals(revKey(organisation, discipline, id, rev))
        .last();
      return row && entryOf(row);
    },
    async findAll(organisation, writings) {
      const names = writings.map(({ discipline, id, rev }) => revKey(organisation, discipline, id, rev));
      const found = await entries.where('revKeys').anyOf(names).toArray();
      const named = new Map(found.flatMap((row) => row.revKeys.map((name) => [name, entryOf(row)])));
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
      return both.sort((a, b) => a.position - b.position).map(entryOf);
    },
    async unanswered(organisation) {
      const rows = await entries
        .where('[organisation+answered]')
        .equals([organisation, 0])
        .sortBy('position');
      return rows.map(entryOf);
    },
    async all(organisation) {
      const rows = await entries
        .where('[organisation+answered]')
        .between([organisation, 0], [organisation, 1], true, true)
        .sortBy('position');
      return rows.map(entryOf);
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

export function entryOf(row: JournalRow): JournalEntry {
  const { answered: _a, revKeys: _r, documentKey: _d, ...entry } = row;
  return entry;
}

function rowOf(entry: Omit<JournalEntry, 'position'>): Omit<JournalRow, 'position'> {
  const { organisation, discipline, document } = entry;
  return {
    ...entry,
    answered: entry.answer ? 1 : 0,
    revKeys: entry.revs.map((rev) => revKey(organisation, discipline, document.id, rev)),
    documentKey: `${organisation}|${document.id}`,
  };
}

function revKey(organisation: string, discipline: Discipline, id: string, rev: string): string {
  return [organisation, discipline, id, rev].join('|');
}
