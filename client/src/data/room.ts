import { blobStore } from './blobs/blob-store.ts';
import type { FileDesk } from './blobs/file-desk.ts';
import type { StorageDesk } from './blobs/storage-desk.ts';
import type { Data } from './data.ts';
import type { DraftDesk } from './drafts/draft-desk.ts';
import { draftStore } from './drafts/draft-store.ts';
import { inboxItems } from './inbox/inbox-items.ts';
import { countUnsent } from './journal/tell-unsent.ts';
import { unsentChanges } from './journal/unsent-changes.ts';
import type { KeepDesk } from './kept/keep-desk.ts';
import type { KeptView } from './kept/kept-view.ts';
import { liveStore, sameJson } from './live-store.ts';
import { onDemand } from './on-demand.ts';
import { documentStore } from './reads/document-store.ts';
import { documentsStore } from './reads/documents-store.ts';
import type { RoomActions } from './room-desk.ts';
import type { RoomNeeds } from './room-needs.ts';
import { openParts, type RoomParts } from './room-parts.ts';
import type { Profile } from './session/session-state.ts';
import type { Store } from './store.ts';
import { remembered } from './switching-store.ts';
import type { SyncStatus } from './sync-status.ts';
import { syncStore } from './sync-store.ts';
import type { TypedDesk } from './typed/typed-desk.ts';
import type { Authorised } from './wire/sync-wire.ts';

/** All of one account on this device: its databases, its sync, what its screens read and do. */
export type Room = RoomReads & {
  readonly account: string;
  readonly sync: Store<SyncStatus>;
  readonly call: Authorised;
  actions(): Promise<RoomActions>;
  wake(): void;
  /** Changes and photos that only this device has, counted now. */
  unsent(): Promise<number>;
  storage(): Promise<StorageDesk>;
  fileDesk(): Promise<FileDesk>;
  readonly kept: Store<KeptView | undefined>;
  keepDesk(): Promise<KeepDesk>;
  typedDesk(): Promise<TypedDesk>;
  close(): Promise<void>;
};

type RoomReads = Pick<Data, 'documents' | 'document' | 'reading' | 'draft' | 'blob' | 'inbox'> & {
  readonly waiting: Data['unsent'];
};

export async function openRoom(needs: RoomNeeds): Promise<Room> {
  const parts = await openParts(needs);
  const { journal, blobs, view, loop, told, call } = parts;
  const desk = onDemand(async () => (await import('./room-desk.ts')).roomDesk(needs, parts));
  let closeLater = async () => {};
  const desks = onDemand(async () =>
    (await import('./room-desks.ts')).roomDesks(needs, parts, (close) => {
      closeLater = close;
    }),
  );
  const reads = roomReads(needs, parts, async () => (await desk()).drafts);
  // Who is more than an owner will act: it is at hand when they do, and not before they see something.
  if (isMoreThanOwner(needs.profile())) void parts.readings.given.then(desk).catch(() => undefined);
  return {
    account: needs.account,
    ...reads,
    actions: async () => (await desk()).actions,
    call,
    wake: loop.wake,
    sync: syncStore({
      journal: view,
      exchanges: told.state,
      session: needs.session.state,
      inbox: reads.inbox,
      journalDatabase: journal,
      blobDatabase: blobs,
    }),
    unsent: () => countUnsent(journal, blobs),
    storage: async () => (await desks()).storage,
    fileDesk: async () => (await desks()).files,
    kept: parts.keeping.view,
    keepDesk: async () => (await desks()).keep,
    typedDesk: async () => (await desks()).typed(),
    close: () => closeLater().finally(parts.close),
  };
}

function isMoreThanOwner({ memberships }: Profile): boolean {
  return memberships.some(({ grants }) => grants.some(({ role }) => role !== 'owner'));
}

function roomReads(
  { platform }: RoomNeeds,
  parts: RoomParts,
  drafts: () => Promise<Pick<DraftDesk, 'open'>>,
): RoomReads {
  const { database, journal, view, overlay, fetching, readings } = parts;
  const reading = { database, journal: view, overlay, readings, onBug: platform.onBug };
  const drafting = { database, drafts, journal: view, onBug: platform.onBug };
  // What was read a moment ago is shown at once when the person comes back to it.
  const recall = remembered<Store<unknown>>(200);
  const once = <T>(name: readonly unknown[], make: () => Store<T>) =>
    recall(JSON.stringify(name), make) as Store<T>;
  return {
    inbox: inboxItems(journal, documentsStore(reading, 'settledRefusals', {})),
    waiting: liveStore(() => unsentChanges(journal), sameJson),
    documents: (type, where) => once([type, where], () => documentsStore(reading, type, where)),
    document: (type, id) => once(['one', type, id], () => documentStore(reading, type, id)),
    reading: (name, make) => once(['own', ...name], () => make(reading)),
    draft: (_, organisation, id) =>
      once(['draft', organisation, id], () => draftStore(drafting, organisation, id)),
    blob: (organisation, sha256) =>
      once(['blob', organisation, sha256], () => blobStore(fetching, organisation, sha256)),
  };
}
