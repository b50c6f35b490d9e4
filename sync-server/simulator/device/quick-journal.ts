import type { JournalEntry, JournalStore } from 'shared-domain/sync';
import type { MemoryDisk } from 'shared-domain/sync/testing';

/** The journal over a disk in memory, without copying: the engine never changes an entry in place. */
export function quickJournal(
  disk: MemoryDisk,
  onLetGo: (entries: readonly JournalEntry[]) => void = () => {},
): JournalStore {
  const sorted = (keep: (entry: JournalEntry) => boolean) =>
    [...disk.entries.values()].filter(keep).sort((a, b) => a.position - b.position);
  const journal: JournalStore = {
    append: async (entry) => {
      disk.lastPosition += 1;
      const stored = { ...entry, position: disk.lastPosition };
      disk.entries.set(stored.position, stored);
      return stored;
    },
    update: async (...entries) => {
      for (const entry of entries) disk.entries.set(entry.position, entry);
    },
    remove: async (positions) => {
      onLetGo(positions.flatMap((position) => disk.entries.get(position) ?? []));
      for (const position of positions) disk.entries.delete(position);
    },
    find: async (organisation, discipline, id, rev) =>
      sorted(
        (entry) =>
          entry.document.id === id &&
          entry.organisation === organisation &&
          entry.discipline === discipline &&
          entry.revs.includes(rev),
      ).at(-1),
    findAll: (organisation, writings) =>
      Promise.all(writings.map(({ discipline, id, rev }) => journal.find(organisation, discipline, id, rev))),
    unansweredFor: async (organisation, discipline, id) => {
      const waiting = sorted((entry) => entry.answer === null && entry.organisation === organisation);
      const command = waiting.findLast((entry) => entry.discipline === 'commands');
      return waiting.filter(
        (entry) => entry === command || (entry.discipline === discipline && entry.document.id === id),
      );
    },
    unanswered: async (organisation) =>
      sorted((entry) => entry.answer === null && entry.organisation === organisation),
    all: async (organisation) => sorted((entry) => entry.organisation === organisation),
    waiting: async () =>
      [...new Set(sorted((entry) => entry.answer === null).map((entry) => entry.organisation))].sort(),
  };
  return journal;
}
