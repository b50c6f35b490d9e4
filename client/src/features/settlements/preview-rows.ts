import { type Cents, sum } from 'shared-domain/kernel';
import {
  lotsHeldBy,
  type Period,
  type Published,
  type Settlement,
  settlementBefore,
} from 'shared-domain/receivables';

export type PreviewRow = {
  readonly ownerId: string;
  readonly name: string;
  readonly lots: string;
  readonly costs: Cents;
  readonly provisions: Cents;
  readonly balance: Cents;
  /** What the owner bore in the settlement before; null: took no part in it. */
  readonly before: Cents | null;
  /** Departs from what everybody’s costs became by more than a fifth, and more than 50 euro. */
  readonly isOutlier: boolean;
};

const fifth = 5;
const worthALook: Cents = 5_000;

/** Owner by owner, with what the last settlement asked: days of both are compared as they are. */
export function previewRows(settlement: Settlement, before: Published | null): PreviewRow[] {
  const earlier = new Map(before?.owners.map(({ ownerId, costs }) => [ownerId, costs]));
  const whole = { now: totalOf(settlement.owners), before: totalOf(before?.owners ?? []) };
  return settlement.owners.map(({ ownerId, name, costs, provisions, balance }) => {
    const last = earlier.get(ownerId) ?? null;
    const lots = [...new Set(lotsHeldBy(settlement, ownerId).map(({ lotNumber }) => lotNumber))];
    return {
      ...{ ownerId, name, costs, provisions, balance },
      lots: lots.join(', '),
      before: last,
      isOutlier: last !== null && isFar(costs, last, whole),
    };
  });
}

type Whole = { readonly now: Cents; readonly before: Cents };

/** A shorter period or a cheaper year moves all alike: who stands out is who moved otherwise. */
function isFar(now: Cents, before: Cents, whole: Whole): boolean {
  const expected = whole.before === 0 ? before : (before * whole.now) / whole.before;
  const apart = Math.abs(now - expected);
  return apart > worthALook && apart * fifth > Math.abs(expected);
}

function totalOf(owners: readonly { readonly costs: Cents }[]): Cents {
  return sum(owners.map(({ costs }) => costs));
}

/** The settlement this one is compared with: the one it corrects, else the last that stands and ended before it began. */
export function comparedWith(
  published: readonly Published[],
  period: Period,
  corrects: string | null,
): Published | null {
  if (corrects !== null) return published.find(({ id }) => id === corrects) ?? null;
  return settlementBefore(published, period);
}
