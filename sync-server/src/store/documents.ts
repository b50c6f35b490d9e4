import {
  boardScope,
  buildingScope,
  buildingStaffScope,
  type Discipline,
  type SyncedDocument,
} from 'shared-domain/sync';
import { documentHash } from '../sync/audit-chain.ts';
import type { TransactionSql } from './database.ts';
import { rowOf, wireText } from './document-rows.ts';

type Put = { readonly document: SyncedDocument; readonly discipline: Discipline; readonly seq: number };
type Shown = { readonly blobs: readonly string[]; readonly by: string | null };

/** Writes the row and who may read its blobs; gives what the audit log says of it. */
export async function putDocument(
  sql: TransactionSql,
  put: Put,
  shown: Shown,
): Promise<{ id: string; hash: string }> {
  const { document, discipline, seq } = put;
  const row = rowOf(document);
  const text = wireText(row);
  const writing = sql`
    insert into documents (organisation_id, id, discipline, type, scope, building, subject, sort, rev, version,
                           deleted, seq, body, crdt, heads, bytes)
    values (${row.organisation_id}, ${row.id}, ${discipline}, ${row.type}, ${row.scope}, ${row.building},
            ${row.subject}, ${row.sort}, ${row.rev}, ${row.version}, ${row.deleted}, ${seq},
            ${row.body}::text::json, ${row.crdt}, ${row.heads}, ${Buffer.byteLength(text)})
    on conflict (organisation_id, id) do update set
      scope = excluded.scope, building = excluded.building, subject = excluded.subject, sort = excluded.sort,
      rev = excluded.rev, version = excluded.version, deleted = excluded.deleted, seq = excluded.seq,
      body = excluded.body, crdt = excluded.crdt, heads = excluded.heads, bytes = excluded.bytes,
      changed_at = now()`;
  await Promise.all([writing, ...blobStatements(sql, put, shown)]);
  return { id: document.id, hash: documentHash(text) };
}

/**
 * A file that is new in the document is vouched for by whoever named it in the building before. A draft's author vouches
 * too, and so does whoever is the first to name it; the vouching is worth nothing until they bring the bytes.
 */
function blobStatements(sql: TransactionSql, { document, discipline }: Put, { blobs, by }: Shown) {
  const { organisation, id, scope, building } = document;
  const hashes = [...new Set(blobs)];
  // Facts and commands are written once: there is nothing they named before.
  const isForGood = discipline === 'facts' || discipline === 'commands';
  const forgetting = isForGood
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
