import type { SyncedDocument } from 'shared-domain/sync';
import { documentsIn, documentsSince } from '../reads/by-index.ts';
import { collectionOf } from '../reads/local-documents.ts';
import { waitingSubmissions } from '../reads/open-invoices.ts';
import type { AccountDatabase } from '../records/account-database.ts';
import type { Profile } from '../session/session-state.ts';

export type AtDesk = {
  readonly needed: readonly SyncedDocument[];
  readonly spare: readonly SyncedDocument[];
};

/** What whoever is more than an owner opens with no network: what waits for approval, drafts; of staff, recent invoices. */
export async function wantedAtDesk(
  database: AccountDatabase,
  { memberships }: Profile,
  since: string,
): Promise<AtDesk> {
  const type = 'invoiceDraft';
  const drafts = await documentsIn(collectionOf(database, type), type, null);
  const invoices = await documentsSince(database, 'invoice', null, since);
  const staffed = memberships.filter(({ grants }) =>
    grants.some(({ role }) => role === 'syndic' || role === 'accountant'),
  );
  const offices = new Set(staffed.map(({ organisation }) => organisation));
  return {
    needed: [...(await waitingSubmissions(database)), ...drafts],
    spare: invoices.filter(({ organisation }) => offices.has(organisation)),
  };
}
