import type { Tally } from './count-votes.ts';
import { reaches } from './votes.ts';

/** What a decision needs, from the least to the most. */
export const majorities = [
  'absolute',
  'twoThirds',
  'fourFifths',
  'unanimityOfPresent',
  'unanimityOfAll',
] as const;
export type Majority = (typeof majorities)[number];

/**
 * [ASM-6] Strictly more than half, or at least two thirds or four fifths, of the votes cast; a tie is a rejection.
 * [ASM-7] Unanimity is asked of people, not of reduced votes: everybody's, or that of all who are present.
 */
export function isAdopted(tally: Tally, majority: Majority, sharesTotal: number): boolean {
  const { cast, gross } = tally;
  if (tally.for.numerator === 0n) return false;
  switch (majority) {
    case 'absolute':
      return !reaches(tally.against, cast, 1n, 2n);
    case 'twoThirds':
      return reaches(tally.for, cast, 2n, 3n);
    case 'fourFifths':
      return reaches(tally.for, cast, 4n, 5n);
    case 'unanimityOfPresent':
      return gross.against === 0 && gross.abstained === 0;
    case 'unanimityOfAll':
      return gross.against === 0 && gross.abstained === 0 && gross.for === sharesTotal;
  }
}
