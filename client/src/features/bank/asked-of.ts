import type { KnownAtBank } from 'shared-domain/bank';
import type { BodyOf } from '../../data/index.ts';

type Settled = BodyOf<'settlement'> & { readonly id: string };

/** The parts of calls and of settlements that owners pay with a communication. */
export function askedOf(
  calls: readonly BodyOf<'fundCall'>[],
  settlements: readonly Settled[],
): KnownAtBank['calls'] {
  const settled = settlements.map(({ id, owners }) => ({
    parts: owners.map(({ ownerId, communication }) => ({
      ownerId,
      communication,
      claimId: `${id.slice(0, id.indexOf('.'))}.statement-${ownerId}`,
    })),
  }));
  return [...calls, ...settled];
}
