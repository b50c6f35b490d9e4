import { normalizeMangoQuery, prepareQuery, type RxDocumentData } from 'rxdb/plugins/core';
import type { KeptCollection } from './account-database.ts';
import type { Kept } from './envelope-schema.ts';

type Asked = {
  readonly selector: object;
  /** The fields of an index of the schema, in its order. */
  readonly by: readonly string[];
  readonly limit?: number;
};

/** Rows straight from the storage, in the order of an index; `_deleted` belongs to the selector. */
export async function queryIndex(
  { storageInstance }: KeptCollection,
  asked: Asked,
): Promise<RxDocumentData<Kept>[]> {
  return (await storageInstance.query(prepared(storageInstance.schema, asked))).documents;
}

/** How many rows there are between two places of an index: nothing of them is read. */
export async function countIndex({ storageInstance }: KeptCollection, asked: Asked): Promise<number> {
  return (await storageInstance.count(prepared(storageInstance.schema, asked))).count;
}

function prepared(schema: KeptCollection['storageInstance']['schema'], { selector, by, limit }: Asked) {
  const query = {
    selector,
    sort: by.map((field) => ({ [field]: 'asc' })),
    index: [...new Set(['_deleted', ...by, 'key'])],
    ...(limit !== undefined && { limit }),
  };
  return prepareQuery(schema, normalizeMangoQuery(schema, query as never));
}
