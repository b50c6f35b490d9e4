import type { RxConflictHandler } from 'rxdb/plugins/core';
import type { Kept } from '../records/envelope-schema.ts';
import { isSame } from './copies.ts';
import type { Settled } from './settled.ts';

/**
 * RxDB's own handler drops the person's edit whenever the server has something else. Here an edit makes way only for the
 * server's answer to that very edit: what was merged is in the master, what was refused is in the inbox. Anything else
 * stays as the person left it and is pushed again. Two states are the same when they are the same writing.
 */
export function conflictHandler(settled: Settled): RxConflictHandler<Kept> {
  return {
    isEqual: isSame,
    resolve: async ({ newDocumentState: mine, realMasterState: master }) =>
      settled.take(mine.key, mine.rev) ? master : mine,
  };
}
