import type { Member } from '../identity/member.ts';

/** A set of readers. A document lives in exactly one; whoever holds it reads all of it. */
export type Scope = string;

export const staffScope = (organisation: string): Scope => `org:${organisation}:staff`;
export const buildingScope = (building: string): Scope => `building:${building}`;
export const boardScope = (building: string): Scope => `building:${building}:board`;
export const buildingStaffScope = (building: string): Scope => `building:${building}:staff`;
export const ownerScope = (owner: string): Scope => `owner:${owner}`;
export const personScope = (account: string): Scope => `person:${account}`;

/**
 * [SCO-1] The scopes a member may read: the sum of the grants.
 * [SCO-2] An owner reads a building only while holding a share of one of its lots.
 * [SCO-3] An administrator reads no document: users and organisations are managed online.
 */
export function scopesOf(member: Member): Scope[] {
  const scopes = new Set<Scope>([personScope(member.account)]);
  for (const grant of member.grants) {
    switch (grant.role) {
      case 'syndic':
      case 'accountant': {
        scopes.add(staffScope(member.organisation));
        const buildings = grant.buildings === 'all' ? member.buildings : grant.buildings;
        for (const building of buildings) {
          scopes.add(buildingScope(building)).add(boardScope(building)).add(buildingStaffScope(building));
        }
        break;
      }
      case 'board':
        scopes.add(buildingScope(grant.building)).add(boardScope(grant.building));
        break;
      case 'owner':
        if (member.holdings.some((holding) => holding.owner === grant.owner)) {
          scopes.add(buildingScope(grant.building)).add(ownerScope(grant.owner));
        }
        break;
      case 'admin':
        break;
    }
  }
  return [...scopes].sort();
}
