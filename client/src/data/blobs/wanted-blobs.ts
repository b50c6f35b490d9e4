import { addDays, type LocalDate } from 'shared-domain/kernel';
import type { SyncedDocument } from 'shared-domain/sync';
import type { JournalDatabase } from '../journal/journal-database.ts';
import { onDemand } from '../on-demand.ts';
import { documentsIn, documentsSince } from '../reads/by-index.ts';
import { collectionOf } from '../reads/local-documents.ts';
import type { AccountDatabase } from '../records/account-database.ts';
import type { RoomNeeds } from '../room-needs.ts';
import type { Profile } from '../session/session-state.ts';
import { blobsOf, type WantedHere } from './blobs-of.ts';
import { wantedDocuments } from './wanted-documents.ts';

type Rule = {
  readonly type: string;
  /** How far back the document's `sort`, a date, may lie; left out: any. */
  readonly days?: number;
  /** Only submissions nobody has decided on. */
  readonly undecidedOnly?: true;
  readonly staffOnly?: true;
  /** Let go of where the space for photos is used up. */
  readonly isSpare?: true;
};

/** What must open with no network: the vouchers of one's own charges, what waits for one's approval, one's drafts. */
const rules: readonly Rule[] = [
  { type: 'charge', days: 731 },
  { type: 'submittedInvoice', undecidedOnly: true },
  { type: 'invoiceDraft' },
  { type: 'invoice', days: 92, staffOnly: true, isSpare: true },
];

// Owners decide on no invoice: they do not load it.
const loadOpenInvoices = onDemand(() => import('../reads/open-invoices.ts'));

export async function wantedBlobs(
  { database, journal }: { readonly database: AccountDatabase; readonly journal: JournalDatabase },
  { platform, profile }: Pick<RoomNeeds, 'platform' | 'profile'>,
): Promise<WantedHere[]> {
  const wanted = new Map<string, WantedHere>();
  for (const rule of rulesFor(profile())) {
    const found = await documentsOf(database, rule, platform.today());
    const shown = found.filter(({ organisation }) => !rule.staffOnly || isStaffOf(profile(), organisation));
    for (const one of shown.flatMap(blobsOf)) {
      // What one rule pins, another does not make spare.
      if (!wanted.has(one.key)) wanted.set(one.key, { ...one, isSpare: rule.isSpare === true });
    }
  }
  for (const one of await wantedDocuments(database, journal)) {
    if (!one.isSpare || !wanted.has(one.key)) wanted.set(one.key, one);
  }
  return [...wanted.values()];
}

function rulesFor({ memberships }: Profile): readonly Rule[] {
  const approves = memberships.some(({ grants }) => grants.some(({ role }) => role !== 'owner'));
  return rules.filter((rule) => approves || !rule.undecidedOnly);
}

function isStaffOf({ memberships }: Profile, organisation: string): boolean {
  return memberships.some(
    (one) =>
      one.organisation === organisation &&
      one.grants.some(({ role }) => role === 'syndic' || role === 'accountant'),
  );
}

async function documentsOf(
  database: AccountDatabase,
  { type, days, undecidedOnly }: Rule,
  today: LocalDate,
): Promise<SyncedDocument[]> {
  if (undecidedOnly) return (await loadOpenInvoices()).waitingSubmissions(database);
  if (days === undefined) return documentsIn(collectionOf(database, type), type, null);
  return documentsSince(database, type, null, addDays(today, -days));
}
