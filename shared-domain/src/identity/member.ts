import * as z from 'zod/mini';
import { Id } from '../kernel/id.ts';
import { Grant } from './grant.ts';
import type { Role } from './role.ts';

/** [IDN-1] A person inside one organisation; the same person elsewhere is another member. */
export const Member = z.strictObject({
  account: Id,
  organisation: Id,
  /** As colleagues know them: written beside what they decided. */
  name: z.string(),
  grants: z.array(Grant),
  /** Every building of the organisation, for the grants that say `all`. */
  buildings: z.array(Id),
  /** The owner records of their grants that hold a share of a lot today. */
  holdings: z.array(z.strictObject({ owner: Id, building: Id })),
});
export type Member = z.infer<typeof Member>;

/** [IDN-2] Several roles in one building add up; [IDN-3] who sold their last lot is its owner no more. */
export function rolesIn(member: Member, building: Id): Role[] {
  const roles = new Set<Role>();
  for (const grant of member.grants) {
    switch (grant.role) {
      case 'admin':
        roles.add('admin');
        break;
      case 'syndic':
      case 'accountant':
        if (covers(grant.buildings, member.buildings, building)) roles.add(grant.role);
        break;
      case 'board':
        if (grant.building === building) roles.add('board');
        break;
      case 'owner':
        if (member.holdings.some((one) => one.owner === grant.owner && one.building === building)) {
          roles.add('owner');
        }
        break;
    }
  }
  return [...roles];
}

/** [IDN-2] The roles a member has anywhere in the organisation, for what belongs to no building. */
export function rolesAnywhere(member: Member): Role[] {
  const roles = new Set<Role>();
  for (const grant of member.grants) {
    const isFormer = grant.role === 'owner' && !member.holdings.some((one) => one.owner === grant.owner);
    if (!isFormer) roles.add(grant.role);
  }
  return [...roles];
}

/** [IDN-4] Whether a member may write what these roles write, in that building, or anywhere ('') in the organisation. */
export function mayWrite(member: Member, building: Id | '', writers: readonly Role[]): boolean {
  const roles = building === '' ? rolesAnywhere(member) : rolesIn(member, building);
  return roles.some((role) => writers.includes(role));
}

function covers(granted: 'all' | readonly Id[], all: readonly Id[], building: Id): boolean {
  return granted === 'all' ? all.includes(building) : granted.includes(building);
}
