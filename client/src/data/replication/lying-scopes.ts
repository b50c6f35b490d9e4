import type { RxDocumentData } from 'rxdb/plugins/core';
import type { KeptCollection } from '../records/account-database.ts';
import type { Kept } from '../records/envelope-schema.ts';
import { queryIndex } from '../records/query-index.ts';

/** The scopes of all that lies in a collection of an organisation, removed documents too: one look at the index for each. */
export async function scopesIn(collection: KeptCollection, organisation: string): Promise<string[]> {
  const found = new Set<string>();
  for (const _deleted of [false, true]) {
    let last = '';
    for (;;) {
      const next = await firstOf(collection, { _deleted, scope: { $gt: last } }, 'scope');
      if (!next) break;
      last = next.scope;
      // A person's own scope is one in all their organisations.
      const isTheirs = next.organisation === organisation;
      if (isTheirs || (await firstOf(collection, { _deleted, scope: last, organisation }, 'scope')))
        found.add(last);
    }
  }
  return [...found];
}

/** The organisations of all that lies in a collection. */
export async function organisationsIn(collection: KeptCollection): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    const after = found.length === 0 ? '' : `${found.at(-1)}|\uffff`;
    const next = await firstOf(collection, { _deleted: false, key: { $gt: after } }, 'key');
    if (!next) return found;
    found.push(next.organisation);
  }
}

/** The documents of these scopes, removed ones too. */
export async function documentsOf(
  collection: KeptCollection,
  organisation: string,
  scopes: readonly string[],
): Promise<RxDocumentData<Kept>[]> {
  const found: RxDocumentData<Kept>[] = [];
  for (const scope of scopes)
    for (const _deleted of [false, true])
      found.push(
        ...(await queryIndex(collection, { selector: { _deleted, scope, organisation }, by: ['scope'] })),
      );
  return found;
}

async function firstOf(collection: KeptCollection, selector: object, by: string): Promise<Kept | undefined> {
  const [first] = await queryIndex(collection, { selector, by: [by], limit: 1 });
  return first;
}
