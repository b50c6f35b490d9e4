import { type Cents, sum } from 'shared-domain/kernel';
import { partyName } from 'shared-domain/ownership';
import type { Portion } from 'shared-domain/payables';
import type { Shown } from '../../data/index.ts';

/** What one owner bears of one invoice. */
export type OwnerShare = {
  readonly ownerId: string;
  /** Empty where this device does not know the owner. */
  readonly name: string;
  readonly lots: readonly string[];
  readonly amount: Cents;
  readonly portions: readonly Portion[];
};

/** Portions by owner, in the order of the lots. */
export function sharesOf(portions: readonly Portion[], owners: readonly Shown<'owner'>[]): OwnerShare[] {
  const names = new Map(owners.map(({ id, body }) => [id, partyName(body.party)]));
  const byOwner = new Map<string, Portion[]>();
  for (const portion of portions) {
    const theirs = byOwner.get(portion.ownerId);
    if (theirs) theirs.push(portion);
    else byOwner.set(portion.ownerId, [portion]);
  }
  return [...byOwner].map(([ownerId, theirs]) => ({
    ownerId,
    name: names.get(ownerId) ?? '',
    lots: [...new Set(theirs.map(({ lotNumber }) => lotNumber))],
    amount: sum(theirs.map(({ amount }) => amount)),
    portions: theirs,
  }));
}
