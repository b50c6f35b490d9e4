import type { InboxItem } from 'shared-domain/sync';
import { derived } from '../derived-store.ts';
import type { JournalDatabase } from '../journal/journal-database.ts';
import { liveStore, sameJson } from '../live-store.ts';
import type { Shown } from '../shown.ts';
import type { Store } from '../store.ts';
import { openItems } from './dexie-inbox.ts';

/** Newest first. What the person settled on another device is settled here, whichever of the two arrived first. */
export function inboxItems(
  journal: JournalDatabase,
  settled: Store<readonly Shown<'settledRefusals'>[] | undefined>,
): Store<readonly InboxItem[] | undefined> {
  const stored = liveStore<readonly InboxItem[]>(
    async () => openItems(journal, await journal.inbox.orderBy('at').reverse().toArray()),
    sameJson,
  );
  return derived([stored, settled], () => {
    const done = settled.get();
    if (!done) return undefined;
    const elsewhere = new Set(done.flatMap(({ body }) => body.mutations));
    return stored.get()?.map((item) => (elsewhere.has(item.id) ? { ...item, state: 'settled' } : item));
  });
}
