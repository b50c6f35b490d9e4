import type { JournalEntry, JournalStore } from 'shared-domain/sync';

/** The journal in memory, found by what Dexie's indexes find it by: a device that holds ten thousand entries is no slower. */
export function indexedJournal(): JournalStore {
  const entries = new Map<number, JournalEntry>();
  const unanswered = new Map<number, JournalEntry>();
  const ofDocument = new Map<string, Set<number>>();
  let last = 0;
  const put = (entry: JournalEntry) => {
    entries.set(entry.position, entry);
    if (entry.answer === null) unanswered.set(entry.position, entry);
    else unanswered.delete(entry.position);
    const name = documentName(entry.organisation, entry.document.id);
    const known = ofDocument.get(name) ?? new Set();
    ofDocument.set(name, known.add(entry.position));
  };
  const of = (organisation: string, id: string) =>
    [...(ofDocument.get(documentName(organisation, id)) ?? [])].flatMap((at) => entries.get(at) ?? []);
  const journal: JournalStore = {
    async append(entry) {
      last += 1;
      const stored = { ...entry, position: last };
      put(stored);
      return stored;
    },
    async update(...changed) {
      for (const entry of changed) put(entry);
    },
    async remove(positions) {
      for (const position of positions) {
        entries.delete(position);
        unanswered.delete(position);
      }
    },
    async find(organisation, discipline, id, rev) {
      return of(organisation, id).findLast(
        (entry) => entry.discipline === discipline && entry.revs.includes(rev),
      );
    },
    findAll: (organisation, writings) =>
      Promise.all(writings.map(({ discipline, id, rev }) => journal.find(organisation, discipline, id, rev))),
    async unansweredFor(organisation, discipline, id) {
      return of(organisation, id).filter((entry) => entry.answer === null && entry.discipline === discipline);
    },
    unanswered: async (organisation, most) => inOrder(unanswered, organisation, most),
    all: async (organisation) => inOrder(entries, organisation),
    waiting: async () => [...new Set([...unanswered.values()].map((entry) => entry.organisation))].sort(),
  };
  return journal;
}

const documentName = (organisation: string, id: string) => `${organisation}|${id}`;

// They come as they were appended, for nothing is rewound here: as from an index, no more is read than was asked for.
function inOrder(
  entries: ReadonlyMap<number, JournalEntry>,
  organisation: string,
  most = Number.POSITIVE_INFINITY,
): JournalEntry[] {
  const found: JournalEntry[] = [];
  for (const entry of entries.values()) {
    if (found.length >= most) break;
    if (entry.organisation === organisation) found.push(entry);
  }
  return found.sort((a, b) => a.position - b.position);
}
