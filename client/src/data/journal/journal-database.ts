import type { Dexie, EntityTable } from 'dexie';
import type { InboxItem, JournalEntry, OrganisationState } from 'shared-domain/sync';
import { strictDatabase } from '../strict-database.ts';
import { inClear, type RowCodec } from '../vault/row-codec.ts';

/** A journal entry as it is stored: the entry and what is looked up about it. */
export type JournalRow = JournalEntry & {
  /** 0 as long as the server has not answered; a number, because IndexedDB indexes no booleans. */
  readonly answered: 0 | 1;
  /** The organisation's position after the server took it; 0 as long as it did not. */
  readonly takenAt?: number;
  /** `organisation|discipline|id|rev` of every revision the entry stands for. */
  readonly revKeys: readonly string[];
  readonly documentKey: string;
};

export type StateRow = OrganisationState & { readonly organisation: string };
/** Small facts about the device's account, by name: numbers, days, names of scopes. They are never sealed. */
export type NoteRow = { readonly name: string; readonly value: unknown };

export type JournalDatabase = Dexie & {
  entries: EntityTable<JournalRow, 'position'>;
  states: EntityTable<StateRow, 'organisation'>;
  notes: EntityTable<NoteRow, 'name'>;
  inbox: EntityTable<InboxItem, 'id'>;
  /** Entries and inbox items as they lie there are opened with it, and sealed before they are written. */
  rows: RowCodec;
};

export const journalName = (place: string) => `koprogo-journal-${place}`;

/** The device's own memory of what the person did. Apart from RxDB's databases: it outlives what is read anew. */
export async function openJournal(place: string, rows: RowCodec = inClear): Promise<JournalDatabase> {
  const database = strictDatabase(journalName(place)) as JournalDatabase;
  database.rows = rows;
  database.version(1).stores({
    entries: '++position, [organisation+answered], [discipline+answered], answered, documentKey, *revKeys',
    states: 'organisation',
    notes: 'name',
    inbox: 'id, state, at',
  });
  await database.open();
  return database;
}
