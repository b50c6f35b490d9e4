import type { Kept } from 'shared-domain/sync';
import type { JournalDatabase } from '../journal/journal-database.ts';
import { keptPrefix, readKept } from './kept-notes.ts';

/** Over all tabs one after another; true where something changed. */
export function changeKept(
  database: JournalDatabase,
  organisation: string,
  next: (kept: Kept) => Kept,
): Promise<boolean> {
  const { notes } = database;
  return database.transaction('rw', notes, async () => {
    const before = await readKept(database, organisation);
    const after = next(before);
    if (after === before) return false;
    const name = keptPrefix + organisation;
    if (Object.keys(after).length === 0) await notes.delete(name);
    else await notes.put({ name, value: after });
    return true;
  });
}
