import type { InboxItem } from 'shared-domain/sync';
import type { BlobDatabase } from './blobs/blob-database.ts';
import { derived } from './derived-store.ts';
import type { JournalDatabase } from './journal/journal-database.ts';
import { emptyJournal, isFilled, type JournalView, passedNotes } from './journal/journal-view.ts';
import { liveStore, sameJson } from './live-store.ts';
import type { SessionState } from './session/session-state.ts';
import { cell, type Store } from './store.ts';
import { nothingKnown, type SyncStatus } from './sync-status.ts';
import type { ExchangeState } from './wire/exchanges.ts';

export type SyncSources = {
  readonly journal: Store<JournalView | undefined>;
  readonly exchanges: Store<ExchangeState>;
  readonly session: Store<SessionState>;
  readonly inbox: Store<readonly InboxItem[] | undefined>;
  readonly journalDatabase: JournalDatabase;
  readonly blobDatabase: BlobDatabase;
};

/** The status: what is only here, and how the last exchanges went. */
export function syncStore(sources: SyncSources): Store<SyncStatus> {
  const uploads = liveStore(() => sources.blobDatabase.uploads.orderBy('addedAt').toArray(), sameJson);
  const passed = liveStore(() => passedNotes(sources.journalDatabase), sameJson);
  const storage = storageUsed();
  const { journal, exchanges, session, inbox } = sources;
  return derived([journal, exchanges, session, uploads, inbox, passed, storage], () => {
    const view = journal.get() ?? emptyJournal;
    const waitingFiles = uploads.get() ?? [];
    const signedIn = session.get();
    const facts = {
      ...nothingKnown,
      unsent: view.unsent + waitingFiles.length,
      oldestUnsentAt: earlier(view.oldestUnsentAt, waitingFiles[0]?.addedAt ?? null),
      unsentKeys: view.unsentKeys,
      lastContactAt: signedIn.state === 'signedOut' ? null : signedIn.lastContactAt,
      inboxOpen: (inbox.get() ?? []).filter((item) => item.state === 'open').length,
      storageUsed: storage.get(),
      updateNeeded: exchanges.get().weather === 'updateNeeded',
    };
    const isRead = [journal, uploads, inbox].every((store) => store.get() !== undefined);
    const isComplete = isRead && isFilled(passed.get() ?? [], organisationsOf(signedIn));
    return { ...facts, state: stateOf(facts, exchanges.get(), signedIn, isComplete) };
  });
}

function stateOf(
  facts: SyncStatus,
  exchange: ExchangeState,
  session: SessionState,
  isComplete: boolean,
): SyncStatus['state'] {
  if (session.state === 'needsSignIn' || exchange.weather === 'signInNeeded') return 'paused';
  if (facts.inboxOpen > 0) return 'needsYou';
  if (exchange.weather !== null) return 'offline';
  const isBusy = exchange.running > 0 || facts.unsent > 0 || !exchange.isKnown || !isComplete;
  return isBusy ? 'working' : 'allSent';
}

/** Those the person has any right in: of the others nothing comes. */
function organisationsOf(session: SessionState): string[] {
  if (session.state === 'signedOut') return [];
  const { memberships } = session.profile;
  return memberships.filter(({ grants }) => grants.length > 0).map(({ organisation }) => organisation);
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

// Asked when somebody begins to look, and each minute while they do: the estimate costs little and changes slowly.
function storageUsed(): Store<number | null> {
  const used = cell<number | null>(null);
  let timer: ReturnType<typeof setInterval> | undefined;
  let watchers = 0;
  const ask = () =>
    globalThis.navigator?.storage
      ?.estimate?.()
      .then(({ usage }) => used.set(usage ?? null))
      .catch(() => undefined);
  return {
    get: used.get,
    subscribe(listener) {
      const stop = used.subscribe(listener);
      watchers += 1;
      if (watchers === 1) {
        void ask();
        timer = setInterval(ask, 60_000);
      }
      return () => {
        stop();
        watchers -= 1;
        if (watchers === 0) clearInterval(timer);
      };
    },
  };
}
