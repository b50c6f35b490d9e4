import type { Grant, Member } from 'shared-domain/identity';
import type { Sql, TransactionSql } from './database.ts';

export type GrantRow = {
  readonly role: Grant['role'];
  readonly building_id: string;
  readonly owner_id: string;
};

export type MemberRow = {
  readonly account: string;
  readonly name: string;
  readonly grants: GrantRow[];
  readonly buildings: string[];
  readonly holdings: Member['holdings'];
};

/**
 * The rights of these people in one organisation as they are on this day of the associations' books. Buildings are put in
 * order here: asked for an order, the planner walks all documents by their names.
 */
export function selectMembers(sql: TransactionSql, organisation: string, accounts: readonly string[]) {
  const today = sql`(statement_timestamp() at time zone 'Europe/Brussels')::date`;
  return sql<MemberRow[]>`
    select account_id as account,
      (select name from accounts where id = m.account_id) as name,
      (select coalesce(json_agg(json_build_object('role', role, 'building_id', building_id, 'owner_id', owner_id)
                order by role, building_id, owner_id), '[]') from grants
        where organisation_id = ${organisation} and account_id = m.account_id) as grants,
      array(select id from documents
             where organisation_id = ${organisation} and type = 'building' and not deleted) as buildings,
      (select coalesce(json_agg(distinct jsonb_build_object('owner', h.owner_id, 'building', h.building_id)), '[]')
         from grants g join lot_holders h on h.organisation_id = g.organisation_id
              and h.owner_id = g.owner_id and h.building_id = g.building_id
        where g.organisation_id = ${organisation} and g.account_id = m.account_id and g.role = 'owner'
          and h.from_on <= ${today} and (h.until_on is null or h.until_on > ${today})) as holdings
    from memberships m where organisation_id = ${organisation} and account_id = any(${[...accounts]}::uuid[])`;
}

export function memberOf(organisation: string, row: MemberRow | undefined): Member | null {
  if (!row) return null;
  const { account, name, grants, buildings, holdings } = row;
  return { account, organisation, name, grants: grantsOf(grants), buildings: buildings.toSorted(), holdings };
}

/** Rows of the same role are one grant over several buildings; '' is every building. */
export function grantsOf(rows: readonly GrantRow[]): Grant[] {
  const grants: Grant[] = [];
  for (const role of ['syndic', 'accountant'] as const) {
    const buildings = rows.filter((row) => row.role === role).map((row) => row.building_id);
    if (buildings.length === 0) continue;
    grants.push({ role, buildings: buildings.includes('') ? 'all' : buildings });
  }
  for (const row of rows) {
    if (row.role === 'admin') grants.push({ role: 'admin' });
    if (row.role === 'board') grants.push({ role: 'board', building: row.building_id });
    if (row.role === 'owner') grants.push({ role: 'owner', building: row.building_id, owner: row.owner_id });
  }
  return grants;
}

export function rowsOf(grants: readonly Grant[]): GrantRow[] {
  return grants.flatMap((grant): GrantRow[] => {
    switch (grant.role) {
      case 'admin':
        return [{ role: grant.role, building_id: '', owner_id: '' }];
      case 'board':
        return [{ role: grant.role, building_id: grant.building, owner_id: '' }];
      case 'owner':
        return [{ role: grant.role, building_id: grant.building, owner_id: grant.owner }];
      default: {
        const buildings = grant.buildings === 'all' ? [''] : grant.buildings;
        return buildings.map((building_id) => ({ role: grant.role, building_id, owner_id: '' }));
      }
    }
  });
}

/** The whole of a person's rights from now on; whoever ever had some stays listed. */
export async function writeGrants(
  sql: TransactionSql,
  organisation: string,
  account: string,
  grants: readonly Grant[],
): Promise<void> {
  await sql`insert into memberships (organisation_id, account_id) values (${organisation}, ${account})
    on conflict do nothing`;
  await sql`delete from grants where organisation_id = ${organisation} and account_id = ${account}`;
  for (const row of rowsOf(grants)) {
    await sql`insert into grants (organisation_id, account_id, role, building_id, owner_id)
      values (${organisation}, ${account}, ${row.role}, ${row.building_id}, ${row.owner_id}) on conflict do nothing`;
  }
}

export type Membership = {
  readonly organisation: string;
  readonly name: string;
  /** Whether any right is left of it. */
  readonly isCurrent: boolean;
  /** When it goes, of one that is there to play with. */
  readonly playsUntil: Date | null;
};

/** The organisations a person is in, asked before one is chosen. */
export function membershipsOf(sql: Sql, account: string): Promise<Membership[]> {
  return sql.begin('read only', async (transaction) => {
    await transaction`select set_config('app.account', ${account}, true)`;
    return await transaction<Membership[]>`
      select o.id as organisation, o.name, o.plays_until as "playsUntil", exists (
               select 1 from grants g where g.organisation_id = m.organisation_id and g.account_id = m.account_id
             ) as "isCurrent"
        from memberships m join organisations o on o.id = m.organisation_id
       where m.account_id = ${account} order by o.name, o.id`;
  }) as Promise<Membership[]>;
}
