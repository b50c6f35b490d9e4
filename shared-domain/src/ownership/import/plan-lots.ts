import type { Lot } from '../lot/lot.ts';
import type { Tell } from './findings.ts';
import type { Difference, ImportWorld, PlannedLot } from './import-plan.ts';
import { lotKey, type ReadLot } from './read-building.ts';

/** [IMP-12] Lots by their number: new ones after those there are, the others with what differs. */
export function planLots(read: readonly ReadLot[], world: ImportWorld, tell: Tell): PlannedLot[] {
  const known = new Map(world.lots.map((lot) => [lotKey(lot.body.number), lot]));
  let last = world.lots.reduce((most, { body }) => Math.max(most, Number(body.rank) || 0), 0);
  return read.map((lot) => {
    const before = known.get(lotKey(lot.number));
    if (before) return changed(before.id, before.body, lot);
    last = Math.min(last + 1, 9_999);
    // [IMP-4]
    if (lot.kind === null) tell('kindAssumed', { row: lot.row, is: 'told' }, { number: lot.number });
    const body: Lot = {
      building: world.building,
      rank: String(last).padStart(4, '0'),
      number: lot.number,
      kind: lot.kind ?? 'apartment',
      floor: lot.floor,
      description: lot.description ?? '',
    };
    return {
      id: world.newId(),
      row: lot.row,
      name: lot.number,
      is: 'new',
      body,
      patch: body,
      differences: [],
    };
  });
}

function changed(id: string, before: Lot, { row, kind, floor, description }: ReadLot): PlannedLot {
  const patch: Partial<Lot> = {
    ...(kind !== null && kind !== before.kind && { kind }),
    ...(floor !== null && floor !== before.floor && { floor }),
    ...(description !== null && description !== before.description && { description }),
  };
  const differences = differencesOf(before, patch);
  const is = differences.length > 0 ? 'changed' : 'same';
  return { id, row, name: before.number, is, body: { ...before, ...patch }, patch, differences };
}

/** Old beside new, field by field, as plain text. */
export function differencesOf<Body extends object>(before: Body, patch: Partial<Body>): Difference[] {
  return (Object.keys(patch) as (keyof Body & string)[]).map((what) => ({
    what,
    before: textOf(before[what]),
    after: textOf(patch[what]),
  }));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  return Object.values(value)
    .filter((one) => one !== '' && one !== null)
    .join(' ');
}
