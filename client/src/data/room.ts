import type { InboxItem, SyncedDocument } from 'shared-domain/sync';
import type { Actions } from './actions/actions.ts';
import { inOrder } from './actions/desk.ts';
import type { CommandDesk } from './actions/run-command.ts';
import { blobStore } from './blobs/blob-store.ts';
import type { Data } from './data.ts';
import { draftDesk } from './drafts/draft-desk.ts';
import { draftStore } from './drafts/draft-store.ts';
import { readView } from './journal/journal-view.ts';
import { unsentChanges } from './journal/unsent-changes.ts';
import { liveStore, sameJson } from './live-store.ts';
import { foresee } from './overlay/foresee.ts';
import { documentStore } from './reads/document-store.ts';
import { documentsStore } from './reads/documents-store.ts';
import { roomActions } from './room-actions.ts';
import type { RoomNeeds } from './room-needs.ts';
import { openParts, type RoomParts } from './room-parts.ts';
import { contentOpener } from './room-sync.ts';
import type { Store } from './store.ts';
import { remembered } from './switching-store.ts';
import type { SyncStatus } from './sync-status.ts';
import { syncStore } from './sync-store.ts';
import type { Authorised } from './wire/sync-wire.ts';

/** All of one account on this device: its databases, its sync, what its screens read and do. */
export type Room = Pick<Data, 'documents' | 'document' | 'draft' | 'blob' | 'inbox'> & {
  readonly waiting: Data['unsent'];
  readonly account: string;
  readonly sync: Store<SyncStatus>;
  readonly actions: Actions;
  readonly call: Authorised;
  wake(): void;
  /** Changes and photos that only this device has, counted now. */
  unsent(): Promise<number>;
  close(): Promise<void>;
};

export async function openRoom(needs: RoomNeeds): Promise<Room> {
  const parts = await openParts(needs);
  const { journal, blobs, view, loop, told, call } = parts;
  const desk = deskOf(needs, parts);
  const drafts = draftsOf(needs, parts, desk);
  return {
    account: needs.account,
    ...readsOf(needs, parts, drafts),
    actions: roomActions({ needs, desk, drafts, journal, blobs, wake: loop.wake }),
    call,
    wake: loop.wake,
    sync: syncStore({
      journal: view,
      exchanges: told.state,
      session: needs.session.state,
      journalDatabase: journal,
      blobDatabase: blobs,
    }),
    unsent: async () => (await readView(journal)).unsent + (await blobs.uploads.count()),
    close: parts.close,
  };
}

async function pendingOf({ journal }: RoomParts, organisation: string): Promise<SyncedDocument[]> {
  const { pending } = await readView(journal);
  return pending.map((entry) => entry.document).filter((document) => document.organisation === organisation);
}

function deskOf({ account, platform }: RoomNeeds, parts: RoomParts): CommandDesk {
  const { database, foreseeing } = parts;
  const { newId, newRev, now } = platform;
  return {
    account,
    database,
    newId,
    newRev,
    now,
    inOrder: inOrder(),
    write: parts.writer.write,
    async foreseeWith(command) {
      const { organisation } = command;
      return foresee(foreseeing, organisation, [...(await pendingOf(parts, organisation)), command]);
    },
  };
}

function draftsOf({ platform }: RoomNeeds, parts: RoomParts, desk: CommandDesk) {
  return draftDesk({
    desk,
    loadTools: platform.loadDraftTools,
    newActor: () => platform.newId().replaceAll('-', ''),
    async stateFor({ organisation }, reads) {
      return (await foresee(parts.foreseeing, organisation, await pendingOf(parts, organisation), reads))
        .state;
    },
  });
}

type Reads = Pick<Data, 'documents' | 'document' | 'draft' | 'blob' | 'inbox'> & {
  readonly waiting: Data['unsent'];
};

function readsOf({ platform }: RoomNeeds, parts: RoomParts, drafts: ReturnType<typeof draftDesk>): Reads {
  const { database, journal, blobs, view, overlay } = parts;
  const reading = { database, journal: view, overlay };
  const drafting = { database, drafts, journal: view, onBug: platform.onBug };
  const showing = { database: blobs, open: contentOpener(parts.open), now: platform.now };
  // What was read a moment ago is shown at once when the person comes back to it.
  const recall = remembered<Store<unknown>>(200);
  const once = <T>(name: readonly unknown[], make: () => Store<T>) =>
    recall(JSON.stringify(name), make) as Store<T>;
  return {
    inbox: liveStore<readonly InboxItem[]>(() => journal.inbox.orderBy('at').reverse().toArray(), sameJson),
    waiting: liveStore(() => unsentChanges(journal), sameJson),
    documents: (type, where) => once([type, where], () => documentsStore(reading, type, where)),
    document: (type, id) => once(['one', type, id], () => documentStore(reading, type, id)),
    draft: (_, organisation, id) =>
      once(['draft', organisation, id], () => draftStore(drafting, organisation, id)),
    blob: (organisation, sha256) =>
      once(['blob', organisation, sha256], () => blobStore(showing, organisation, sha256)),
  };
}
