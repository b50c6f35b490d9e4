import type { Entry } from '../../accounting/entry/entries-of.ts';
import { budgetVariance } from '../../accounting/reports/budget-variance.ts';
import type { Period } from '../../accounting/reports/period.ts';
import { type Cents, sum } from '../../kernel/cents.ts';

// Works (611), private costs (643), exceptional costs (66), movements of funds (68) and carry-forward (69).
const notOrdinary = ['611', '643', '66', '68', '69'];

/** [BUD-7] The ordinary common charges of a period, as the books tell them. */
export function ordinaryCharges(entries: readonly Entry[], period: Period): Cents {
  const { rows } = budgetVariance(entries, [], period);
  const ordinary = rows.filter(({ account }) => !notOrdinary.some((code) => account.startsWith(code)));
  return sum(ordinary.map(({ actual }) => actual));
}
