import { Owner, partyName } from 'shared-domain/ownership';
import type { TransactionSql } from './database.ts';

export type BuildingLine = {
  readonly id: string;
  readonly name: string;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
};

type Row = { readonly id: string; readonly building: string; readonly name: string; readonly party: unknown };

/** Names alone, for whoever grants rights on them: an administrator reads no document. */
export async function readBuildings(sql: TransactionSql, organisation: string): Promise<BuildingLine[]> {
  const buildings = await sql<Row[]>`
    select id, building, body::jsonb->>'name' as name from documents
     where organisation_id = ${organisation} and type = 'building' and not deleted order by name, id`;
  const owners = await sql<Row[]>`
    select id, building, body::jsonb->'party' as party from documents
     where organisation_id = ${organisation} and type = 'owner' and not deleted order by id`;
  return buildings.map(({ id, name }) => ({
    id,
    name,
    owners: owners.filter(({ building }) => building === id).map(nameOf),
  }));
}

function nameOf({ id, party }: Row) {
  const read = Owner.shape.party.safeParse(party);
  return { id, name: read.success ? partyName(read.data) : '' };
}
