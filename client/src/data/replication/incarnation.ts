import type { StateStore } from 'shared-domain/sync';
import type { JournalDatabase } from '../journal/journal-database.ts';

/** Which incarnation of each organisation's data the collections were filled from, and the replication's name for it. */
export type Incarnation = { readonly name: string; readonly filled: Readonly<Record<string, number>> };

const noteName = 'incarnation';
const first: Incarnation = { name: 'first', filled: {} };

export async function readIncarnation({ notes }: JournalDatabase): Promise<Incarnation> {
  return ((await notes.get(noteName))?.value as Incarnation | undefined) ?? first;
}

/**
 * Notes the incarnation before the first document of it is stored. What is noted of an outlived one stays until that is
 * cleared: a tab may die before, and the next one must find that it is due.
 */
export async function noteFilling(
  database: JournalDatabase,
  organisation: string,
  epoch: number,
): Promise<void> {
  await database.transaction('rw', database.notes, async () => {
    const { name, filled } = await readIncarnation(database);
    if (filled[organisation] !== undefined) return;
    const value: Incarnation = { name, filled: { ...filled, [organisation]: epoch } };
    await database.notes.put({ name: noteName, value });
  });
}

/** The organisations whose data on the server has become another since the collections were filled. */
export async function outlived(
  database: JournalDatabase,
  states: StateStore,
  organisations: readonly string[],
): Promise<string[]> {
  const { filled } = await readIncarnation(database);
  const found: string[] = [];
  for (const organisation of organisations) {
    const { head } = await states.read(organisation);
    const before = filled[organisation];
    if (head && before !== undefined && head.epoch !== before) found.push(organisation);
  }
  return found;
}

/** A new name, out of the epochs: RxDB then starts from nothing. */
export async function renew(
  database: JournalDatabase,
  states: StateStore,
  organisations: readonly string[],
): Promise<void> {
  const epochs = await Promise.all(
    organisations.map(async (organisation) => {
      const { head } = await states.read(organisation);
      return `${organisation}:${head?.epoch ?? 0}:${head?.nonce ?? ''}`;
    }),
  );
  await database.notes.put({ name: noteName, value: { name: epochs.sort().join(','), filled: {} } });
}
