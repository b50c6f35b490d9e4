import * as z from 'zod/mini';
import { invariant } from './invariant.ts';

const part = z.int().check(z.gte(0), z.lte(1_000_000_000));

/** The share of a lot somebody holds, `1/3`: never a decimal number, which cannot say a third. */
export const Fraction = z.strictObject({
  numerator: part,
  denominator: z.int().check(z.gte(1), z.lte(1_000_000_000)),
});
export type Fraction = Readonly<z.infer<typeof Fraction>>;

type Exact = { readonly numerator: bigint; readonly denominator: bigint };

/**
 * [KER-5] Fractions add exactly: three thirds make one, whatever the way each is written. A sum too fine for numbers is
 * told roughly, and never as a whole.
 */
export function addFractions(fractions: readonly Fraction[]): Fraction {
  let sum: Exact = { numerator: 0n, denominator: 1n };
  for (const { numerator, denominator } of fractions) {
    invariant(denominator > 0, 'a fraction has a positive denominator');
    sum = lowest({
      numerator: sum.numerator * BigInt(denominator) + BigInt(numerator) * sum.denominator,
      denominator: sum.denominator * BigInt(denominator),
    });
  }
  return inNumbers(sum);
}

export function isWhole(fraction: Fraction): boolean {
  return fraction.numerator === fraction.denominator;
}

export function reduce(fraction: Fraction): Fraction {
  return addFractions([fraction]);
}

/** The least number every denominator divides: over it all the fractions become whole weights. */
export function commonDenominator(fractions: readonly Fraction[]): bigint {
  let common = 1n;
  for (const { denominator } of fractions) {
    const next = BigInt(denominator);
    common = (common / greatestDivisor(common, next)) * next;
  }
  return common;
}

const finest = BigInt(Number.MAX_SAFE_INTEGER);

function inNumbers({ numerator, denominator }: Exact): Fraction {
  const larger = numerator > denominator ? numerator : denominator;
  if (larger <= finest) return { numerator: Number(numerator), denominator: Number(denominator) };
  const scale = larger / finest + 1n;
  const [above, below] = [numerator / scale, denominator / scale || 1n];
  if (above !== below) return { numerator: Number(above), denominator: Number(below) };
  return { numerator: Number(numerator > denominator ? above + 1n : above - 1n), denominator: Number(below) };
}

function lowest({ numerator, denominator }: Exact): Exact {
  const divisor = greatestDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b);
}
