import type { Cents } from '../../kernel/cents.ts';
import { compareText } from '../../kernel/compare-text.ts';
import type { LocalDate } from '../../kernel/local-date.ts';

/** What something held when a day was over. */
export type DayBalance = { readonly on: LocalDate; readonly balance: Cents };

type Move = { readonly on: LocalDate; readonly amount: Cents };

/**
 * [REP-14] How a balance went from one day to another, both included: on the first day, and after each day that changed
 * it. What moved before the first day is in its balance; what moves after the last is left out.
 */
export function dailyBalances(
  moves: readonly Move[],
  { from, until }: { readonly from: LocalDate; readonly until: LocalDate },
): DayBalance[] {
  const balances: { on: LocalDate; balance: Cents }[] = [{ on: from, balance: 0 }];
  for (const { on, amount } of [...moves].sort((a, b) => compareText(a.on, b.on))) {
    if (on > until) break;
    const last = balances.at(-1);
    if (!last) continue;
    if (on <= last.on) last.balance += amount;
    else balances.push({ on, balance: last.balance + amount });
  }
  return balances.filter(({ balance }, at) => at === 0 || balance !== balances[at - 1]?.balance);
}
