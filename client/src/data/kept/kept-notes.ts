import type { Kept } from 'shared-domain/sync';
import type { JournalDatabase } from '../journal/journal-database.ts';

export const keptPrefix = 'kept:';

export async function readKept(
  { notes }: Pick<JournalDatabase, 'notes'>,
  organisation: string,
): Promise<Kept> {
  return ((await notes.get(keptPrefix + organisation))?.value as Kept | undefined) ?? {};
}

/** Which stay of its scope a discipline was read of to its end: `whole:<organisation>:<discipline>`. */
export const wholeNote = (organisation: string, discipline: string) => `whole:${organisation}:${discipline}`;
