import { contentHash } from 'shared-domain/kernel';
import type { SyncedDocument } from 'shared-domain/sync';
import type { End } from './end.ts';

/** I5: what was approved is what its approver saw, is approved once, and is in the books as it was. */
export function approvedStands({ rows, witness, log }: End): string[] {
  const found: string[] = [];
  const all = new Map(rows.documents.map((row) => [row.id, row]));
  const approvedDrafts = new Set<string>();
  for (const row of rows.documents) {
    if (row.type !== 'invoiceDecision') continue;
    const {
      submissionId,
      draftId,
      decision,
      contentHash: hash,
    } = row.parsed().body as Record<string, string>;
    const submission = all.get(submissionId ?? '')?.parsed();
    const command = row.id.slice(0, 36);
    const given = commandOf({ witness, log } as End, command);
    if (!submission) found.push(`decision ${row.id} is about nothing`);
    else if (contentHash(submission.body.content) !== hash)
      found.push(`decision ${row.id} names other content`);
    if (given && given.body.contentHash !== hash) found.push(`who gave ${command} saw something else`);
    if (decision !== 'approved' || !submission) continue;
    if (approvedDrafts.has(draftId ?? '')) found.push(`draft ${draftId} is approved twice`);
    approvedDrafts.add(draftId ?? '');
    found.push(...invoiceOf(all.get(`${command}.invoice`)?.parsed(), submission));
  }
  return found;
}

function invoiceOf(invoice: SyncedDocument | undefined, submission: SyncedDocument): string[] {
  if (!invoice) return [`approval of ${submission.id} without invoice`];
  const [booked, seen] = [invoice.body.content, submission.body.content] as Record<string, unknown>[];
  const same = ['total', 'number', 'supplierId', 'invoicedOn'].every(
    (field) => booked?.[field] === seen?.[field],
  );
  return same ? [] : [`invoice ${invoice.id} is not what was submitted`];
}

function commandOf({ witness, log }: Pick<End, 'witness' | 'log'>, id: string): SyncedDocument | undefined {
  const mutation = log.find(
    ({ documentId, outcome }) => documentId === id && outcome === 'accepted',
  )?.mutation;
  return mutation ? witness.notes.sent.get(mutation)?.mutation.document : undefined;
}
