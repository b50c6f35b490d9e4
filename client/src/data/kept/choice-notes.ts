import type { JournalDatabase } from '../journal/journal-database.ts';

/** automatic: as its opening says. The word of the person stands above that. */
export type KeepChoice = {
  readonly building: 'always' | 'automatic' | 'never';
  readonly years: 'automatic' | 'all';
};
export const automatic: KeepChoice = { building: 'automatic', years: 'automatic' };

export const openedPrefix = 'opened:';
export const choicePrefix = 'keep:';

/** What stands under the names that begin so, by the rest of the name. */
export async function notesUnder<T>(
  { notes }: Pick<JournalDatabase, 'notes'>,
  prefix: string,
): Promise<Map<string, T>> {
  const rows = await notes.where('name').startsWith(prefix).toArray();
  return new Map(rows.map(({ name, value }) => [name.slice(prefix.length), value as T]));
}
