import { useMemo, useSyncExternalStore } from 'react';
import type { InboxItem } from 'shared-domain/sync';
import type { Actions } from '../actions/actions.ts';
import type { BlobView } from '../blobs/blob-view.ts';
import type { UnsentChange } from '../journal/unsent-changes.ts';
import type { DraftView } from '../reads/draft-view.ts';
import type { SessionState } from '../session/session-state.ts';
import type { Shown, Where } from '../shown.ts';
import { constant, type Store } from '../store.ts';
import type { SyncStatus } from '../sync-status.ts';
import type { LockState } from '../vault/lock-row.ts';
import { useData } from './data-provider.tsx';

function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}

/**
 * Documents of one type, in the order of their `sort`; `undefined` until the first reading. Names are sorted by the
 * screen, in memory. Give `null` instead of `where` to read nothing yet.
 */
export function useDocuments<Type extends string>(
  type: Type,
  where: Where | null = {},
): readonly Shown<Type>[] | undefined {
  const data = useData();
  const key =
    where &&
    [where.organisation, where.building, where.subject, where.scope, where.id, where.first].join('|');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is `where`, compared by content
  const store = useMemo(() => (where ? data.documents(type, where) : constant(undefined)), [data, type, key]);
  return useStore(store);
}

/** One document; `null`: not on this device, `undefined`: not read yet. */
export function useDocument<Type extends string>(
  type: Type,
  id: string | null,
): Shown<Type> | null | undefined {
  const data = useData();
  const store = useMemo(() => (id ? data.document(type, id) : constant(null)), [data, type, id]);
  return useStore(store);
}

export function useDraft<Type extends string>(type: Type, organisation: string, id: string): DraftView<Type> {
  const data = useData();
  return useStore(useMemo(() => data.draft(type, organisation, id), [data, type, organisation, id]));
}

/** Open and settled items, newest first; `undefined` until the first reading. */
export function useInbox(): readonly InboxItem[] | undefined {
  return useStore(useData().inbox);
}

/** What only this device has, oldest first; `undefined` until the first reading. */
export function useUnsent(): readonly UnsentChange[] | undefined {
  return useStore(useData().unsent);
}

export function useSync(): SyncStatus {
  return useStore(useData().sync);
}

export function useSession(): SessionState {
  return useStore(useData().session);
}

/** Whether the person's documents are behind a lock, in this tab and at this moment. */
export function useLock(): LockState {
  return useStore(useData().lock);
}

/** What a screen may do; the same object for as long as the app runs. */
export function useActions(): Actions {
  return useData().actions;
}

/** Fetches the photo when it is not here and there is a network; the address stays valid while the component lives. */
export function useBlobUrl(organisation: string, sha256: string | null): BlobView {
  const data = useData();
  const store = useMemo<Store<BlobView>>(
    () => (sha256 ? data.blob(organisation, sha256) : constant({ state: 'notHere' })),
    [data, organisation, sha256],
  );
  return useStore(store);
}
