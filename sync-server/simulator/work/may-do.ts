import type { Grant, Role } from 'shared-domain/identity';
import { type Person, people } from '../world/cast.ts';
import type { Desk } from './desk.ts';

/** Whether the rights of the first day let the person do what these roles do: a program offers no more than that. */
export function mayDo(
  { tab: { account } }: Desk,
  { organisation, building }: { readonly organisation: string; readonly building: string },
  roles: readonly Role[],
): boolean {
  const person: Person | undefined = Object.values(people).find((one) => one.account === account);
  const grants = person?.rights[organisation] ?? [];
  return grants.some((grant) => roles.includes(grant.role) && isThere(grant, building));
}

function isThere(grant: Grant, building: string): boolean {
  if (building === '') return true;
  if (grant.role === 'admin') return false;
  if (grant.role === 'board' || grant.role === 'owner') return grant.building === building;
  return grant.buildings === 'all' || grant.buildings.includes(building);
}
