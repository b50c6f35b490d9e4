import { type Sql, type TransactionSql, withinOrganisation } from './database.ts';

export type BlobStore = ReturnType<typeof blobStore>;

export type StoredBlob = { readonly mediaType: string; readonly bytes: number };
export type NewBlob = StoredBlob & { readonly sha256: string };
export type Upload = { readonly total: number; readonly received: number };
type Key = { readonly organisation: string; readonly sha256: string; readonly account: string };

/** Photos and PDFs in pieces, so that none of them is in memory whole. */
export function blobStore(sql: Sql) {
  return {
    /** The blob, where that account brought it or a document of these scopes names it. */
    find: (key: Key, scopes: readonly string[]) =>
      withinOrganisation(sql, key.organisation, (tx) => findBlob(tx, key, scopes)),
    /** One piece after the other. */
    async *pieces({ organisation, sha256 }: Omit<Key, 'account'>): AsyncGenerator<Uint8Array> {
      for (let after = -1; ; ) {
        const [piece] = await withinOrganisation(sql, organisation, (tx) =>
          nextPiece(tx, organisation, sha256, after),
        );
        if (!piece) return;
        after = piece.position;
        yield piece.data;
      }
    },
    /** They have it already, as good as if they had brought it again. */
    vouch: (key: Key) => withinOrganisation(sql, key.organisation, (tx) => vouch(tx, key)),
    upload: (key: Key) => withinOrganisation(sql, key.organisation, (tx) => findUpload(tx, key)),
    /** Adds a piece where the last one ended; false: it does not begin there. */
    append: (key: Key, upload: Upload, piece: Uint8Array) =>
      withinOrganisation(sql, key.organisation, (tx) => appendPiece(tx, key, upload, piece)),
    async *uploaded(key: Key): AsyncGenerator<Uint8Array> {
      for (let after = -1; ; ) {
        const [piece] = await withinOrganisation(sql, key.organisation, (tx) => nextUploaded(tx, key, after));
        if (!piece) return;
        after = piece.position;
        yield piece.data;
      }
    },
    complete: (key: Key, mediaType: string, bytes: number) =>
      withinOrganisation(sql, key.organisation, (tx) => complete(tx, key, mediaType, bytes)),
    /** Stores a file in pieces, all of it or nothing; does nothing where it is. Nobody reads it until a document names it. */
    add: (organisation: string, blob: NewBlob, pieces: AsyncIterable<Uint8Array>) =>
      withinOrganisation(sql, organisation, (tx) => addPieces(tx, organisation, blob, pieces)),
    /** Forgets what nobody went on with for a week. */
    sweepUploads: (organisation: string) =>
      withinOrganisation(sql, organisation, async (tx) => {
        await tx`delete from uploads
          where organisation_id = ${organisation} and changed_at < now() - interval '7 days'`;
      }),
    discard: (key: Key) =>
      withinOrganisation(sql, key.organisation, async (tx) => {
        await tx`delete from uploads where organisation_id = ${key.organisation} and sha256 = ${key.sha256}
          and account_id = ${key.account}`;
      }),
  };
}

async function findBlob(
  sql: TransactionSql,
  { organisation, sha256, account }: Key,
  scopes: readonly string[],
) {
  const [blob] = await sql<StoredBlob[]>`
    select media_type as "mediaType", bytes from blobs b
     where organisation_id = ${organisation} and sha256 = ${sha256} and (
       exists (select 1 from blob_uploaders u where u.organisation_id = b.organisation_id
                and u.sha256 = b.sha256 and u.account_id = ${account})
       or exists (select 1 from blob_refs r where r.organisation_id = b.organisation_id
                   and r.sha256 = b.sha256 and r.scope = any(${[...scopes]}::text[])
                   and (r.voucher is null or exists (
                     select 1 from blob_uploaders v where v.organisation_id = r.organisation_id
                        and v.sha256 = r.sha256 and v.account_id = r.voucher))))`;
  return blob ?? null;
}

type Piece = { readonly position: number; readonly data: Uint8Array };

function nextPiece(sql: TransactionSql, organisation: string, sha256: string, after: number) {
  return sql<Piece[]>`select position, data from blob_chunks
    where organisation_id = ${organisation} and sha256 = ${sha256} and position > ${after} order by position limit 1`;
}

function nextUploaded(sql: TransactionSql, { organisation, sha256, account }: Key, after: number) {
  return sql<Piece[]>`select position, data from upload_chunks
    where organisation_id = ${organisation} and sha256 = ${sha256} and account_id = ${account}
      and position > ${after} order by position limit 1`;
}

async function findUpload(
  sql: TransactionSql,
  { organisation, sha256, account }: Key,
): Promise<Upload | null> {
  const [upload] = await sql<Upload[]>`select total, received from uploads
    where organisation_id = ${organisation} and sha256 = ${sha256} and account_id = ${account}`;
  return upload ?? null;
}

async function appendPiece(sql: TransactionSql, key: Key, { total, received }: Upload, piece: Uint8Array) {
  const { organisation, sha256, account } = key;
  await sql`insert into uploads (organisation_id, sha256, account_id, total)
    values (${organisation}, ${sha256}, ${account}, ${total}) on conflict do nothing`;
  const moved = await sql`update uploads set received = received + ${piece.length}, changed_at = now()
    where organisation_id = ${organisation} and sha256 = ${sha256} and account_id = ${account}
      and received = ${received} and total = ${total}`;
  if (moved.count === 0) return false;
  await sql`insert into upload_chunks (organisation_id, sha256, account_id, position, data)
    values (${organisation}, ${sha256}, ${account}, ${received}, ${piece})`;
  return true;
}

async function vouch(sql: TransactionSql, { organisation, sha256, account }: Key): Promise<void> {
  await sql`insert into blob_uploaders (organisation_id, sha256, account_id)
    values (${organisation}, ${sha256}, ${account}) on conflict do nothing`;
}

async function addPieces(
  sql: TransactionSql,
  organisation: string,
  { sha256, mediaType, bytes }: NewBlob,
  pieces: AsyncIterable<Uint8Array>,
) {
  const added = await sql`insert into blobs (organisation_id, sha256, media_type, bytes)
    values (${organisation}, ${sha256}, ${mediaType}, ${bytes}) on conflict do nothing`;
  if (added.count === 0) return;
  let position = 0;
  for await (const piece of pieces) {
    await sql`insert into blob_chunks (organisation_id, sha256, position, data)
      values (${organisation}, ${sha256}, ${position}, ${piece})`;
    position += piece.length;
  }
}

async function complete(
  sql: TransactionSql,
  { organisation, sha256, account }: Key,
  mediaType: string,
  bytes: number,
) {
  const added = await sql`insert into blobs (organisation_id, sha256, media_type, bytes)
    values (${organisation}, ${sha256}, ${mediaType}, ${bytes}) on conflict do nothing`;
  if (added.count > 0) {
    await sql`insert into blob_chunks (organisation_id, sha256, position, data)
      select organisation_id, sha256, position, data from upload_chunks
       where organisation_id = ${organisation} and sha256 = ${sha256} and account_id = ${account}`;
  }
  await vouch(sql, { organisation, sha256, account });
  await sql`delete from uploads
    where organisation_id = ${organisation} and sha256 = ${sha256} and account_id = ${account}`;
}
