import { randomBytes } from 'node:crypto';
import type { Grant } from 'shared-domain/identity';
import { auditHash, firstHash } from '../sync/audit-chain.ts';
import { changedBehind, readAudit } from './audit-log.ts';
import { databaseCode, type Sql, type TransactionSql, withinOrganisation } from './database.ts';
import { type GrantRow, grantsOf } from './members.ts';
import { playgrounds } from './playgrounds.ts';
import { type BuildingLine, readBuildings } from './read-buildings.ts';

export type OrganisationLine = {
  readonly organisation: string;
  readonly name: string;
  readonly enterpriseNumber: string | null;
  readonly createdAt: string;
};

export type PersonLine = {
  readonly account: string;
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly isDisabled: boolean;
  readonly lastSeenAt: string | null;
  readonly grants: readonly Grant[];
};

export type NewOrganisation = {
  readonly id: string;
  readonly name: string;
  readonly enterpriseNumber: string | null;
  /** Until when it is there, of an invented one that somebody plays with; can be said only now. */
  readonly playsUntil?: Date;
};

export type Directory = ReturnType<typeof organisationDirectory>;

/** Organisations and the people in them, as those who manage them see it. */
export function organisationDirectory(sql: Sql, newNonce = () => randomBytes(16).toString('hex')) {
  const create = (organisation: NewOrganisation, by: string | null): Promise<void> =>
    withinOrganisation(sql, organisation.id, (transaction) =>
      insertOrganisation(transaction, organisation, by, newNonce()),
    );
  return {
    /** Throws where the database is not prepared, or not there. */
    check: async () => {
      await sql`select 1 from organisations limit 1`;
    },
    /** Those of real people. */
    all: () => readAll(sql, sql`where plays_until is null`),
    /** The invented ones too. */
    every: () => readAll(sql, sql``),
    ...playgrounds(sql),
    create,
    /** Leaves one of that id as it is. */
    createOnce: (organisation: NewOrganisation, by: string | null): Promise<void> =>
      create(organisation, by).catch((error: unknown) => {
        if (databaseCode(error) !== '23505') throw error;
      }),
    people: (organisation: string): Promise<PersonLine[]> =>
      withinOrganisation(sql, organisation, (transaction) => readPeople(transaction, organisation)),
    buildings: (organisation: string): Promise<BuildingLine[]> =>
      withinOrganisation(sql, organisation, (transaction) => readBuildings(transaction, organisation)),
    audit: (organisation: string) =>
      withinOrganisation(sql, organisation, (transaction) => readAudit(transaction, organisation)),
    /** Documents that are no longer what the audit log says was last written. */
    changedBehind: (organisation: string) =>
      withinOrganisation(sql, organisation, (transaction) => changedBehind(transaction, organisation)),
    refreshStatistics: async () => {
      await sql`select refresh_statistics()`;
    },
  };
}

async function readAll(sql: Sql, which: ReturnType<Sql>): Promise<OrganisationLine[]> {
  const rows = await sql<(Omit<OrganisationLine, 'createdAt'> & { createdAt: Date })[]>`
    select id as organisation, name, enterprise_number as "enterpriseNumber", created_at as "createdAt"
      from organisations ${which} order by name, id`;
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/** The first link of its chain is its own creation. */
async function insertOrganisation(
  sql: TransactionSql,
  { id, name, enterpriseNumber, playsUntil }: NewOrganisation,
  by: string | null,
  nonce: string,
) {
  await sql`insert into organisations (id, name, enterprise_number, plays_until)
    values (${id}, ${name}, ${enterpriseNumber}, ${playsUntil ?? null})`;
  const at = new Date().toISOString();
  const row = { seq: 1, at, account: by, device: null, action: 'organisation.created', detail: {} };
  const previousHash = firstHash(id);
  const hash = auditHash({ ...row, previousHash });
  await sql`insert into audit (organisation_id, seq, at, account_id, action, detail, previous_hash, hash)
    values (${id}, 1, ${at}, ${by}, ${row.action}, '{}', ${previousHash}, ${hash})`;
  await sql`insert into organisation_heads (organisation_id, epoch, nonce, seq, change_id)
    values (${id}, 1, ${nonce}, 1, ${hash})`;
}

async function readPeople(sql: TransactionSql, organisation: string): Promise<PersonLine[]> {
  const rows = await sql<
    (Omit<PersonLine, 'lastSeenAt' | 'grants'> & { lastSeenAt: Date | null; grants: GrantRow[] })[]
  >`
    select a.id as account, a.email, a.name, a.language, a.disabled_at is not null as "isDisabled",
           (select max(last_seen_at) from devices d
             where d.organisation_id = m.organisation_id and d.account_id = a.id) as "lastSeenAt",
           (select coalesce(json_agg(json_build_object('role', role, 'building_id', building_id, 'owner_id', owner_id)
                     order by role, building_id, owner_id), '[]') from grants g
             where g.organisation_id = m.organisation_id and g.account_id = a.id) as grants
      from memberships m join accounts a on a.id = m.account_id
     where m.organisation_id = ${organisation} order by a.name, a.id`;
  return rows.map((row) => ({
    ...row,
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
    grants: grantsOf(row.grants),
  }));
}
