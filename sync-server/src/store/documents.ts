import type { Discipline, SyncedDocument } from 'shared-domain/sync';
import { documentHash } from '../sync/audit-chain.ts';
import type { TransactionSql } from './database.ts';
import { rowOf, wireText } from './document-rows.ts';

type Put = { readonly document: SyncedDocument; readonly discipline: Discipline; readonly seq: number };

/** Writes the row and who may read its blobs; gives what the audit log says of it. */
export async function putDocument(
  sql: TransactionSql,
  { document, discipline, seq }: Put,
  blobs: readonly string[],
): Promise<{ id: string; hash: string }> {
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
  await Promise.all([writing, ...blobStatements(sql, document, blobs)]);
  return { id: document.id, hash: documentHash(text) };
}

function blobStatements(sql: TransactionSql, document: SyncedDocument, blobs: readonly string[]) {
  const { organisation, id, scope } = document;
  const forgetting = sql`delete from blob_refs where organisation_id = ${organisation} and document_id = ${id}`;
  if (blobs.length === 0) return [forgetting];
  const hashes = [...new Set(blobs)];
  const naming = sql`insert into blob_refs (organisation_id, sha256, document_id, scope)
    select ${organisation}::uuid, hash, ${id}, ${scope} from unnest(${hashes}::text[]) as hash`;
  return [forgetting, naming];
}
