import * as z from 'zod/mini';

/** [KER-1] One cent below a billion euro: far above any building, far below what a number holds exactly. */
export const largestCents = 99_999_999_999;

/** [KER-1] Money: an integer number of euro cents, negative on a credit note. */
export const Cents = z
  .int()
  .check(z.gte(-largestCents, { error: 'money.tooLarge' }), z.lte(largestCents, { error: 'money.tooLarge' }));
export type Cents = z.infer<typeof Cents>;

/** The amount as files and formats write it, `1234.56`: no grouping, a point, two decimals. */
export function euros(cents: Cents): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function sum(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}
