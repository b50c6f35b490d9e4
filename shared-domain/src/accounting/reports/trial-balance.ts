import type { Cents } from '../../kernel/cents.ts';
import { compareText } from '../../kernel/compare-text.ts';
import type { Entry } from '../entry/entries-of.ts';
import { type Period, placeIn } from './period.ts';

/** Positive is debit. */
export type TrialBalanceRow = {
  readonly account: string;
  readonly opening: Cents;
  readonly debit: Cents;
  readonly credit: Cents;
  readonly closing: Cents;
};

export type TrialBalance = {
  readonly rows: readonly TrialBalanceRow[];
  readonly total: Omit<TrialBalanceRow, 'account'>;
};

type Tally = { account: string; opening: Cents; debit: Cents; credit: Cents; closing: Cents };

/** [REP-6] Each account with what it held before the period, what moved in it and what it held after. */
export function trialBalance(entries: readonly Entry[], period: Period): TrialBalance {
  const tallies = new Map<string, Tally>();
  const total: Tally = emptyTally('');
  for (const { date, lines } of entries) {
    const place = placeIn(date, period);
    if (place === 'after') continue;
    for (const { account, debit, credit } of lines) {
      let tally = tallies.get(account);
      if (!tally) {
        tally = emptyTally(account);
        tallies.set(account, tally);
      }
      add(tally, place, debit, credit);
      add(total, place, debit, credit);
    }
  }
  const { account: _, ...sums } = total;
  return { rows: [...tallies.values()].sort((a, b) => compareText(a.account, b.account)), total: sums };
}

function emptyTally(account: string): Tally {
  return { account, opening: 0, debit: 0, credit: 0, closing: 0 };
}

function add(tally: Tally, place: 'before' | 'within', debit: Cents, credit: Cents): void {
  tally.closing += debit - credit;
  if (place === 'before') {
    tally.opening += debit - credit;
    return;
  }
  tally.debit += debit;
  tally.credit += credit;
}
