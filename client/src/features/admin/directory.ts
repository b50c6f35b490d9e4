import { Grant, type Role } from 'shared-domain/identity';

import * as z from 'zod/mini';
import type { Translate } from '../../i18n/index.ts';

const OrganisationLine = z.object({
  organisation: z.string(),
  name: z.string(),
  enterpriseNumber: z.nullable(z.string()),
});
const PersonLine = z.object({
  account: z.string(),
  email: z.string(),
  name: z.string(),
  language: z.string(),
  isDisabled: z.boolean(),
  lastSeenAt: z.nullable(z.string()),
  grants: z.array(Grant),
});
const BuildingLine = z.object({
  id: z.string(),
  name: z.string(),
  owners: z.array(z.object({ id: z.string(), name: z.string() })),
});

export const Organisations = z.object({ organisations: z.array(OrganisationLine) });
export const People = z.object({ people: z.array(PersonLine) });
export const Buildings = z.object({ buildings: z.array(BuildingLine) });
export const Invited = z.object({ account: z.string(), password: z.nullable(z.string()) });
export const Created = z.object({ organisation: z.string(), admin: z.nullable(Invited) });
export const NewPassword = z.object({ password: z.string() });

export type OrganisationLine = z.infer<typeof OrganisationLine>;
export type PersonLine = z.infer<typeof PersonLine>;
export type BuildingLine = z.infer<typeof BuildingLine>;

/** One right in words: the role, and where it holds. */
export function sayGrant(grant: Grant, buildings: readonly BuildingLine[], t: Translate): string {
  const role = t(`role.${grant.role}`);
  const nameOf = (id: string) => buildings.find((one) => one.id === id)?.name ?? '…';
  switch (grant.role) {
    case 'admin':
      return role;
    case 'board':
      return t('admin.grantFor', { role, where: nameOf(grant.building) });
    case 'owner': {
      const owners = buildings.find(({ id }) => id === grant.building)?.owners ?? [];
      const owner = owners.find(({ id }) => id === grant.owner)?.name ?? '…';
      return t('admin.grantFor', { role, where: `${owner}, ${nameOf(grant.building)}` });
    }
    default: {
      const where =
        grant.buildings === 'all' ? t('admin.allBuildings') : grant.buildings.map(nameOf).join(', ');
      return t('admin.grantFor', { role, where });
    }
  }
}

export type ChosenGrant = {
  readonly role: Role;
  /** '' for all of them, where the role allows it. */
  readonly building: string;
  readonly owner: string;
};

/** The grant as chosen; null while something is missing. */
export function grantOf({ role, building, owner }: ChosenGrant): Grant | null {
  switch (role) {
    case 'admin':
      return { role };
    case 'syndic':
    case 'accountant':
      return { role, buildings: building === '' ? 'all' : [building] };
    case 'board':
      return building === '' ? null : { role, building };
    case 'owner':
      return building === '' || owner === '' ? null : { role, building, owner };
  }
}

/** Rights with one more; a syndic's buildings are one right however many they are. */
export function withGrant(grants: readonly Grant[], added: Grant): Grant[] {
  if (added.role !== 'syndic' && added.role !== 'accountant') {
    const isThere = grants.some((one) => JSON.stringify(one) === JSON.stringify(added));
    return isThere ? [...grants] : [...grants, added];
  }
  const same = grants.find((one) => one.role === added.role);
  const others = grants.filter((one) => one.role !== added.role);
  if (!same || same.role !== added.role) return [...others, added];
  if (same.buildings === 'all' || added.buildings === 'all')
    return [...others, { ...added, buildings: 'all' }];
  return [...others, { ...added, buildings: [...new Set([...same.buildings, ...added.buildings])] }];
}
