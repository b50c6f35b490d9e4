import { randomBytes } from 'node:crypto';
import { firstHash } from '../sync/audit-chain.ts';
import { type Sql, withinOrganisation } from './database.ts';

export type NewOrganisation = {
  readonly id: string;
  readonly name: string;
  readonly enterpriseNumber: string | null;
};

export type WholeBlob = { readonly sha256: string; readonly mediaType: string; readonly data: Uint8Array };

/** Adds an organisation and its head; does nothing where it is already. */
export async function addOrganisation(
  sql: Sql,
  { id, name, enterpriseNumber }: NewOrganisation,
): Promise<void> {
  await withinOrganisation(sql, id, async (transaction) => {
    await transaction`insert into organisations (id, name, enterprise_number)
      values (${id}, ${name}, ${enterpriseNumber}) on conflict do nothing`;
    await transaction`insert into organisation_heads (organisation_id, epoch, nonce, seq, change_id)
      values (${id}, 1, ${randomBytes(16).toString('hex')}, 0, ${firstHash(id)}) on conflict do nothing`;
  });
}

/** Stores small files whole, many at a time. */
export async function addBlobs(
  sql: Sql,
  organisation: string,
  account: string,
  blobs: readonly WholeBlob[],
): Promise<void> {
  if (blobs.length === 0) return;
  await withinOrganisation(sql, organisation, async (transaction) => {
    const common = { organisation_id: organisation };
    const files = blobs.map(({ sha256, mediaType, data }) => ({
      ...common,
      sha256,
      media_type: mediaType,
      bytes: data.length,
    }));
    const chunks = blobs.map(({ sha256, data }) => ({
      ...common,
      sha256,
      position: 0,
      data: Buffer.from(data),
    }));
    const uploaders = blobs.map(({ sha256 }) => ({ ...common, sha256, account_id: account }));
    await transaction`insert into blobs ${transaction(files)} on conflict do nothing`;
    await transaction`insert into blob_chunks ${transaction(chunks)} on conflict do nothing`;
    await transaction`insert into blob_uploaders ${transaction(uploaders)} on conflict do nothing`;
  });
}

/** Statistics, so that the first questions find their index. */
export async function refreshStatistics(sql: Sql): Promise<void> {
  await sql`select refresh_statistics()`;
}
