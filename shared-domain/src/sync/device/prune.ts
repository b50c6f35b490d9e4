import { addDays } from '../../kernel/local-date.ts';
import { journalLock } from './locks.ts';
import type { DevicePorts, JournalEntry, Writing } from './ports.ts';

/** A backup may be found unreadable weeks later: until then the devices are the second copy. */
const keepDays = 35;

/**
 * [SYN-10] Entries go once they are answered, old, and the server says they lie in a verified backup; but not while a
 * replication would offer them again as something new. Looked at once a day: it reads the whole journal.
 */
export async function pruneJournal(ports: DevicePorts, organisation: string, durable: number): Promise<void> {
  if (durable === 0) return;
  const today = ports.clock.now().slice(0, 10);
  if ((await ports.state.read(organisation)).prunedOn === today) return;
  const before = addDays(today, -keepDays);
  await ports.locks.exclusively(journalLock(organisation), async () => {
    const entries = await ports.journal.all(organisation);
    const isDone = (entry: JournalEntry) =>
      entry.answer !== null && (entry.mutation?.n ?? 0) <= durable && entry.enteredAt.slice(0, 10) < before;
    const done = entries.filter(isDone);
    if (done.length > 0) {
      const unnoted = await ports.replica.unnoted(organisation, done.map(writingOf));
      const gone = done.filter((_, at) => !unnoted[at]);
      await ports.journal.remove(gone.map(({ position }) => position));
    }
    const state = await ports.state.read(organisation);
    await ports.state.write(organisation, { ...state, prunedOn: today });
  });
}

const writingOf = ({ discipline, document: { id, rev } }: JournalEntry): Writing => ({ discipline, id, rev });
