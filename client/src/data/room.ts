import { enterChange, type InboxItem } from 'shared-domain/sync';
import type { Actions } from './actions/actions.ts';
import { inOrder } from './actions/desk.ts';
import type { CommandDesk } from './actions/run-command.ts';
import { openBlobs } from './blobs/blob-database.ts';
import { blobStore } from './blobs/blob-store.ts';
import type { Data } from './data.ts';
import { draftDesk } from './drafts/draft-desk.ts';
import { draftStore } from './drafts/draft-store.ts';
import { openJournal } from './journal/journal-database.ts';
import { journalView, readView } from './journal/journal-view.ts';
import { liveStore, sameJson } from './live-store.ts';
import { foresee } from './overlay/foresee.ts';
import { overlayStore } from './overlay/overlay-store.ts';
import { documentStore } from './reads/document-store.ts';
import { documentsStore } from './reads/documents-store.ts';
import { openAccountDatabase } from './records/account-database.ts';
import { devicePorts } from './replication/device-ports.ts';
import { lostScopes } from './replication/lost-scopes.ts';
import { settledRevisions } from './replication/settled.ts';
import { roomActions } from './room-actions.ts';
import type { RoomNeeds } from './room-needs.ts';
import { contentOpener, roomSync } from './room-sync.ts';
import type { Store } from './store.ts';
import type { SyncStatus } from './sync-status.ts';
import { syncStore } from './sync-store.ts';
import { authorised, authorisedOpen } from './wire/authorised.ts';
import { exchanges } from './wire/exchanges.ts';
import type { Authorised } from './wire/sync-wire.ts';

/** All of one account on this device: its databases, its sync, what its screens read and do. */
export type Room = Pick<Data, 'documents' | 'document' | 'draft' | 'blob' | 'inbox'> & {
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
  const { platform, session, account, device } = needs;
  const settled = settledRevisions();
  const [database, journal, blobs] = await Promise.all([
    openAccountDatabase(account, settled, platform.isShared),
    openJournal(account),
    openBlobs(account),
  ]);
  const told = exchanges(
    platform.isShared ? new BroadcastChannel(`koprogo-exchanges-${account}`) : undefined,
  );
  const call = authorised(platform.api, session, account, told);
  const open = authorisedOpen(platform.api, session, account);
  const ports = devicePorts({
    device,
    account,
    database,
    journal,
    wire: platform.wire(call),
    locks: platform.locks,
    ids: { uuid: platform.newId, rev: platform.newRev },
    now: platform.now,
    lost: () => lost,
    startOver: () => loop.startOver(),
  });
  const lost = lostScopes({ ports, database, journal, blobs });
  const loop = roomSync({ room: needs, ports, database, journal, blobs, settled, lost, call, open });

  const view = journalView(journal);
  const foreseeing = { database, profile: needs.profile, today: platform.today };
  const overlay = overlayStore(foreseeing, view, platform.onBug);
  const pendingOf = async (organisation: string) =>
    (await readView(journal)).pending
      .map((entry) => entry.document)
      .filter((one) => one.organisation === organisation);
  const desk: CommandDesk = {
    account,
    database,
    enter: async (change) => void (await enterChange(ports, change.document.organisation, change)),
    inOrder: inOrder(),
    newId: platform.newId,
    newRev: platform.newRev,
    now: platform.now,
    foreseeWith: async (command) =>
      foresee(foreseeing, command.organisation, [...(await pendingOf(command.organisation)), command]),
  };
  const drafts = draftDesk({
    desk,
    loadTools: platform.loadDraftTools,
    newActor: () => platform.newId().replaceAll('-', ''),
    stateFor: async ({ organisation }, reads) =>
      (await foresee(foreseeing, organisation, await pendingOf(organisation), reads)).state,
  });
  const reading = { database, journal: view, overlay };
  const actions = roomActions({ needs, desk, drafts, journal, blobs, wake: loop.wake });
  const watching = view.subscribe(() => undefined);

  return {
    account,
    actions,
    call,
    wake: loop.wake,
    sync: syncStore({
      journal: view,
      exchanges: told.state,
      session: session.state,
      journalDatabase: journal,
      blobDatabase: blobs,
    }),
    inbox: liveStore<readonly InboxItem[]>(() => journal.inbox.orderBy('at').reverse().toArray(), sameJson),
    documents: (type, where) => documentsStore(reading, type, where),
    document: (type, id) => documentStore(reading, type, id),
    draft: (_type, organisation, id) =>
      draftStore({ database, drafts, journal: view, onBug: platform.onBug }, organisation, id),
    blob: (organisation, sha256) =>
      blobStore({ database: blobs, open: contentOpener(open), now: platform.now }, organisation, sha256),
    unsent: async () => (await readView(journal)).unsent + (await blobs.uploads.count()),
    async close() {
      watching();
      overlay.stop();
      await loop.stop();
      told.close();
      await database.close();
      journal.close();
      blobs.close();
    },
  };
}
