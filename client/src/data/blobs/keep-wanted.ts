import type { JournalDatabase } from '../journal/journal-database.ts';
import type { AccountDatabase } from '../records/account-database.ts';
import type { RoomNeeds } from '../room-needs.ts';
import type { FetchNeeds } from './fetch-blob.ts';
import { keepBlobs } from './keep-blobs.ts';
import { photoBudget } from './photo-budget.ts';
import { wantedBlobs } from './wanted-blobs.ts';

type Databases = { readonly database: AccountDatabase; readonly journal: JournalDatabase };

/** Files and photos follow the documents: what should be here is brought, what has no room is let go. Throws weather. */
export async function keepWanted(
  databases: Databases,
  room: RoomNeeds,
  fetching: FetchNeeds,
  isOver: () => boolean,
): Promise<void> {
  const wanted = await wantedBlobs(databases, room);
  await keepBlobs(fetching, wanted, await photoBudget(databases.journal), isOver);
}
