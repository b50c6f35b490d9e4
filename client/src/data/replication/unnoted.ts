import type { WithDeleted } from 'rxdb/plugins/core';
import { type Discipline, disciplines, type Writing } from 'shared-domain/sync';
import type { AccountDatabase } from '../records/account-database.ts';
import { type Kept, keyOf } from '../records/envelope-schema.ts';
import { copiesOf, isSame } from './copies.ts';
import type { Replications } from './replicate.ts';

/**
 * [SYN-10] Of each writing whether it lies here as it was written and no copy of its replication speaks of it: RxDB will
 * offer it to the push once more. Where none runs nobody knows, and it counts as such.
 */
export async function unnoted(
  { collections }: AccountDatabase,
  replications: Replications | null,
  organisation: string,
  writings: readonly Writing[],
): Promise<boolean[]> {
  const offered = new Set<string>();
  for (const discipline of disciplines) {
    const ids = writings.filter((writing) => writing.discipline === discipline).map(({ id }) => id);
    if (ids.length === 0) continue;
    const keys = ids.map((id) => keyOf(organisation, id));
    const { storageInstance } = collections[discipline];
    const stored = await storageInstance.findDocumentsById(keys, true);
    const own = stored.filter(({ rev, pulled }) => pulled !== rev);
    for (const kept of await withoutCopy(replications, discipline, own))
      offered.add(nameOf({ ...kept, discipline }));
  }
  return writings.map((writing) => offered.has(nameOf(writing)));
}

async function withoutCopy<One extends WithDeleted<Kept>>(
  replications: Replications | null,
  discipline: Discipline,
  kept: readonly One[],
): Promise<readonly One[]> {
  const metaInstance = replications?.of[discipline].metaInstance;
  if (!metaInstance || kept.length === 0) return kept;
  const copies = await copiesOf(
    metaInstance,
    kept.map(({ key }) => key),
  );
  return kept.filter((one) => !isSame(copies.get(one.key)?.docData, one));
}

const nameOf = ({ discipline, id, rev }: Writing) => `${discipline} ${id} ${rev}`;
