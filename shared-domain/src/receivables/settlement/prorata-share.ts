import type { Cents } from '../../kernel/cents.ts';
import { invariant } from '../../kernel/invariant.ts';

/**
 * What one share bears of an amount for the days it was held: amount × shares / total shares × days / days of the period.
 *
 * [SET-1] In one fraction, rounded once, half a cent away from zero, so that a credit note mirrors its invoice. For one
 * person's pencil: a settlement shares out by largest remainder, so that its parts add up.
 */
export function prorataShare(
  amount: Cents,
  shares: number,
  totalShares: number,
  days: number,
  periodDays: number,
): Cents {
  invariant(totalShares > 0 && periodDays > 0, 'a share is part of something');
  invariant(shares >= 0 && days >= 0, 'shares and days are not negative');
  const above = BigInt(Math.abs(amount)) * BigInt(shares) * BigInt(days);
  const below = BigInt(totalShares) * BigInt(periodDays);
  const cents = Number((2n * above + below) / (2n * below));
  return amount < 0 && cents !== 0 ? -cents : cents;
}
