import { journalLock } from './locks.ts';
import type { Change, DevicePorts, JournalEntry } from './ports.ts';

/**
 * [SYN-8] Notes a change, in the order the person acted. Call it at once, for every local write. What is not sent yet
 * and changes the same document is one change; but never across a command, which was given on what stood before it.
 */
export async function enterChange(
  ports: DevicePorts,
  organisation: string,
  change: Change,
): Promise<JournalEntry> {
  return ports.locks.exclusively(journalLock(organisation), async () => {
    const { discipline, document } = change;
    const known = await ports.journal.find(organisation, discipline, document.id, document.rev);
    if (known) return known;
    const before = await ports.journal.unansweredFor(organisation, discipline, document.id);
    const open = openEntry(before, change);
    if (!open) return append(ports, organisation, change);
    const folded = fold(open, change);
    await ports.journal.update(folded);
    return folded;
  });
}

function append(ports: DevicePorts, organisation: string, change: Change): Promise<JournalEntry> {
  const { discipline, document } = change;
  return ports.journal.append({
    discipline,
    document,
    // A draft holds its own history and a command has none: only a record needs the state it was changed from.
    base: discipline === 'records' ? change.base : null,
    organisation,
    revs: [document.rev],
    enteredAt: ports.clock.now(),
    mutation: null,
    answer: null,
  });
}

/** The entry this change may be folded into, if there is one. */
function openEntry(before: readonly JournalEntry[], change: Change): JournalEntry | undefined {
  if (change.discipline === 'commands') return undefined;
  for (const entry of before.toReversed()) {
    if (entry.discipline === 'commands') return undefined;
    const isSame = entry.discipline === change.discipline && entry.document.id === change.document.id;
    if (isSame) return entry.mutation === null ? entry : undefined;
  }
  return undefined;
}

function fold(entry: JournalEntry, change: Change): JournalEntry {
  const { document } = change;
  // Between two local changes the server's document may have come in and been merged: then the later base counts.
  const isChained = change.base === null || entry.revs.includes(change.base.rev);
  const base = isChained || change.discipline !== 'records' ? entry.base : change.base;
  return { ...entry, document, base, revs: [...entry.revs, document.rev] };
}
