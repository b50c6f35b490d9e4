import type { SyncedDocument } from 'shared-domain/sync';
import type { AccountDatabase, KeptCollection } from '../records/account-database.ts';
import { toSynced } from '../records/envelope.ts';
import { countIndex, queryIndex } from '../records/query-index.ts';

const here = { _deleted: false };
const place = ['type', 'building', 'sort'] as const;

/** Documents of a type of one building, or of all (null). */
export async function documentsIn(
  collection: KeptCollection,
  type: string,
  building: string | null,
): Promise<SyncedDocument[]> {
  const selector = { ...here, type, ...(building !== null && { building }) };
  return (await queryIndex(collection, { selector, by: place })).map((one) => toSynced(one));
}

/** Those of a type of facts whose `sort` is that or later: what lies before is not read, however much it is. */
export async function documentsSince(
  { collections: { records, facts } }: AccountDatabase,
  type: string,
  building: string | null,
  since: string,
): Promise<SyncedDocument[]> {
  const buildings = building === null ? await buildingsIn(records) : [building];
  const found = await Promise.all(
    buildings.map((one) =>
      queryIndex(facts, {
        selector: { ...here, type, building: one, sort: { $gte: since } },
        by: place,
      }),
    ),
  );
  return found.flat().map((one) => toSynced(one));
}

async function buildingsIn(records: KeptCollection): Promise<string[]> {
  return (await documentsIn(records, 'building', null)).map(({ id }) => id);
}

/** By their keys, `organisation|id`. */
export async function documentsNamed(
  { storageInstance }: KeptCollection,
  keys: readonly string[],
): Promise<SyncedDocument[]> {
  if (keys.length === 0) return [];
  return (await storageInstance.findDocumentsById([...keys], false)).map((one) => toSynced(one));
}

export async function documentsAbout(
  collection: KeptCollection,
  type: string,
  subjects: readonly string[],
): Promise<SyncedDocument[]> {
  const found = await Promise.all(
    subjects.map((subject) =>
      queryIndex(collection, { selector: { ...here, type, subject }, by: ['type', 'subject'] }),
    ),
  );
  return found.flat().map((one) => toSynced(one));
}

export function countIn(collection: KeptCollection, type: string, building: string | null): Promise<number> {
  return countIndex(collection, {
    selector: { ...here, type, ...(building !== null && { building }) },
    by: place,
  });
}
