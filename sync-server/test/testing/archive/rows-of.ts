import { canonicalJson } from 'shared-domain/kernel';
import type { Sql } from '../../../src/store/database.ts';

/** Everything a server holds of a building, but for what the office that holds it gives: its name and its positions. */
export async function rowsOf(sql: Sql, organisation: string, building: string) {
  const documents = await sql`
    select id, discipline, type, scope, building, subject, sort, rev, version, deleted, body::text as body, crdt, heads
      from documents where organisation_id = ${organisation} and building = ${building} order by id`;
  const entries = await sql`
    select id, building_id, journal, fiscal_year, number, booked_on, description, event, voucher_kind, voucher_id, reverses
      from entries where organisation_id = ${organisation} and building_id = ${building} order by id`;
  const lines = await sql`
    select entry_id, line, building_id, account, debit_cents, credit_cents, party_kind, party_id, label, claim_id, claim_kind,
           due_on, key_id, bearer_id, bearer_lot_id, vat_cents
      from entry_lines where organisation_id = ${organisation} and building_id = ${building} order by entry_id, line`;
  const holders = await sql`
    select building_id, lot_id, owner_id, from_on, until_on, numerator, denominator from lot_holders
     where organisation_id = ${organisation} and building_id = ${building} order by lot_id, from_on, owner_id`;
  const counters = await sql`
    select series, last from counters where organisation_id = ${organisation} and series like ${`${building}:%`}
     order by series`;
  const named = await sql`
    select distinct r.document_id, r.sha256, r.scope from blob_refs r
      join documents d on d.organisation_id = r.organisation_id and d.id = r.document_id
     where r.organisation_id = ${organisation} and d.building = ${building} order by 1, 2`;
  const canonical = documents.map((row) => ({ ...row, body: canonicalJson(JSON.parse(row.body as string)) }));
  return textsOf({ documents: canonical, entries, lines, holders, counters, named });
}

/** The files that the building's documents name, with their bytes. */
export async function filesOf(sql: Sql, organisation: string, building: string) {
  return await sql<{ sha256: string; media_type: string; bytes: number; data: Buffer }[]>`
    select b.sha256, b.media_type, b.bytes, (
      select string_agg(c.data, ''::bytea order by c.position) from blob_chunks c
       where c.organisation_id = b.organisation_id and c.sha256 = b.sha256) as data
      from blobs b where b.organisation_id = ${organisation} and exists (
        select 1 from blob_refs r join documents d on d.organisation_id = r.organisation_id and d.id = r.document_id
         where r.organisation_id = b.organisation_id and r.sha256 = b.sha256 and d.building = ${building})
     order by b.sha256`;
}

/** Each row as one text: what differs is told without all the rest. */
function textsOf<Table extends string>(tables: Record<Table, readonly object[]>): Record<Table, string[]> {
  const texts = Object.entries<readonly object[]>(tables).map(([name, rows]) => [
    name,
    rows.map((row) => JSON.stringify(row)),
  ]);
  return Object.fromEntries(texts) as Record<Table, string[]>;
}
