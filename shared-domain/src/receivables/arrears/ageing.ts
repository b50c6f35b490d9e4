import { type Cents, sum } from '../../kernel/cents.ts';
import { daysBetween, type LocalDate } from '../../kernel/local-date.ts';
import type { OpenClaim } from '../claims/open-claims.ts';

/** The last day late of each class; the last class has none. */
export const ageClasses = [30, 60, 90, 180, null] as const;
type AgeClass = (typeof ageClasses)[number];

export type Ageing = { readonly upTo: AgeClass; readonly amount: Cents };

/** [ARR-15] What is late, by how many days: all five classes, also the empty ones, in order. They add up to what is late. */
export function ageing(
  claims: readonly Pick<OpenClaim, 'open' | 'dueOn' | 'raisedOn'>[],
  on: LocalDate,
): Ageing[] {
  const aged = claims.map(({ open, dueOn, raisedOn }) => ({
    open,
    days: daysBetween(dueOn ?? raisedOn, on),
  }));
  return ageClasses.map((upTo, at) => {
    const before = ageClasses[at - 1] ?? 0;
    const own = aged.filter(({ days }) => days > before && (upTo === null || days <= upTo));
    return { upTo, amount: sum(own.map(({ open }) => open)) };
  });
}
