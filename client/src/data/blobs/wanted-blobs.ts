import { addDays } from 'shared-domain/kernel';
import type { SyncedDocument } from 'shared-domain/sync';
import type { JournalDatabase } from '../journal/journal-database.ts';
import { onDemand } from '../on-demand.ts';
import { documentsSince } from '../reads/by-index.ts';
import type { AccountDatabase } from '../records/account-database.ts';
import type { RoomNeeds } from '../room-needs.ts';
import { blobsOf, type WantedHere } from './blobs-of.ts';
import { wantedDocuments } from './wanted-documents.ts';

// Who is an owner and nothing else does not load it.
const loadAtDesk = onDemand(() => import('./wanted-at-desk.ts'));
const chargeDays = 731;
const invoiceDays = 92;

/** What must open with no network: the vouchers of one's own charges, what waits at one's desk, the library's files. */
export async function wantedBlobs(
  { database, journal }: { readonly database: AccountDatabase; readonly journal: JournalDatabase },
  { platform, profile }: Pick<RoomNeeds, 'platform' | 'profile'>,
): Promise<WantedHere[]> {
  const wanted = new Map<string, WantedHere>();
  // What one rule pins, another does not make spare.
  const add = (one: WantedHere) => void ((one.isSpare && wanted.has(one.key)) || wanted.set(one.key, one));
  const addAll = (documents: readonly SyncedDocument[], isSpare: boolean) => {
    for (const one of documents.flatMap(blobsOf)) add({ ...one, isSpare });
  };
  const today = platform.today();
  addAll(await documentsSince(database, 'charge', null, addDays(today, -chargeDays)), false);
  const isAtDesk = profile().memberships.some(({ grants }) => grants.some(({ role }) => role !== 'owner'));
  if (isAtDesk) {
    const { wantedAtDesk } = await loadAtDesk();
    const { needed, spare } = await wantedAtDesk(database, profile(), addDays(today, -invoiceDays));
    addAll(needed, false);
    addAll(spare, true);
  }
  for (const one of await wantedDocuments(database, journal)) add(one);
  return [...wanted.values()];
}
