import { addDays, type LocalDate } from 'shared-domain/kernel';
import type { SyncedDocument } from 'shared-domain/sync';
import { collectionOf } from '../reads/local-documents.ts';
import type { AccountDatabase } from '../records/account-database.ts';
import { documentOf } from '../records/envelope.ts';
import { blobsOf, type Wanted } from './blobs-of.ts';

type Rule = {
  readonly type: string;
  /** How far back the document's `sort`, a date, may lie; left out: any. */
  readonly days?: number;
  /** Only submissions nobody has decided on. */
  readonly undecidedOnly?: true;
  readonly staffOnly?: true;
};

/** What must open with no network: the vouchers of one's own charges, what waits for one's approval, one's drafts. */
const rules: readonly Rule[] = [
  { type: 'charge', days: 731 },
  { type: 'submittedInvoice', undecidedOnly: true },
  { type: 'invoiceDraft' },
  { type: 'invoice', days: 92, staffOnly: true },
];

export async function wantedBlobs(
  database: AccountDatabase,
  today: LocalDate,
  isStaffOf: (organisation: string) => boolean,
): Promise<Wanted[]> {
  const wanted = new Map<string, Wanted>();
  for (const rule of rules) {
    for (const document of await documentsOf(database, rule, today)) {
      if (rule.staffOnly && !isStaffOf(document.organisation)) continue;
      for (const one of blobsOf(document)) wanted.set(one.key, one);
    }
  }
  return [...wanted.values()];
}

async function documentsOf(
  database: AccountDatabase,
  rule: Rule,
  today: LocalDate,
): Promise<SyncedDocument[]> {
  const found = await collectionOf(database, rule.type)
    .find({ selector: { type: rule.type }, index: ['type', 'building', 'sort'] })
    .exec();
  const since = rule.days === undefined ? '' : addDays(today, -rule.days);
  const recent = found.map(documentOf).filter((document) => document.sort >= since);
  return rule.undecidedOnly ? undecided(database, recent) : recent;
}

async function undecided(
  database: AccountDatabase,
  submissions: SyncedDocument[],
): Promise<SyncedDocument[]> {
  const decisions = await collectionOf(database, 'invoiceDecision')
    .find({ selector: { type: 'invoiceDecision' }, index: ['type', 'building', 'sort'] })
    .exec();
  const decided = new Set(decisions.map((decision) => decision.body.submissionId));
  return submissions.filter((submission) => !decided.has(submission.id));
}
