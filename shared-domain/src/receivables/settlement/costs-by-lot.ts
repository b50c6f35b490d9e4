import type { Cents } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import type { Basis } from './basis.ts';
import type { Settlement } from './compute-settlement.ts';
import type { StatementContent } from './owner-statement.ts';
import { shareOut, weightsOf } from './share-out.ts';

type LotWeight = { readonly lotId: Id; readonly weight: bigint };

/**
 * [SET-19] What an owner bears, lot by lot: each of their amounts split over the lots it came from by what each weighs, so
 * that the lots add up to it. A private cost of no lot stands apart.
 */
export function costsByLot(settlement: Settlement, ownerId: Id): StatementContent['byLot'] {
  const own = settlement.privateCosts.filter((one) => one.ownerId === ownerId);
  const amounts = [
    ...sharedByLot(settlement, settlement.houses.placeOf.get(ownerId) ?? -1),
    ...own.flatMap(({ lotId, amount }): LotAmount[] => (lotId === null ? [] : [[lotId, amount]])),
  ];
  const costs = new Map<Id, Cents>();
  for (const [lotId, amount] of amounts) costs.set(lotId, (costs.get(lotId) ?? 0) + amount);
  return settlement.houses.lots.flatMap(({ id, body }) => {
    const amount = costs.get(id);
    return amount === undefined ? [] : [{ lotId: id, lotNumber: body.number, costs: amount }];
  });
}

type LotAmount = readonly [Id, Cents];

function sharedByLot({ groups }: Settlement, place: number): LotAmount[] {
  const known = new Map<string, LotWeight[]>();
  return groups.flatMap(({ shared, parts }) => {
    const amount = parts.amounts[place] ?? 0;
    if (amount === 0) return [];
    const lots = known.get(shared.name) ?? lotsIn(shared, place);
    known.set(shared.name, lots);
    const { amounts } = shareOut(amount, weightsOf(lots.map(({ weight }) => weight)));
    return lots.map(({ lotId }, at): LotAmount => [lotId, amounts[at] ?? 0]);
  });
}

function lotsIn({ holdings }: Basis, place: number): LotWeight[] {
  const weights = new Map<Id, bigint>();
  for (const { lotId, owner, weight } of holdings) {
    if (owner === place) weights.set(lotId, (weights.get(lotId) ?? 0n) + weight);
  }
  return [...weights].map(([lotId, weight]) => ({ lotId, weight }));
}
