import { readAudit } from '../../sync-server/src/store/audit-log.ts';
import type { Sql } from '../../sync-server/src/store/database.ts';
import { type DocumentRow, documentOf, wireText } from '../../sync-server/src/store/document-rows.ts';
import type { OrganisationRows } from '../../sync-server/src/store-memory/rows.ts';

export type Head = { readonly seq: number; readonly changeId: string };
type Entry = OrganisationRows['entries'][number];

/** The tables of an organisation as the checks of a run in memory read them. */
export async function rowsOf(admin: Sql, organisation: string): Promise<OrganisationRows> {
  const documents = await admin<(DocumentRow & { bytes: number })[]>`
    select *, body::text as body from documents where organisation_id = ${organisation} order by id`;
  return {
    documents: documents.map((row) => {
      const { document } = documentOf(row);
      return { ...row, wire: wireText(row), parsed: () => document };
    }),
    devices: await admin<OrganisationRows['devices'][number][]>`
      select device_id as device, account_id as account, last_n as "lastN", durable_n as durable
        from devices where organisation_id = ${organisation} order by device_id`,
    members: await membersOf(admin, organisation),
    entries: await entriesOf(admin, organisation),
    audit: await readAudit(admin, organisation),
    ...{ counters: [], holders: [], answers: [], blobRefs: [] },
  };
}

export async function headOf(admin: Sql, organisation: string): Promise<Head | null> {
  const [head] = await admin<Head[]>`
    select seq, change_id as "changeId" from organisation_heads where organisation_id = ${organisation}`;
  return head ?? null;
}

async function membersOf(admin: Sql, organisation: string): Promise<OrganisationRows['members']> {
  type Grant = OrganisationRows['members'][number]['grants'][number] & { account: string };
  const members = await admin<{ account: string }[]>`
    select account_id as account from memberships where organisation_id = ${organisation} order by account_id`;
  const grants = await admin<Grant[]>`
    select account_id as account, role, building_id, owner_id from grants
     where organisation_id = ${organisation} order by account_id, role, building_id, owner_id`;
  return members.map(({ account }) => ({
    account,
    grants: grants.filter((grant) => grant.account === account),
  }));
}

async function entriesOf(admin: Sql, organisation: string): Promise<Entry[]> {
  const entries = await admin<Omit<Entry, 'lines'>[]>`
    select id, building_id as building, journal, fiscal_year as "fiscalYear", number, booked_on as date, description,
           event, reverses from entries where organisation_id = ${organisation} order by id`;
  const lines = await admin<(Entry['lines'][number] & { entry: string })[]>`
    select entry_id as entry, account, debit_cents as debit, credit_cents as credit, label from entry_lines
     where organisation_id = ${organisation} order by entry_id, line`;
  return entries.map((entry) => ({ ...entry, lines: lines.filter((line) => line.entry === entry.id) }));
}
