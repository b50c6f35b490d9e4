import type { BlobDatabase } from '../blobs/blob-database.ts';
import { openItems } from '../inbox/dexie-inbox.ts';
import { openEntries } from '../journal/dexie-journal.ts';
import type { JournalDatabase } from '../journal/journal-database.ts';

/** Everything that exists on this device alone, as a file a person can keep and another program can read. */
export async function exportUnsent(
  journal: JournalDatabase,
  blobs: BlobDatabase,
  given: { readonly account: string; readonly device: string; readonly now: string },
): Promise<File> {
  const unsent = await journal.entries.where('answered').equals(0).sortBy('position');
  const inbox = await journal.inbox.where('state').equals('open').toArray();
  const uploads = await blobs.uploads.toArray();
  const files = await Promise.all(uploads.map(async ({ key }) => fileOf(blobs, key)));
  const content = {
    product: 'koprogo',
    format: 1,
    exportedAt: given.now,
    account: given.account,
    device: given.device,
    unsent: await openEntries(journal, unsent),
    inbox: await openItems(journal, inbox),
    files: files.filter((file) => file !== null),
  };
  const name = `koprogo-${given.now.slice(0, 19).replaceAll(':', '-')}.json`;
  return new File([JSON.stringify(content, null, 2)], name, { type: 'application/json' });
}

async function fileOf(blobs: BlobDatabase, key: string) {
  const stored = await blobs.blobs.get(key);
  if (!stored) return null;
  const row = await blobs.rows.open('blobs', stored);
  const { organisation, sha256, mediaType } = row;
  return { organisation, sha256, mediaType, base64: toBase64(new Uint8Array(await row.data.arrayBuffer())) };
}

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(pieces.join(''));
}
