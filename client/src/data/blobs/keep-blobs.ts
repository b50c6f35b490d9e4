import type { BlobDatabase } from './blob-database.ts';
import type { WantedHere } from './blobs-of.ts';
import { type FetchNeeds, fetchBlob } from './fetch-blob.ts';
import { letGo, photoBytes } from './let-go.ts';

/** Brings what is wanted onto the device, newest need first, and keeps all photos within their space. Throws weather. */
export async function keepBlobs(
  needs: FetchNeeds,
  wanted: readonly WantedHere[],
  budget: number,
  isOver: () => boolean,
): Promise<void> {
  const { database } = needs;
  await pin(database, new Set(wanted.map(({ key }) => key)));
  const here = new Set(await database.blobs.toCollection().primaryKeys());
  let free = budget - (await photoBytes(database));
  for (const one of wanted) {
    if (isOver()) return;
    if (here.has(one.key) || (one.isSpare && free <= 0)) continue;
    const { organisation, sha256 } = one;
    const fetched = await fetchBlob(needs, { organisation, sha256, kept: 'pinned' });
    free -= fetched?.bytes ?? 0;
  }
  if (free >= 0) return;
  await letGo(database, { budget, wanted, now: needs.now() });
}

async function pin(database: BlobDatabase, wanted: ReadonlySet<string>): Promise<void> {
  const kept = (how: 'pinned' | 'cached') => database.blobs.where('kept').equals(how);
  await kept('pinned')
    .filter(({ key }) => !wanted.has(key))
    .modify({ kept: 'cached' });
  await kept('cached')
    .filter(({ key }) => wanted.has(key))
    .modify({ kept: 'pinned' });
}
