import { addFractions } from '../../kernel/fraction.ts';
import { partyName } from '../owner/owner.ts';
import { type Holder, holdingOn } from '../ownership/ownership.ts';
import type { Tell } from './findings.ts';
import type { ImportWorld, PlannedHolding, PlannedLot, PlannedOwner } from './import-plan.ts';
import type { ReadLot } from './read-building.ts';
import { nameKey } from './read-name.ts';

type Planned = {
  readonly lots: readonly PlannedLot[];
  readonly owners: ReadonlyMap<string, PlannedOwner>;
};

/** [IMP-13] Who holds each lot of the table; a lot that is held stays with whom it is. */
export function planHoldings(
  read: readonly ReadLot[],
  { lots, owners }: Planned,
  world: ImportWorld,
  tell: Tell,
): PlannedHolding[] {
  return read.flatMap((lot, at): PlannedHolding[] => {
    const lotId = lots[at]?.id;
    const holders = holdersOf(lot, owners);
    const [first] = holders;
    if (lotId === undefined || !first) return [];
    if (new Set(holders.map(({ ownerId }) => ownerId)).size < holders.length) {
      tell('holderTwice', { row: lot.row }, { number: lot.number });
      return [];
    }
    const history = world.ownerships.find(({ body }) => body.lotId === lotId)?.body;
    const held = history && (holdingOn(history, world.today) ?? history.history.at(-1));
    const is = held ? 'same' : 'new';
    if (held && !isSame(held.holders, holders)) {
      tell('holderDiffers', { row: lot.row }, { number: lot.number });
      return [];
    }
    const [told, on] = [toldOf(lot), world.from];
    return [
      { lotId, number: lot.number, row: lot.row, is, on, holders, primaryContact: first.ownerId, told },
    ];
  });
}

function holdersOf({ holders }: ReadLot, owners: ReadonlyMap<string, PlannedOwner>): Holder[] {
  return holders.flatMap(({ owner, share }) => {
    const ownerId = owners.get(nameKey(owner.party))?.id;
    return ownerId === undefined ? [] : [{ ownerId, ...(share ?? { numerator: 1, denominator: 1 }) }];
  });
}

function toldOf({ holders }: ReadLot): string {
  return holders
    .map(({ owner, share }) => {
      const isWhole = !share || share.numerator === share.denominator;
      return isWhole
        ? partyName(owner.party)
        : `${partyName(owner.party)} ${share.numerator}/${share.denominator}`;
    })
    .join(', ');
}

function isSame(a: readonly Holder[], b: readonly Holder[]): boolean {
  const said = (holders: readonly Holder[]) =>
    holders
      .map((holder) => {
        const { numerator, denominator } = addFractions([holder]);
        return `${holder.ownerId} ${numerator}/${denominator}`;
      })
      .sort()
      .join('|');
  return said(a) === said(b);
}
