import { Dexie, type EntityTable } from 'dexie';
import type { InboxItem, JournalEntry, OrganisationState } from 'shared-domain/sync';

/** A journal entry as it is stored: the entry and what is looked up about it. */
export type JournalRow = JournalEntry & {
  /** 0 as long as the server has not answered; a number, because IndexedDB indexes no booleans. */
  readonly answered: 0 | 1;
  /** `organisation|discipline|id|rev` of every revision the entry stands for. */
  readonly revKeys: readonly string[];
  readonly documentKey: string;
};

export type StateRow = OrganisationState & { readonly organisation: string };
/** Small facts about the device's account, by name. */
export type NoteRow = { readonly name: string; readonly value: unknown };

export type JournalDatabase = Dexie & {
  entries: EntityTable<JournalRow, 'position'>;
  states: EntityTable<StateRow, 'organisation'>;
  notes: EntityTable<NoteRow, 'name'>;
  inbox: EntityTable<InboxItem, 'id'>;
};

export const journalName = (account: string) => `koprogo-journal-${account}`;

/**
 * The device's own memory of what the person did. Apart from RxDB's databases, and strict: Chromium's IndexedDB answers
 * by default before the disk has it, and this is the one thing nobody else has a copy of.
 */
export async function openJournal(account: string): Promise<JournalDatabase> {
  const database = new Dexie(journalName(account), {
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
  }) as JournalDatabase;
  database.version(1).stores({
    entries: '++position, [organisation+answered], [discipline+answered], answered, documentKey, *revKeys',
    states: 'organisation',
    notes: 'name',
    inbox: 'id, state, at',
  });
  await database.open();
  return database;
}
