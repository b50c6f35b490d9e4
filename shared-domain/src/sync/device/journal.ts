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
  return enter(ports, organisation, change, (before) => {
    const open = openEntry(before, change);
    return open && fold(open, change);
  });
}

/**
 * Notes what lies in the database and the journal lacks: a tab died before it noted it. What was made from it may have
 * been noted by now, and has the last word.
 */
export async function enterMissed(
  ports: DevicePorts,
  organisation: string,
  change: Change,
): Promise<JournalEntry> {
  return enter(ports, organisation, change, (before) => {
    // Histories are joined in any order, and only their authors know which is the longer one.
    if (change.discipline === 'drafts') return undefined;
    const next = before.find(({ base, mutation }) => !mutation && base?.rev === change.document.rev);
    if (next) return { ...next, base: change.base, revs: [change.document.rev, ...next.revs] };
    const open = openEntry(before, change);
    return open && fold(open, change);
  });
}

/** `folding` gives the entry that the change becomes part of, if there is one. */
async function enter(
  ports: DevicePorts,
  organisation: string,
  change: Change,
  folding: (before: readonly JournalEntry[]) => JournalEntry | undefined,
): Promise<JournalEntry> {
  return ports.locks.exclusively(journalLock(organisation), async () => {
    const { discipline, document } = change;
    const known = await ports.journal.find(organisation, discipline, document.id, document.rev);
    if (known) return known;
    const folded = folding(await ports.journal.unansweredFor(organisation, discipline, document.id));
    if (!folded) return append(ports, organisation, change);
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
