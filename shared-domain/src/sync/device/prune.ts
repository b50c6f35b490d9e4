import { addDays } from '../../kernel/local-date.ts';
import { journalLock } from './locks.ts';
import type { DevicePorts, JournalEntry } from './ports.ts';

/** A backup may be found unreadable weeks later: until then the devices are the second copy. */
const keepDays = 35;

/**
 * [SYN-10] Entries go once they are answered, old, and the server says they lie in a verified backup. Looked at once a
 * day: it reads the whole journal.
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
    const done = entries.filter(isDone).map((entry) => entry.position);
    if (done.length > 0) await ports.journal.remove(done);
    const state = await ports.state.read(organisation);
    await ports.state.write(organisation, { ...state, prunedOn: today });
  });
}
