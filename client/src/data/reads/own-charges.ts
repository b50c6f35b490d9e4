import { type Cents, compareText, type LocalDate, sum, yearOf } from 'shared-domain/kernel';
import type { Profile } from '../session/session-state.ts';
import type { Shown } from '../shown.ts';
import { isToldTo } from './own-grants.ts';

type Charge = Shown<'charge'>;

/** What a person bears themself, newest first. */
export function ownCharges(
  charges: readonly Charge[],
  profile: Pick<Profile, 'memberships'>,
  building: string | null,
): Charge[] {
  return charges
    .filter(isToldTo(profile))
    .filter((charge) => building === null || charge.building === building)
    .sort((a, b) => compareText(b.body.invoicedOn, a.body.invoicedOn) || compareText(b.id, a.id));
}

export function chargesOfYear(charges: readonly Charge[], year: number): Charge[] {
  return charges.filter(({ body }) => yearOf(body.invoicedOn) === year);
}

export function totalOf(charges: readonly Charge[]): Cents {
  return sum(charges.map(({ body }) => body.total));
}

/** What of these charges falls on one lot: an invoice may touch several lots of the same owner. */
export function totalOfLot(charges: readonly Charge[], lotId: string): Cents {
  const portions = charges.flatMap(({ body }) => body.portions);
  return sum(portions.filter((portion) => portion.lotId === lotId).map((portion) => portion.amount));
}

/** The years there is something to read in, newest first; today's is always one of them. */
export function yearsOf(charges: readonly Charge[], today: LocalDate): number[] {
  const years = new Set([yearOf(today), ...charges.map(({ body }) => yearOf(body.invoicedOn))]);
  return [...years].sort((a, b) => b - a);
}
