import { nearest } from '../../accounting/chart/account-label.ts';
import { type Cents, sum } from '../../kernel/cents.ts';
import type { Portion } from './portion.ts';

/** What a household calls what it pays for; the chart of accounts is finer. */
export const chargeCategories = [
  'heating',
  'water',
  'electricity',
  'lift',
  'cleaning',
  'garden',
  'building',
  'works',
  'insurance',
  'management',
  'other',
] as const;
export type ChargeCategory = (typeof chargeCategories)[number];

const byAccount: ReadonlyMap<string, ChargeCategory> = new Map([
  ['610', 'building'],
  ['6101', 'lift'],
  ['6102', 'electricity'],
  ['6103', 'heating'],
  ['61036', 'water'],
  ['61037', 'water'],
  ['61038', 'water'],
  ['6105', 'cleaning'],
  ['6106', 'garden'],
  ['611', 'works'],
  ['6120', 'water'],
  ['6121', 'electricity'],
  ['6122', 'heating'],
  ['6123', 'heating'],
  ['613', 'management'],
  ['614', 'insurance'],
  ['616', 'management'],
]);

/** [PAY-17] What an account's costs are called by those who bear them. */
export function chargeCategory(account: string): ChargeCategory {
  return nearest(account, (code) => byAccount.get(code)) ?? 'other';
}

/** [PAY-17] What these portions come to, category by category, the largest first. They add up to the portions. */
export function chargesByCategory(
  portions: readonly Pick<Portion, 'account' | 'amount'>[],
): { readonly category: ChargeCategory; readonly amount: Cents }[] {
  return chargeCategories
    .map((category) => ({
      category,
      of: portions.filter(({ account }) => chargeCategory(account) === category),
    }))
    .filter(({ of }) => of.length > 0)
    .map(({ category, of }) => ({ category, amount: sum(of.map(({ amount }) => amount)) }))
    .sort((a, b) => b.amount - a.amount);
}
