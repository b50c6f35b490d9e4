import type { Kept } from 'shared-domain/sync';
import type { JournalDatabase } from '../journal/journal-database.ts';

type Notes = Pick<JournalDatabase, 'notes'>;

/** automatic: as its opening says. The word of the person stands above that. */
export type KeepChoice = {
  readonly building: 'always' | 'automatic' | 'never';
  readonly years: 'automatic' | 'all';
};
export const automatic: KeepChoice = { building: 'automatic', years: 'automatic' };

export const keptPrefix = 'kept:';
export const openedPrefix = 'opened:';
export const choicePrefix = 'keep:';
export const wholePrefix = 'whole:';

export async function readKept({ notes }: Notes, organisation: string): Promise<Kept> {
  return ((await notes.get(keptPrefix + organisation))?.value as Kept | undefined) ?? {};
}

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
    await notes.put({ name: keptPrefix + organisation, value: after });
    return true;
  });
}

/** What stands under the names that begin so, by the rest of the name. */
export async function notesUnder<T>({ notes }: Notes, prefix: string): Promise<Map<string, T>> {
  const rows = await notes.where('name').startsWith(prefix).toArray();
  return new Map(rows.map(({ name, value }) => [name.slice(prefix.length), value as T]));
}

/** Which stay of its scope a discipline was read of to its end: `whole:<organisation>:<discipline>`. */
export const wholeNote = (organisation: string, discipline: string) =>
  `${wholePrefix}${organisation}:${discipline}`;
