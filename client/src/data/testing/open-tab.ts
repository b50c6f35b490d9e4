import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import type { RxStorageInstanceCreationParams } from 'rxdb/plugins/core';
import type { Locks } from 'shared-domain/sync';
import * as drafts from 'shared-domain/sync/draft';
import { type KeepDesk, keepDesk } from '../kept/keep-desk.ts';
import { dexieStorage } from '../records/dexie-storage.ts';
import type { Platform } from '../room-needs.ts';
import { openParts, type RoomParts } from '../room-parts.ts';
import { openDeviceDatabase } from '../session/device-database.ts';
import { openSession, type Session } from '../session/session.ts';
import type { SessionState } from '../session/session-state.ts';
import { openKeyring } from '../vault/keyring.ts';
import { inClear } from '../vault/row-codec.ts';
import { fetchApi } from '../wire/api.ts';
import { syncWire } from '../wire/sync-wire.ts';
import type { DiskTab } from './mortal-disk.ts';

export type TabNeeds = {
  /** Set apart from all others of this process by its name: RxDB and Dexie know their databases by it. */
  readonly name: string;
  readonly tab: DiskTab;
  readonly fetch: typeof fetch;
  readonly locks: Locks;
  readonly email: string;
  readonly password: string;
  now(): string;
  newId(): string;
  onBug(cause: unknown): void;
};

export type OpenTab = {
  readonly device: string;
  readonly session: Session;
  readonly parts: RoomParts;
  readonly keep: KeepDesk;
  wake(): void;
  /** What is left to do for a tab that died. */
  bury(): Promise<void>;
};

type Instance = { close(): Promise<void>; readonly internals: Promise<unknown> };

/** All of an account in one tab, as the product opens it, on a disk whose tab may die; many at once in a process. */
export async function openTab(needs: TabNeeds): Promise<OpenTab> {
  const { tab, name } = needs;
  const instances: Instance[] = [];
  const platform = platformOf(needs);
  // Dexie takes it along from where a database is made.
  const here = () => Object.assign(Dexie.dependencies, { indexedDB: tab.indexedDB, IDBKeyRange });
  here();
  const database = openDeviceDatabase(`koprogo-device_${name}`);
  await tab.opening(database.open());
  const { api, locks, deviceName, now, newId, mark } = platform;
  const session = await openSession({
    ...{ api, database, keyring: openKeyring(), locks, deviceName, now, newId, mark },
    onLeftovers: () => {},
    onUnfinished: () => {},
  });
  const { profile, device } = await signedIn(session, needs);
  const { account } = profile;
  here();
  const place = { name: `${account}_${name}`, codec: inClear, storage: storageOf(tab, instances) };
  const known = () => {
    const state = session.state.get();
    return state.state === 'signedOut' ? profile : state.profile;
  };
  const parts = await tab.opening(
    openParts({
      ...{ platform, session, account, device, place, profile: known },
      onForcedShut: () => {},
    }),
  );
  return {
    device,
    session,
    parts,
    keep: keepDesk({ ...parts, now }),
    wake: parts.loop.wake,
    async bury() {
      const { loop, database: documents, journal, blobs } = parts;
      void loop.stop().catch(() => undefined);
      session.close();
      for (const one of [journal, blobs, database]) one.close();
      // RxDB and Dexie keep databases by name: the next tab of this browser must find them closed.
      await Promise.allSettled(instances.map((instance) => instance.close()));
      await documents.close().catch(() => undefined);
    },
  };
}

/** The password is asked for where the browser knows nobody yet. */
async function signedIn(session: Session, { email, password }: TabNeeds) {
  if (session.state.get().state !== 'active') {
    const signed = await session.signIn(email, password);
    if (!signed.ok) throw new Error(`signing in as ${email}: ${signed.refusal.code}`);
  }
  const state: SessionState = session.state.get();
  if (state.state === 'signedOut') throw new Error(`${email} is signed out`);
  return state;
}

function platformOf(needs: TabNeeds): Platform {
  return {
    api: fetchApi('/api', needs.fetch),
    locks: needs.locks,
    rooms: { enter: async () => () => {}, alone: (_, work) => work() },
    deviceName: 'Test',
    now: needs.now,
    today: () => needs.now().slice(0, 10),
    newId: needs.newId,
    newRev: needs.newId,
    loadDraftTools: async () => drafts,
    onWake: () => () => {},
    keepStorage: () => {},
    mark: { isSet: () => true, clear: () => {} },
    isShared: false,
    screensFirst: 0,
    wire: syncWire,
    holdTab: () => () => {},
    onBug: needs.onBug,
  };
}

/** The product's storage on this tab's disk; each tab by a name of its own, for RxDB opens no name twice in a process. */
function storageOf(tab: DiskTab, instances: Instance[]) {
  const storage = Object.assign(dexieStorage(), {
    name: `dexie ${crypto.randomUUID()}`,
    settings: { indexedDB: tab.indexedDB, IDBKeyRange },
  });
  const create = storage.createStorageInstance.bind(storage);
  return Object.assign(storage, {
    createStorageInstance<Doc>(params: RxStorageInstanceCreationParams<Doc, never>) {
      return tab.opening(
        create<Doc>(params).then(async (instance) => {
          instances.push(instance);
          await instance.internals;
          return instance;
        }),
      );
    },
  });
}
