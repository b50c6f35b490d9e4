import * as z from 'zod/mini';
import { type Fraction, Fraction as FractionShape } from '../../kernel/fraction.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate as Day, type LocalDate } from '../../kernel/local-date.ts';

/** One owner's share of a lot: a third of flat 2B. */
export const Holder = z.strictObject({ ownerId: Id, ...FractionShape.shape });
export type Holder = z.infer<typeof Holder>;

/** Who holds a lot from a day on; its holders name one of them whom the syndic writes to. */
export const Holding = z.strictObject({
  from: Day,
  holders: z.array(Holder).check(z.minLength(1), z.maxLength(60)),
  primaryContact: Id,
});
export type Holding = z.infer<typeof Holding>;

export const Ownership = z.strictObject({
  building: Id,
  lotId: Id,
  history: z.array(Holding).check(z.minLength(1)),
});
export type Ownership = z.infer<typeof Ownership>;

/** A lot has one history of ownership, and so one record, found without looking. */
export function ownershipIdOf(lotId: Id): Id {
  return `${lotId}.ownership`;
}

/** [OWN-4] Who held the lot on a day; nobody before its history begins. */
export function holdingOn(ownership: Ownership, on: LocalDate): Holding | undefined {
  return ownership.history.findLast(({ from }) => from <= on);
}

export function holdersOn(ownership: Ownership, on: LocalDate): readonly Holder[] {
  return holdingOn(ownership, on)?.holders ?? [];
}

export function everHeld(ownership: Ownership, ownerId: Id): boolean {
  return ownership.history.some(({ holders }) => holders.some((holder) => holder.ownerId === ownerId));
}

export function shareOf(holding: Holding | undefined, ownerId: Id): Fraction {
  const holder = holding?.holders.find((one) => one.ownerId === ownerId);
  return holder
    ? { numerator: holder.numerator, denominator: holder.denominator }
    : { numerator: 0, denominator: 1 };
}
