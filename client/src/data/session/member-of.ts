import type { Member } from 'shared-domain/identity';
import type { Profile } from './session-state.ts';

/** The signed-in person in one organisation. `buildings`: those of the organisation that are on this device. */
export function memberOf(profile: Profile, organisation: string, buildings: readonly string[]): Member {
  const membership = profile.memberships.find((one) => one.organisation === organisation);
  return {
    account: profile.account,
    organisation,
    name: profile.name,
    grants: [...(membership?.grants ?? [])],
    buildings: [...new Set([...(membership?.buildings ?? []), ...buildings])],
    holdings: [...(membership?.holdings ?? [])],
  };
}
