import type { DevicePorts, JournalEntry } from './ports.ts';

/**
 * [SYN-13] What the server does not have any more is sent again, in order, under the same numbers and as it was: also
 * what it refused, for its state was another. Run under the journal's lock.
 */
export async function rewindEntries(ports: DevicePorts, organisation: string, lastN: number): Promise<void> {
  for (const entry of await ports.journal.all(organisation)) {
    const isLost = entry.answer !== null && entry.mutation !== null && entry.mutation.n > lastN;
    if (isLost) await ports.journal.update({ ...entry, answer: null });
  }
}

/**
 * [SYN-11] The number was used by another device of the same name (a copied browser profile): the entry takes a new one
 * and keeps its id, so that it is not done twice. Run under the journal's lock.
 */
export async function renumberEntry(ports: DevicePorts, entry: JournalEntry, lastN: number): Promise<void> {
  const { organisation, mutation } = entry;
  if (!mutation) return;
  const entries = await ports.journal.unanswered(organisation);
  const state = await ports.state.read(organisation);
  const n = Math.max(lastN, state.lastN, ...entries.map((one) => one.mutation?.n ?? 0)) + 1;
  await ports.journal.update({ ...entry, mutation: { ...mutation, n }, renumbered: true });
  await ports.state.write(organisation, { ...state, lastN: n });
}

/** Entries in the order they travel: those with a number first, by number; then as the person acted. */
export function inSendingOrder(entries: readonly JournalEntry[]): JournalEntry[] {
  const rank = (entry: JournalEntry) => entry.mutation?.n ?? Number.MAX_SAFE_INTEGER;
  return [...entries].sort((a, b) => rank(a) - rank(b) || a.position - b.position);
}
