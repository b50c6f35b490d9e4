import { allocate, allocateExplained } from '../../kernel/allocate.ts';
import type { Cents } from '../../kernel/cents.ts';
import { addFractions, commonDenominator, type Fraction } from '../../kernel/fraction.ts';
import type { Id } from '../../kernel/id.ts';
import { type Holding, shareOf } from '../../ownership/ownership/ownership.ts';

export type Mover = { readonly ownerId: Id; readonly share: Fraction; readonly amount: Cents };
export type Moved = {
  readonly sellers: readonly Mover[];
  readonly buyers: readonly (Mover & { readonly roundingCents: 0 | 1 })[];
};

/**
 * [SAL-6] Who gives up which part of the lot and who takes it: whoever stays with the same share pays nothing. The lot's amount
 * follows those parts, on each side to the cent.
 */
export function movedShares(lotAmount: Cents, before: Holding, after: Holding): Moved {
  const ids = [...new Set([...before.holders, ...after.holders].map(({ ownerId }) => ownerId))];
  const changes = ids.map((ownerId) => ({
    ownerId,
    ...changeOf(shareOf(before, ownerId), shareOf(after, ownerId)),
  }));
  const givers = changes.filter(({ by }) => by < 0);
  const takers = changes.filter(({ by }) => by > 0);
  const moved = partOf(lotAmount, addFractions(givers.map(({ share }) => share)));
  const refunds = allocate(moved, weightsOf(givers));
  const calls = allocateExplained(moved, weightsOf(takers));
  return {
    sellers: givers.map(({ ownerId, share }, index) => ({ ownerId, share, amount: refunds[index] ?? 0 })),
    buyers: takers.map(({ ownerId, share }, index) => ({
      ownerId,
      share,
      amount: calls[index]?.amount ?? 0,
      roundingCents: calls[index]?.leftover ?? 0,
    })),
  };
}

/** By how much a share grew, its size as a fraction. */
function changeOf(before: Fraction, after: Fraction): { by: number; share: Fraction } {
  const common = commonDenominator([before, after]);
  const over = ({ numerator, denominator }: Fraction) => (BigInt(numerator) * common) / BigInt(denominator);
  const difference = over(after) - over(before);
  const size = difference < 0n ? -difference : difference;
  const share = addFractions([{ numerator: Number(size), denominator: Number(common) }]);
  return { by: Number(difference), share };
}

function weightsOf(changes: readonly { readonly share: Fraction }[]): bigint[] {
  const common = commonDenominator(changes.map(({ share }) => share));
  return changes.map(({ share }) => (BigInt(share.numerator) * common) / BigInt(share.denominator));
}

function partOf(amount: Cents, { numerator, denominator }: Fraction): Cents {
  const [part = 0] = allocate(amount, [numerator, denominator - numerator]);
  return part;
}
