import { compareText } from 'shared-domain/kernel';
import { staffScope } from 'shared-domain/sync';
import type { BlobLine, BuildingSource, BuildingView } from '../archive/ports.ts';
import type { AuditRow } from '../sync/ports.ts';
import type { Sql, TransactionSql } from './database.ts';
import { type DocumentRow, documentOf } from './document-rows.ts';

const rowsAtOnce = 200;

/** Reads whole buildings, some rows at a time. */
export function buildingSource(sql: Sql): BuildingSource {
  return {
    read: async (organisation, work) => {
      const read = sql.begin('isolation level repeatable read read only', async (begun) => {
        const transaction = begun as TransactionSql;
        await transaction`select set_config('app.organisation', ${organisation}, true)`;
        const [row] = await transaction<{ name: string }[]>`
          select name from organisations where id = ${organisation}`;
        return row ? await work(viewOver(transaction, organisation, row.name)) : null;
      });
      return (await read) as Awaited<ReturnType<typeof work>> | null;
    },
  };
}

function viewOver(sql: TransactionSql, organisation: string, name: string): BuildingView {
  return {
    organisation: name,
    types: async (building) => {
      const rows = await sql<{ type: string }[]>`
        select distinct type from documents where organisation_id = ${organisation} and building = ${building}`;
      return rows.map(({ type }) => type).sort(compareText);
    },
    documents: (building, type) =>
      documentsIn(sql<DocumentRow[]>`select *, body::text as body from documents
        where organisation_id = ${organisation} and type = ${type} and building = ${building} order by id`),
    shared: () =>
      documentsIn(sql<DocumentRow[]>`select *, body::text as body from documents
        where organisation_id = ${organisation} and discipline = 'records' and building = '' and not deleted
          and scope = ${staffScope(organisation)} order by type, id`),
    counters: async () => {
      const rows = await sql<{ series: string; last: number }[]>`
        select series, last from counters where organisation_id = ${organisation}`;
      return rows.toSorted((a, b) => compareText(a.series, b.series));
    },
    blobs: async (building, hashes) => {
      const rows = await sql<BlobLine[]>`select sha256, media_type as "mediaType", bytes from blobs b
        where organisation_id = ${organisation} and sha256 = any(${[...hashes]}::text[]) and exists (
          select 1 from blob_refs r join documents d
              on d.organisation_id = r.organisation_id and d.id = r.document_id
            where r.organisation_id = b.organisation_id and r.sha256 = b.sha256 and d.building in (${building}, '')
              and (r.voucher is null or exists (
                select 1 from blob_uploaders v where v.organisation_id = r.organisation_id
                  and v.sha256 = r.sha256 and v.account_id = r.voucher)))`;
      return rows.toSorted((a, b) => compareText(a.sha256, b.sha256));
    },
    audit: () => auditIn(sql, organisation),
    names: async (accounts) =>
      await sql`select id as account, name from accounts where id = any(${[...accounts]}::uuid[]) order by id`,
  };
}

type Rows = { cursor(rows: number): AsyncIterable<DocumentRow[]> };

async function* documentsIn(rows: Rows) {
  for await (const some of rows.cursor(rowsAtOnce)) for (const row of some) yield documentOf(row).document;
}

async function* auditIn(sql: TransactionSql, organisation: string): AsyncGenerator<AuditRow> {
  const rows = sql<(Omit<AuditRow, 'at'> & { at: Date })[]>`
    select seq, at, account_id as account, device_id as device, action, detail, previous_hash as "previousHash", hash
      from audit where organisation_id = ${organisation} order by seq`;
  for await (const some of rows.cursor(rowsAtOnce))
    for (const row of some) yield { ...row, at: row.at.toISOString() };
}
