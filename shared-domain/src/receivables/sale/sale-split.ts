import { allocate } from '../../kernel/allocate.ts';
import type { Cents } from '../../kernel/cents.ts';
import { daysBetween, type LocalDate } from '../../kernel/local-date.ts';

export type Period = { readonly from: LocalDate; readonly until: LocalDate };

export type SaleSplit = {
  readonly sellerDays: number;
  readonly buyerDays: number;
  readonly seller: Cents;
  readonly buyer: Cents;
};

/**
 * [SAL-1] Ordinary charges of a period, by days: the buyer bears them from the day of effective enjoyment of the common
 * parts, that day included. Source: Civil Code 3.94 §5.
 */
export function saleSplit(charges: Cents, period: Period, enjoymentOn: LocalDate): SaleSplit {
  const days = daysBetween(period.from, period.until) + 1;
  const before = daysBetween(period.from, enjoymentOn);
  const sellerDays = Math.min(Math.max(before, 0), days);
  const buyerDays = days - sellerDays;
  const [seller = 0, buyer = 0] = allocate(charges, [sellerDays, buyerDays]);
  return { sellerDays, buyerDays, seller, buyer };
}
