import type { JournalDatabase } from '../journal/journal-database.ts';
import type { AccountDatabase } from '../records/account-database.ts';
import type { RoomNeeds } from '../room-needs.ts';
import type { BlobDatabase } from './blob-database.ts';
import { letGo, photoBytes } from './let-go.ts';
import { choosePhotoBudget, photoBudget } from './photo-budget.ts';
import { wantedBlobs } from './wanted-blobs.ts';

/** What this browser keeps of the account, by kind, in bytes. */
export type StorageReport = {
  /** Photos and PDFs the server has. */
  readonly photos: { readonly bytes: number; readonly count: number };
  /** Those that wait to be sent. */
  readonly waiting: { readonly bytes: number; readonly count: number };
  /** All the rest: documents and the app itself; null where the browser does not tell. */
  readonly rest: number | null;
  /** What photos may take. */
  readonly budget: number;
  /** What the browser lets the app have. */
  readonly quota: number | null;
  /** Whether the browser promised not to clear it by itself; null where it makes no such promise. */
  readonly isSafe: boolean | null;
};

export type StorageDesk = {
  report(): Promise<StorageReport>;
  chooseBudget(bytes: number): Promise<void>;
  /** Lets go of every photo that can be fetched again and is not needed offline; gives the bytes that became free. */
  free(): Promise<number>;
};

export type StorageDeskNeeds = {
  readonly journal: JournalDatabase;
  readonly blobs: BlobDatabase;
  readonly database: AccountDatabase;
  readonly room: RoomNeeds;
};

export function storageDesk({ database, journal, blobs, room }: StorageDeskNeeds): StorageDesk {
  const free = async (budget: number) =>
    letGo(blobs, {
      budget,
      wanted: await wantedBlobs({ database, journal }, room),
      now: room.platform.now(),
    });
  return {
    report: () => report(journal, blobs),
    async chooseBudget(bytes) {
      await choosePhotoBudget(journal, bytes);
      await free(bytes);
    },
    free: () => free(0),
  };
}

async function report(journal: JournalDatabase, blobs: BlobDatabase): Promise<StorageReport> {
  const unsent = await blobs.uploads.toCollection().primaryKeys();
  const waiting = (await blobs.blobs.bulkGet(unsent)).flatMap((row) => row?.bytes ?? []);
  const waitingBytes = waiting.reduce((sum, bytes) => sum + bytes, 0);
  const all = await photoBytes(blobs);
  const storage = globalThis.navigator?.storage;
  const told = await storage?.estimate?.().catch(() => undefined);
  return {
    photos: { bytes: all - waitingBytes, count: (await blobs.blobs.count()) - waiting.length },
    waiting: { bytes: waitingBytes, count: waiting.length },
    rest: told?.usage === undefined ? null : Math.max(0, told.usage - all),
    budget: await photoBudget(journal),
    quota: told?.quota ?? null,
    isSafe: (await storage?.persisted?.().catch(() => false)) ?? null,
  };
}
