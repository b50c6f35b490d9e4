import type { Role } from 'shared-domain/identity';
import { boardScope, buildingStaffScope, type WantedScope } from 'shared-domain/sync';
import type { Profile } from '../session/session-state.ts';
import { automatic, type KeepChoice } from './choice-notes.ts';
import { isSelective, recentDays } from './selective.ts';
import { staffBuildings } from './staff-buildings.ts';

export type KeepFacts = {
  readonly profile: Profile;
  readonly now: string;
  /** When each building was last opened on this device. */
  readonly opened: ReadonlyMap<string, string>;
  readonly choices: ReadonlyMap<string, KeepChoice>;
  /** The first day whose ledger is whole without what came before; none where the books must be kept from the start. */
  readonly firstDays: ReadonlyMap<string, string>;
  /** The documents took more space than a device is meant to give. */
  readonly isCrowded: boolean;
};

type Membership = Profile['memberships'][number];

/** What of an organisation this device should keep. */
export function wantedScopes(facts: KeepFacts, membership: Membership): Map<string, WantedScope> {
  const wanted = new Map<string, WantedScope>();
  const last = lastOpened(facts.opened);
  for (const building of staffBuildings(membership)) {
    const one = wantedOf(facts, building, building === last);
    wanted.set(buildingStaffScope(building), one);
    if (!isHeldAs('board', membership, building)) {
      wanted.set(boardScope(building), one.is === 'here' ? { ...one, from: null } : one);
    }
  }
  return wanted;
}

function wantedOf(facts: KeepFacts, building: string, isUrgent: boolean): WantedScope {
  const { building: choice, years } = facts.choices.get(building) ?? automatic;
  const isAll = !isSelective(facts);
  const isRecent = (facts.opened.get(building) ?? '') > daysBefore(facts.now, recentDays);
  const isHere = choice === 'always' || (choice === 'automatic' && (isAll || isRecent));
  if (!isHere) return { is: 'away' };
  const from = isAll || years === 'all' ? null : (facts.firstDays.get(building) ?? null);
  return { is: 'here', from, isUrgent };
}

function isHeldAs(role: Role, { grants }: Membership, building: string): boolean {
  return grants.some((grant) => grant.role === role && 'building' in grant && grant.building === building);
}

function lastOpened(opened: ReadonlyMap<string, string>): string | null {
  return (
    [...opened].reduce<readonly [string, string] | null>(
      (last, one) => (last === null || one[1] > last[1] ? one : last),
      null,
    )?.[0] ?? null
  );
}

function daysBefore(instant: string, days: number): string {
  return new Date(Date.parse(instant) - days * 86_400_000).toISOString();
}
