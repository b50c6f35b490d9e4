import { JournalEntry } from '../accounting/entry/journal-entry.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { SyncedDocument } from '../sync/document.ts';
import type { Counter } from './state-digest.ts';

type Numbered = Pick<JournalEntry, 'journal' | 'fiscalYear' | 'building'>;

const seriesOf = ({ building, journal, fiscalYear }: Numbered) => `${building}:${journal}:${fiscalYear}`;

/**
 * [ARC-9] The books of an archive: every entry balances and has a number of its own that its series has come to, and one that
 * reverses another finds it, once.
 */
export function inspectBooks() {
  const ids = new Set<string>();
  const reversed = new Map<string, string>();
  const numbers = new Map<string, Set<number>>();
  const last = new Map<string, number>();
  return {
    count: () => ids.size,
    entry: (document: SyncedDocument): Result<JournalEntry, Refusal> => {
      const read = JournalEntry.safeParse(document.body);
      if (!read.success || read.data.number === null) return broken(document.id);
      const { number, reverses } = read.data;
      const taken = taking(numbers, seriesOf(read.data));
      if (taken.has(number) || (reverses !== null && reversed.has(reverses))) return broken(document.id);
      taken.add(number);
      if (reverses !== null) reversed.set(reverses, document.id);
      ids.add(document.id);
      return accept(read.data);
    },
    counter: ({ series, last: to }: Counter) => {
      last.set(series, to);
    },
    end: (): Refusal | null => {
      const astray = firstAstray(ids, reversed);
      if (astray !== null) return broken(astray).refusal;
      for (const [series, taken] of numbers)
        if ([...taken].some((number) => number > (last.get(series) ?? 0))) return broken(series).refusal;
      return null;
    },
  };
}

/** What reverses an entry that is not there, or, by way of others, itself. */
function firstAstray(ids: ReadonlySet<string>, reversed: ReadonlyMap<string, string>): string | null {
  const left = new Set(reversed.values());
  const originals = [...ids].filter((id) => !left.has(id));
  for (const original of originals) {
    for (let next = reversed.get(original); next !== undefined; next = reversed.get(next)) left.delete(next);
  }
  return [...left][0] ?? null;
}

function taking(numbers: Map<string, Set<number>>, series: string): Set<number> {
  const taken = numbers.get(series) ?? new Set<number>();
  numbers.set(series, taken);
  return taken;
}

function broken(id: string) {
  return refuse({ code: 'archive.booksBroken', params: { id } } as const);
}
