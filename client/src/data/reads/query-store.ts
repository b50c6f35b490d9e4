import type { RxDocument } from 'rxdb/plugins/core';
import type { Subscription } from 'rxjs';
import type { SyncedDocument } from 'shared-domain/sync';
import type { Kept } from '../records/envelope-schema.ts';
import { documentOf } from '../records/envelope.ts';
import type { AccountDatabase } from '../records/account-database.ts';
import type { Where } from '../shown.ts';
import type { Store } from '../store.ts';
import { collectionOf } from './local-documents.ts';

/**
 * The documents of a query as RxDB has them; read while somebody listens, `undefined` before the first reading.
 * A document whose `rev` did not change stays the same object.
 */
export function queryStore(
  database: AccountDatabase,
  type: string,
  where: Where,
): Store<readonly SyncedDocument[] | undefined> {
  let documents: readonly SyncedDocument[] | undefined;
  let subscription: Subscription | null = null;
  let known = new Map<string, SyncedDocument>();
  const listeners = new Set<() => void>();
  const take = (found: RxDocument<Kept>[]) => {
    const next = new Map<string, SyncedDocument>();
    for (const one of found) {
      const before = known.get(one.key);
      next.set(one.key, before?.rev === one.rev ? before : documentOf(one));
    }
    known = next;
    documents = [...next.values()];
    for (const listener of [...listeners]) listener();
  };
  const query = () => collectionOf(database, type).find(mangoOf(type, where));
  return {
    get: () => documents,
    subscribe(listener) {
      listeners.add(listener);
      subscription ??= query().$.subscribe(take);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        subscription?.unsubscribe();
        subscription = null;
      };
    },
  };
}

function mangoOf(type: string, { organisation, building, subject, scope }: Where) {
  const selector = {
    type,
    ...(building !== undefined && { building }),
    ...(subject !== undefined && { subject }),
    ...(scope !== undefined && { scope }),
    ...(organisation !== undefined && { organisation }),
  };
  const index = subject !== undefined ? ['type', 'subject'] : ['type', 'building', 'sort'];
  return { selector, index: scope !== undefined && subject === undefined && building === undefined ? ['scope'] : index };
}
