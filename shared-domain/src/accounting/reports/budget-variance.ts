import type { Cents } from '../../kernel/cents.ts';
import { compareText } from '../../kernel/compare-text.ts';
import type { Id } from '../../kernel/id.ts';
import type { Entry } from '../entry/entries-of.ts';
import type { EntryLine } from '../entry/journal-entry.ts';
import { type Period, placeIn } from './period.ts';
import { toldBy } from './told-by.ts';

/** What an assembly foresaw for an account and a key. */
export type Budgeted = { readonly account: string; readonly keyId: Id; readonly amount: Cents };

export type BudgetVarianceRow = {
  readonly account: string;
  /** Null: a cost of one owner alone, or one whose bearer its entry does not name. */
  readonly keyId: Id | null;
  readonly budget: Cents;
  readonly actual: Cents;
  /** What is left; negative: overspent. */
  readonly left: Cents;
};

export type BudgetVariance = {
  readonly rows: readonly BudgetVarianceRow[];
  readonly total: Omit<BudgetVarianceRow, 'account' | 'keyId'>;
};

type Tally = { account: string; keyId: Id | null; budget: Cents; actual: Cents };

/**
 * [REP-11] Budget against actual by account and key: a cost counts for the nearest budgeted account at or above its own
 * with its key, and stands alone where nobody foresaw it. Settlements and closings move no cost.
 */
export function budgetVariance(
  entries: readonly Entry[],
  budget: readonly Budgeted[],
  period: Period,
): BudgetVariance {
  const tallies = new Map<string, Tally>();
  const tallyOf = (account: string, keyId: Id | null) => {
    const name = nameOf(account, keyId);
    const tally = tallies.get(name) ?? { account, keyId, budget: 0, actual: 0 };
    tallies.set(name, tally);
    return tally;
  };
  for (const { account, keyId, amount } of budget) tallyOf(account, keyId).budget += amount;
  const foreseen = new Set(tallies.keys());
  const eventOf = toldBy(entries);
  for (const entry of entries) {
    if (placeIn(entry.date, period) !== 'within' || movesNoCost(eventOf(entry))) continue;
    for (const line of entry.lines) {
      if (!line.account.startsWith('6')) continue;
      const keyId = keyOf(line);
      tallyOf(foreseenAbove(line.account, keyId, foreseen), keyId).actual += line.debit - line.credit;
    }
  }
  const rows = [...tallies.values()]
    .map((tally) => ({ ...tally, left: tally.budget - tally.actual }))
    .sort((a, b) => compareText(a.account, b.account) || compareText(a.keyId ?? '', b.keyId ?? ''));
  return { rows, total: totalOf(rows) };
}

function keyOf({ cost }: EntryLine): Id | null {
  return cost?.bearer.by === 'key' ? cost.bearer.keyId : null;
}

function movesNoCost(event: Entry['event']): boolean {
  return event === 'settlement' || event === 'closing';
}

function foreseenAbove(account: string, keyId: Id | null, foreseen: ReadonlySet<string>): string {
  for (let length = account.length; length > 0; length -= 1) {
    const above = account.slice(0, length);
    if (foreseen.has(nameOf(above, keyId))) return above;
  }
  return account;
}

function nameOf(account: string, keyId: Id | null): string {
  return `${account}|${keyId ?? ''}`;
}

function totalOf(rows: readonly BudgetVarianceRow[]): BudgetVariance['total'] {
  const total = { budget: 0, actual: 0, left: 0 };
  for (const { budget, actual, left } of rows) {
    total.budget += budget;
    total.actual += actual;
    total.left += left;
  }
  return total;
}
