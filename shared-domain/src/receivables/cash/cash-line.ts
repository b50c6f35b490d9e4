import { accountOf, type ChosenAccounts } from '../../accounting/chart/account-roles.ts';
import { type DayBalance, dailyBalances } from '../../accounting/reports/daily-balances.ts';
import type { Cents } from '../../kernel/cents.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { CashAccounts, CashChoice, KnownCash } from './cash-choice.ts';
import { type CashMove, knownMoves } from './known-moves.ts';

export type CashLine = {
  /** From `from` to `on`. */
  readonly past: readonly DayBalance[];
  /** From `on` to `until`, less what should have been paid by now. */
  readonly ahead: readonly DayBalance[];
  /** What is known to come, by day. */
  readonly moves: readonly CashMove[];
  readonly held: Cents;
  /** What owners owe late: nobody knows when it comes, and it is not counted. */
  readonly lateIn: Cents;
  /** What suppliers are owed late: counted as paid today. */
  readonly lateOut: Cents;
  readonly lowest: DayBalance;
  /** The first day under zero. */
  readonly underOn: LocalDate | null;
};

/**
 * What is at the bank and what is known of its future, in cents, day by day. [CSH-1] the past by the entries, [CSH-2] the
 * future by what is booked, called and invoiced, [CSH-6] with its lowest point. Nothing of it is a forecast.
 */
export function cashLine(known: KnownCash, choice: CashChoice): CashLine {
  const { of, from, on, until, accountRoles } = choice;
  const isTold = isAccountOf(of, accountRoles);
  const banked = known.entries.flatMap(({ date, lines }) =>
    lines
      .filter(({ account }) => isTold(account))
      .map(({ debit, credit }) => ({ on: date, amount: debit - credit })),
  );
  const past = dailyBalances(banked, { from, until: on });
  const held = past.at(-1)?.balance ?? 0;
  const { moves, lateIn, lateOut } = knownMoves(known, choice, banked);
  const today = { on, amount: held - lateOut };
  const ahead = dailyBalances([today, ...moves], { from: on, until });
  const lowest = ahead.reduce((low, point) => (point.balance < low.balance ? point : low));
  return {
    ...{ past, ahead, held, lateIn, lateOut, lowest },
    moves: moves.filter((move) => move.on <= until),
    underOn: ahead.find(({ balance }) => balance < 0)?.on ?? null,
  };
}

/** [CSH-5] Every bank account that is not the savings account serves everyday use. */
function isAccountOf(of: CashAccounts, accountRoles: ChosenAccounts): (account: string) => boolean {
  const savings = accountOf('bankSavings', accountRoles);
  return (account) => {
    if (!account.startsWith('55')) return false;
    return of === 'all' || account.startsWith(savings) === (of === 'reserve');
  };
}
