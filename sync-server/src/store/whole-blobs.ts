import { type Sql, withinOrganisation } from './database.ts';

export type WholeBlob = { readonly sha256: string; readonly mediaType: string; readonly data: Uint8Array };

/** Stores many small files at once, each in one piece; for data of our own, whose names and types are known to be right. */
export function addWholeBlobs(
  sql: Sql,
  organisation: string,
  account: string,
  blobs: readonly WholeBlob[],
): Promise<void> {
  return withinOrganisation(sql, organisation, async (transaction) => {
    if (blobs.length === 0) return;
    const common = { organisation_id: organisation };
    const files = blobs.map(({ sha256, mediaType, data }) => ({
      ...common,
      sha256,
      media_type: mediaType,
      bytes: data.length,
    }));
    const pieces = blobs.map(({ sha256, data }) => ({
      ...common,
      sha256,
      position: 0,
      data: Buffer.from(data),
    }));
    const uploaders = blobs.map(({ sha256 }) => ({ ...common, sha256, account_id: account }));
    await transaction`insert into blobs ${transaction(files)} on conflict do nothing`;
    await transaction`insert into blob_chunks ${transaction(pieces)} on conflict do nothing`;
    await transaction`insert into blob_uploaders ${transaction(uploaders)} on conflict do nothing`;
  });
}
