import type { Grant, Member } from 'shared-domain/identity';
import { type GrantRow, grantsOf, rowsOf } from '../store/members.ts';
import { check, refusedBy, textIn, uuidIn } from './columns.ts';
import type { Holder, MemoryData, OrganisationData } from './data.ts';
import { between, insert, lookUp, valuesOf } from './sorted-map.ts';

/** The rights of one person in one organisation as they are on that day. */
export function readMember(
  data: OrganisationData,
  accounts: MemoryData['accounts'],
  account: string,
  today: string,
): Member | null {
  const row = lookUp(data.members, uuidIn(account));
  if (!row) return null;
  return {
    account,
    organisation: data.id,
    name: lookUp(accounts, row.account)?.name ?? '',
    grants: grantsOf(row.grants),
    buildings: buildingsOf(data),
    holdings: holdingsOf(data, row.grants, today),
  };
}

/** The whole of a person's rights from now on; whoever ever had some stays listed. */
export function writeGrants(
  data: OrganisationData,
  accounts: MemoryData['accounts'],
  account: string,
  grants: readonly Grant[],
): OrganisationData {
  const id = uuidIn(account);
  if (!lookUp(accounts, id)) throw refusedBy('23503');
  const rows = new Map(rowsOf(grants).map((row) => [orderOf(checked(row)), row]));
  const sorted = [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
  return { ...data, members: insert(data.members, id, { account: id, grants: sorted }) };
}

function checked(row: GrantRow): GrantRow {
  const [building, owner] = [textIn(row.building_id), textIn(row.owner_id)];
  check((row.role !== 'board' && row.role !== 'owner') || building !== '');
  check((row.role === 'owner') === (owner !== ''));
  return row;
}

function orderOf({ role, building_id, owner_id }: GrantRow): string {
  return [role, building_id, owner_id].join('\u0000');
}

function buildingsOf(data: OrganisationData): string[] {
  const rows = between(data.byBuilding, 'building\u0000', 'building\u0001');
  return rows
    .filter((row) => !row.deleted)
    .map((row) => row.id)
    .sort();
}

function holdingsOf(data: OrganisationData, grants: readonly GrantRow[], today: string): Member['holdings'] {
  const owned = grants.filter((grant) => grant.role === 'owner');
  if (owned.length === 0) return [];
  const held = new Map<string, Member['holdings'][number]>();
  for (const holder of valuesOf(data.holders)) {
    const { ownerId: owner, building } = holder;
    const isGranted = owned.some((grant) => grant.owner_id === owner && grant.building_id === building);
    if (isGranted && isHeldOn(holder, today)) held.set(`${owner}\u0000${building}`, { owner, building });
  }
  return [...held].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, holding]) => holding);
}

function isHeldOn({ from, until }: Holder, today: string): boolean {
  return from <= today && (until === null || until > today);
}
