import { type Role, rolesAnywhere, rolesIn } from 'shared-domain/identity';
import type { Profile } from '../data/index.ts';

/** One building a person may look at. */
export type BuildingChoice = { readonly organisation: string; readonly id: string; readonly name: string };

/** The roles of a person in one building, or anywhere when they look at all of them. */
export function rolesOf(profile: Profile, building: BuildingChoice | null): Role[] {
  const roles = profile.memberships.flatMap((membership) => {
    const member = { ...membership, account: profile.account, name: profile.name };
    if (!building) return rolesAnywhere(member);
    if (membership.organisation !== building.organisation) return [];
    // A building made on this device a moment ago is not yet among those the server told of.
    return rolesIn({ ...member, buildings: [...member.buildings, building.id] }, building.id);
  });
  return [...new Set<Role>(profile.isPlatformAdmin ? [...roles, 'admin'] : roles)];
}

/** The organisations where the person may add a building: whoever is the syndic of all that they manage. */
export function mayBuildIn(profile: Profile): Profile['memberships'] {
  return profile.memberships.filter(({ grants }) =>
    grants.some((grant) => grant.role === 'syndic' && grant.buildings === 'all'),
  );
}

/** Who held a lot once and holds none today, and is nothing else here. */
export function isFormerOwner(profile: Profile): boolean {
  const wasOwner = profile.memberships.some(({ grants }) => grants.some(({ role }) => role === 'owner'));
  return wasOwner && rolesOf(profile, null).length === 0;
}

/** Where the app opens for somebody with these roles. */
export function landingOf(roles: readonly Role[]): '/today' | '/approvals' | '/home' | '/admin' {
  if (roles.includes('syndic') || roles.includes('accountant')) return '/today';
  if (roles.includes('board')) return '/approvals';
  return roles.includes('admin') && !roles.includes('owner') ? '/admin' : '/home';
}
