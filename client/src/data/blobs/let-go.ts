import type { BlobDatabase, BlobRow } from './blob-database.ts';
import type { WantedHere } from './blobs-of.ts';

/** As long as the journal keeps what the server answered: a server restored from a backup asks for these again. */
const mineKeptDays = 35;

export type Room = {
  /** Bytes that photos may take. */
  readonly budget: number;
  readonly wanted: readonly WantedHere[];
  readonly now: string;
};

/** What photos and PDFs take here. */
export async function photoBytes({ blobs }: BlobDatabase): Promise<number> {
  const sizes = (await blobs.orderBy('bytes').keys()) as number[];
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

/**
 * Lets go of photos until the rest fits: first what was only looked at, then what was made here long ago and sent, then
 * what is good to have; the oldest of each first. What a person must be able to open with no network stays, and what the
 * server has not got is never touched: in one transaction, for one that lies here may be queued meanwhile. Gives how many
 * bytes became free.
 */
export function letGo(database: BlobDatabase, room: Room): Promise<number> {
  return database.transaction('rw', database.blobs, database.uploads, () => makeRoom(database, room));
}

async function makeRoom(database: BlobDatabase, { budget, wanted, now }: Room): Promise<number> {
  const total = await photoBytes(database);
  if (total <= budget) return 0;
  const unsent = new Set(await database.uploads.toCollection().primaryKeys());
  const needed = new Set(wanted.filter(({ isSpare }) => !isSpare).map(({ key }) => key));
  const old = new Date(Date.parse(now) - mineKeptDays * 86_400_000).toISOString();
  const rankOf = ({ key, kept, usedAt }: BlobRow): number | null => {
    if (unsent.has(key) || needed.has(key)) return null;
    if (kept === 'mine') return usedAt < old ? 1 : null;
    return kept === 'cached' ? 0 : 2;
  };
  const goes: { key: string; bytes: number; rank: number; usedAt: string }[] = [];
  await database.blobs.each((row) => {
    const rank = rankOf(row);
    if (rank !== null) goes.push({ key: row.key, bytes: row.bytes, usedAt: row.usedAt, rank });
  });
  goes.sort((a, b) => a.rank - b.rank || (a.usedAt < b.usedAt ? -1 : 1));
  let freed = 0;
  const gone: string[] = [];
  for (const { key, bytes } of goes) {
    if (total - freed <= budget) break;
    gone.push(key);
    freed += bytes;
  }
  await database.blobs.bulkDelete(gone);
  return freed;
}
