import { type Role, rolesAnywhere, rolesIn } from 'shared-domain/identity';
import type { Profile } from '../data/index.ts';

/** One building a person may look at. */
export type BuildingChoice = { readonly organisation: string; readonly id: string; readonly name: string };

/** The roles of a person in one building, or anywhere when they look at all of them. */
export function rolesOf(profile: Profile, building: BuildingChoice | null): Role[] {
  const roles = profile.memberships.flatMap((membership) => {
    const member = { ...membership, account: profile.account, name: profile.name };
    if (!building) return rolesAnywhere(member);
    return membership.organisation === building.organisation ? rolesIn(member, building.id) : [];
  });
  return [...new Set<Role>(profile.isPlatformAdmin ? [...roles, 'admin'] : roles)];
}

/** Where the app opens for somebody with these roles. */
export function landingOf(roles: readonly Role[]): '/today' | '/approvals' | '/home' | '/admin' {
  if (roles.includes('syndic') || roles.includes('accountant')) return '/today';
  if (roles.includes('board')) return '/approvals';
  return roles.includes('admin') && !roles.includes('owner') ? '/admin' : '/home';
}
