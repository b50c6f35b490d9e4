import { boardScope, buildingStaffScope, type Scope, type WantedScope } from 'shared-domain/sync';
import { type Deed, type Desk, seen } from './desk.ts';
import { mayDo } from './may-do.ts';

const days = [null, null, '2026-10-02', '2026-10-06', '2026-10-20'] as const;

/** Somebody of the staff says whether a building is on this device, and from which day on its books. */
export function choose(desk: Desk): Deed {
  const { tab, chance } = desk;
  const all = seen(desk, 'records', 'building').map((one) => ({ ...one, building: one.id }));
  const staffed = all.filter((one) => mayDo(desk, one, ['syndic', 'accountant']));
  const building = chance.pick(staffed);
  if (!building) return null;
  const wanted: WantedScope = chance.happens(0.45)
    ? { is: 'away' }
    : { is: 'here', from: chance.pick(days) ?? null, isUrgent: chance.happens(0.3) };
  const ofBoard = wanted.is === 'here' ? { ...wanted, from: null } : wanted;
  const scopes = new Map<Scope, WantedScope>([
    [buildingStaffScope(building.id), wanted],
    [boardScope(building.id), ofBoard],
  ]);
  const done = tab.choose(building.organisation, scopes).then(() => null);
  return { said: `keeps ${building.id} ${JSON.stringify(wanted)}`, done };
}
