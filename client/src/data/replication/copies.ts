import type { WithDeleted } from 'rxdb/plugins/core';
import type { Kept } from '../records/envelope-schema.ts';
import type { KeptReplication } from './pull-handler.ts';

export type Copy = {
  readonly itemId: string;
  readonly docData: WithDeleted<Kept>;
  /** The copy itself is about to be removed. */
  readonly _deleted: boolean;
};

/** What a replication's memory calls its copy of a document. */
export const copyNameOf = (key: string) => `${key}|0`;

/** What a replication believes the server has of these documents, by key. */
export async function copiesOf(
  metaInstance: NonNullable<KeptReplication['metaInstance']>,
  keys: readonly string[],
): Promise<Map<string, Copy>> {
  const copies = (await metaInstance.findDocumentsById(
    keys.map(copyNameOf),
    true,
  )) as unknown as readonly Copy[];
  return new Map(copies.map((copy) => [copy.itemId, copy]));
}

/** Two states are the same when they are the same writing. */
export function isSame(one: WithDeleted<Kept> | undefined, other: WithDeleted<Kept>): boolean {
  return one?.rev === other.rev && one._deleted === other._deleted;
}
