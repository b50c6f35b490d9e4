import { type BuildingDocument, keptOnDevice } from 'shared-domain/documents';
import type { SyncedDocument } from 'shared-domain/sync';
import type { JournalDatabase } from '../journal/journal-database.ts';
import { documentsIn } from '../reads/by-index.ts';
import { collectionOf } from '../reads/local-documents.ts';
import type { AccountDatabase } from '../records/account-database.ts';
import { blobsOf, type WantedHere } from './blobs-of.ts';
import { pinPrefix } from './pin-notes.ts';

type Library = readonly SyncedDocument<BuildingDocument>[];

/** Files of the library that this device brings along: [DOC-7] those of the rule as far as there is room, those the person pinned in any case. */
export async function wantedDocuments(
  database: AccountDatabase,
  journal: JournalDatabase,
): Promise<WantedHere[]> {
  const type = 'buildingDocument';
  const library = (await documentsIn(collectionOf(database, type), type, null)) as unknown as Library;
  const ruled = keptOnDevice(library);
  const pinned = new Set(await journal.notes.where('name').startsWith(pinPrefix).primaryKeys());
  return library
    .filter(({ id }) => pinned.has(pinPrefix + id) || ruled.has(id))
    .flatMap((one) => blobsOf(one).map((blob) => ({ ...blob, isSpare: !pinned.has(pinPrefix + one.id) })));
}
