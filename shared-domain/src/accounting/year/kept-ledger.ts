import type { Id } from '../../kernel/id.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { Entry } from '../entry/entries-of.ts';
import type { YearClosing } from './year-closing.definition.ts';

type Closed = Pick<YearClosing, 'fiscalYear' | 'until' | 'carried'>;

/**
 * [ACC-25] The year with which a ledger may begin that leaves older years away: the last that is closed, for its opening
 * is what the closing before carried; null where there is no such closing, and every year counts.
 */
export function firstKeptYear(closings: readonly Pick<Closed, 'fiscalYear'>[]): number | null {
  const years = closings.map(({ fiscalYear }) => fiscalYear);
  const last = Math.max(...years);
  return years.includes(last - 1) ? last : null;
}

/**
 * [ACC-25] What stands for all entries before a day: the balances that the closing of the day before carried, as one
 * entry of that day; null where no year was closed then. It is in no journal and is never stored.
 */
export function carriedEntry(building: Id, closings: readonly Closed[], from: LocalDate): Entry | null {
  const closing = closings.find(({ until }) => addDays(until, 1) === from);
  if (!closing) return null;
  return {
    id: `${building}.carried-${closing.fiscalYear}`,
    building,
    journal: 'miscellaneous',
    fiscalYear: closing.fiscalYear,
    number: null,
    date: closing.until,
    description: '',
    event: 'opening',
    voucher: { kind: 'closing', id: building, pages: [] },
    reverses: null,
    lines: closing.carried.map(({ account, party, balance }) => ({
      account,
      party,
      debit: Math.max(0, balance),
      credit: Math.max(0, -balance),
      label: '',
      cost: null,
      claim: null,
    })),
  };
}

/** [ACC-25] Whether an entry takes back one that is left away: what it told of cannot be said without it. */
export function reachesBack(entries: readonly Pick<Entry, 'id' | 'reverses'>[]): boolean {
  const ids = new Set(entries.map(({ id }) => id));
  return entries.some(({ reverses }) => reverses !== null && !ids.has(reverses));
}
