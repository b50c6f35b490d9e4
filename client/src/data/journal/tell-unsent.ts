import type { BlobDatabase } from '../blobs/blob-database.ts';
import type { Authorised } from '../wire/sync-wire.ts';
import type { JournalDatabase } from './journal-database.ts';
import { readView } from './journal-view.ts';

const aMinute = 60_000;

/** Changes and photos that only this device has. */
export async function countUnsent(journal: JournalDatabase, blobs: BlobDatabase): Promise<number> {
  return (await readView(journal)).unsent + (await blobs.uploads.count());
}

/**
 * Tells the server, after an exchange, how much of this device's work it has not got: whoever revokes a lost device is
 * told. Said when it changed: at once that all is sent, and otherwise once a minute, for most of it is on its way.
 */
export function unsentTeller(journal: JournalDatabase, blobs: BlobDatabase, call: Authorised) {
  let told: number | null = null;
  let toldAt = Number.NEGATIVE_INFINITY;
  return async (): Promise<void> => {
    const unsent = await countUnsent(journal, blobs);
    if (unsent === told || (unsent > 0 && performance.now() - toldAt < aMinute)) return;
    await call('/auth/sessions/this', { method: 'PUT', body: { unsent } });
    told = unsent;
    toldAt = performance.now();
  };
}
