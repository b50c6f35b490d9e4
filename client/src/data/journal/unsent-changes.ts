import { openEntries } from './dexie-journal.ts';
import type { JournalDatabase } from './journal-database.ts';

/** One thing only this device has, as a list of them shows it. */
export type UnsentChange = {
  readonly position: number;
  readonly organisation: string;
  readonly building: string;
  readonly type: string;
  readonly id: string;
  readonly subject: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly deleted: boolean;
  readonly enteredAt: string;
};

/** In the order the person acted; several edits of one document before it is sent are one. */
export async function unsentChanges(database: JournalDatabase): Promise<UnsentChange[]> {
  const rows = await database.entries.where('answered').equals(0).sortBy('position');
  const unsent = await openEntries(database, rows);
  return unsent.map(({ position, organisation, enteredAt, document }) => {
    const { building, type, id, subject, body, deleted } = document;
    return { position, organisation, building, type, id, subject, body, deleted, enteredAt };
  });
}
