import {
  boardScope,
  buildingScope,
  buildingStaffScope,
  type Discipline,
  type SyncedDocument,
} from 'shared-domain/sync';
import { documentHash } from '../sync/audit-chain.ts';
import type { TransactionSql } from './database.ts';
import { type DocumentRow, rowOf, wireText } from './document-rows.ts';
import { jsonColumn } from './json-column.ts';

type Put = { readonly document: SyncedDocument; readonly discipline: Discipline; readonly seq: number };
type Shown = { readonly blobs: readonly string[]; readonly by: string | null };

/** A row that is not written yet; `isNew`: nothing of that name was there. */
export type PendingDocument = Put &
  Shown & {
    readonly row: DocumentRow;
    readonly bytes: number;
    readonly hash: string;
    readonly isNew: boolean;
  };

export function pendingDocument(put: Put, shown: Shown, isNew: boolean): PendingDocument {
  const row = { ...rowOf(put.document), discipline: put.discipline, seq: put.seq };
  const text = wireText(row);
  return { ...put, ...shown, row, bytes: Buffer.byteLength(text), hash: documentHash(text), isNew };
}

/** Writes the rows, all of different names, and who may read their blobs. */
export function insertDocuments(
  sql: TransactionSql,
  pending: readonly PendingDocument[],
): PromiseLike<unknown>[] {
  if (pending.length === 0) return [];
  const rows = pending.map(({ row }) => row);
  const column = <K extends keyof DocumentRow>(name: K) => rows.map((row) => row[name]);
  const writing = sql`
    insert into documents (organisation_id, id, discipline, type, scope, building, subject, sort, rev, version,
                           deleted, seq, body, crdt, heads, bytes)
    select organisation::uuid, id, discipline, type, scope, building, subject, sort, rev, version,
           deleted, seq, body::json, decode(crdt, 'base64'),
           case when heads is not null then array(select json_array_elements_text(heads::json)) end, bytes
      from unnest(${column('organisation_id')}::text[], ${column('id')}::text[], ${column('discipline')}::text[], ${column('type')}::text[],
                  ${column('scope')}::text[], ${column('building')}::text[], ${column('subject')}::text[],
                  ${column('sort')}::text[], ${column('rev')}::text[], ${column('version')}::int[],
                  ${rows.map(({ deleted }) => String(deleted))}::text[]::boolean[], ${column('seq')}::bigint[], ${jsonColumn(sql, column('body'))},
                  ${rows.map(({ crdt }) => crdt && Buffer.from(crdt).toString('base64'))}::text[],
                  ${rows.map(({ heads }) => heads && JSON.stringify(heads))}::text[],
                  ${pending.map(({ bytes }) => bytes)}::int[])
        as given(organisation, id, discipline, type, scope, building, subject, sort, rev, version, deleted, seq, body,
                 crdt, heads, bytes)
    on conflict (organisation_id, id) do update set
      scope = excluded.scope, building = excluded.building, subject = excluded.subject, sort = excluded.sort,
      rev = excluded.rev, version = excluded.version, deleted = excluded.deleted, seq = excluded.seq,
      body = excluded.body, crdt = excluded.crdt, heads = excluded.heads, bytes = excluded.bytes,
      changed_at = now()`;
  return [writing, ...pending.flatMap((one) => blobStatements(sql, one))];
}

/**
 * A file that is new in the document is vouched for by whoever named it in the building before. A draft's author vouches
 * too, and so does whoever is the first to name it; the vouching is worth nothing until they bring the bytes.
 */
function blobStatements(
  sql: TransactionSql,
  { document, discipline, blobs, by, isNew }: PendingDocument,
): PromiseLike<unknown>[] {
  const { organisation, id, scope, building } = document;
  const hashes = [...new Set(blobs)];
  // Facts and commands are written once: there is nothing they named before.
  const isForGood = discipline === 'facts' || discipline === 'commands';
  const forgetting =
    isForGood || isNew
      ? []
      : [
          sql`delete from blob_refs
          where organisation_id = ${organisation} and document_id = ${id} and sha256 <> all(${hashes}::text[])`,
        ];
  if (hashes.length === 0) return forgetting;
  const around = [buildingScope(building), boardScope(building), buildingStaffScope(building)];
  const naming = sql`
    with named as (
      select hash from unnest(${hashes}::text[]) as hash where not exists (
        select 1 from blob_refs
         where organisation_id = ${organisation} and sha256 = hash and document_id = ${id})
    ), inherited as (
      select hash, voucher from named join blob_refs on organisation_id = ${organisation} and sha256 = hash
       where scope = any(${around}::text[])
    )
    insert into blob_refs (organisation_id, sha256, document_id, scope, voucher)
    select ${organisation}::uuid, hash, ${id}, ${scope}, voucher from inherited
    union
    select ${organisation}::uuid, hash, ${id}, ${scope}, ${by}::uuid from named
     where ${discipline === 'drafts'} or hash not in (select hash from inherited)`;
  return [...forgetting, naming];
}
