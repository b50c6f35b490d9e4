import type { Votes } from './cap-votes.ts';

/** [ASM-4] Adds exactly: three thirds of a vote are one. */
export function addVotes(votes: readonly Votes[]): Votes {
  let sum: Votes = { numerator: 0n, denominator: 1n };
  for (const { numerator, denominator } of votes) {
    const above = sum.numerator * denominator + numerator * sum.denominator;
    const below = sum.denominator * denominator;
    const divisor = greatestDivisor(above, below);
    sum = { numerator: above / divisor, denominator: below / divisor };
  }
  return sum;
}

/** Whether `part` is at least `numerator / denominator` of `whole`. */
export function reaches(part: Votes, whole: Votes, numerator: bigint, denominator: bigint): boolean {
  return part.numerator * whole.denominator * denominator >= whole.numerator * part.denominator * numerator;
}

/** Votes for the minutes, to two decimals, half up: `257,14`. Decisions are taken on the exact ones. */
export function roundedVotes({ numerator, denominator }: Votes): number {
  return Number((2n * numerator * 100n + denominator) / (2n * denominator)) / 100;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b);
}
