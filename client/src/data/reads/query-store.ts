import type { RxDocument } from 'rxdb/plugins/core';
import type { Subscription } from 'rxjs';
import type { SyncedDocument } from 'shared-domain/sync';
import type { FirstReadings } from '../first-readings.ts';
import type { AccountDatabase } from '../records/account-database.ts';
import { documentOf } from '../records/envelope.ts';
import type { Kept } from '../records/envelope-schema.ts';
import type { Where } from '../shown.ts';
import type { Store } from '../store.ts';
import { collectionOf } from './local-documents.ts';

/**
 * The documents of a query as RxDB has them; read while somebody listens, `undefined` before the first reading.
 * A document whose `rev` did not change stays the same object.
 */
export function queryStore(
  { database, readings }: { readonly database: AccountDatabase; readonly readings: FirstReadings },
  type: string,
  where: Where,
): Store<readonly SyncedDocument[] | undefined> {
  let documents: readonly SyncedDocument[] | undefined;
  let subscription: Subscription | null = null;
  let known = new Map<string, SyncedDocument>();
  let given = () => {};
  const listeners = new Set<() => void>();
  const take = (found: RxDocument<Kept>[]) => {
    const next = new Map<string, SyncedDocument>();
    for (const one of found) {
      const before = known.get(one.key);
      next.set(one.key, before?.rev === one.rev ? before : documentOf(one));
    }
    known = next;
    documents = [...next.values()];
    given();
    for (const listener of [...listeners]) listener();
  };
  const query = () => collectionOf(database, type).find(mangoOf(type, where));
  return {
    get: () => documents,
    subscribe(listener) {
      listeners.add(listener);
      if (!subscription) {
        given = readings.begin();
        subscription = query().$.subscribe(take);
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        subscription?.unsubscribe();
        subscription = null;
        given();
      };
    },
  };
}

const fields = ['organisation', 'building', 'subject', 'scope', 'id'] as const;

function mangoOf(type: string, where: Where) {
  const asked = fields.filter((field) => where[field] !== undefined);
  const selector = Object.fromEntries([['type', type], ...asked.map((field) => [field, where[field]])]);
  return { selector, index: indexFor(where), ...(where.first !== undefined && { limit: where.first }) };
}

function indexFor({ building, subject, scope, id }: Where): string[] {
  if (id !== undefined) return ['id'];
  if (subject !== undefined) return ['type', 'subject'];
  return scope !== undefined && building === undefined ? ['scope'] : ['type', 'building', 'sort'];
}
