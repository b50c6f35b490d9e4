import { type Cents, sum } from '../../kernel/cents.ts';
import type { Entry } from '../entry/entries-of.ts';
import type { Journal } from '../entry/journal-entry.ts';
import { inOrder } from './in-order.ts';

/** Numbers that no entry has, both included. */
export type NumberGap = { readonly from: number; readonly to: number };

export type JournalReport = {
  readonly journal: Journal;
  readonly fiscalYear: number;
  /** By number; what the server has not numbered yet comes last. */
  readonly entries: readonly Entry[];
  readonly debit: Cents;
  readonly credit: Cents;
  readonly gaps: readonly NumberGap[];
};

export type JournalChoice = {
  readonly journal: Journal;
  readonly fiscalYear: number;
  /** The last number the closing of the year wrote down, so that a missing end would show. */
  readonly lastNumber?: number;
};

/** [REP-8] A journal of a year by number, with its totals and the numbers that are missing. */
export function journalReport(entries: readonly Entry[], choice: JournalChoice): JournalReport {
  const { journal, fiscalYear, lastNumber = 0 } = choice;
  const found = entries
    .filter((entry) => entry.journal === journal && entry.fiscalYear === fiscalYear)
    .sort((a, b) => rank(a) - rank(b) || inOrder(a, b));
  const lines = found.flatMap((entry) => entry.lines);
  return {
    journal,
    fiscalYear,
    entries: found,
    debit: sum(lines.map(({ debit }) => debit)),
    credit: sum(lines.map(({ credit }) => credit)),
    gaps: gapsIn(
      found.flatMap(({ number }) => (number === null ? [] : [number])),
      lastNumber,
    ),
  };
}

function rank({ number }: Entry): number {
  return number ?? Number.MAX_SAFE_INTEGER;
}

function gapsIn(numbers: readonly number[], last: number): NumberGap[] {
  const gaps: NumberGap[] = [];
  let expected = 1;
  for (const number of [...numbers, last + 1]) {
    if (number > expected) gaps.push({ from: expected, to: number - 1 });
    expected = Math.max(expected, number + 1);
  }
  return gaps;
}
