import type { JournalDatabase } from '../journal/journal-database.ts';

const megabyte = 1_000_000;

/** What a person may choose from, in bytes. */
export const photoBudgets = [100 * megabyte, 300 * megabyte, 1_000 * megabyte] as const;
const usual = 300 * megabyte;
const noteName = 'photoBudget';

/** How much space photos may take on this device, for this account. */
export async function photoBudget({ notes }: JournalDatabase): Promise<number> {
  const chosen = (await notes.get(noteName))?.value;
  return typeof chosen === 'number' ? chosen : usual;
}

export async function choosePhotoBudget({ notes }: JournalDatabase, bytes: number): Promise<void> {
  await notes.put({ name: noteName, value: bytes });
}
