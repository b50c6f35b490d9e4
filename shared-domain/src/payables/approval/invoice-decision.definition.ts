import * as z from 'zod/mini';
import { Sha256 } from '../../kernel/content-hash.ts';
import { Id } from '../../kernel/id.ts';
import { Instant } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { boardScope } from '../../sync/scopes.ts';
import { sampleContentHash } from '../invoice/sample-content.ts';

/** Somebody's yes or no to one submission, with the time of their device and that of the server. */
export const InvoiceDecision = z.strictObject({
  building: Id,
  submissionId: Id,
  draftId: Id,
  decision: z.enum(['approved', 'rejected']),
  reason: plainText(1000),
  by: Id,
  byName: plainText(120),
  decidedAt: Instant,
  recordedAt: Instant,
  contentHash: Sha256,
});
export type InvoiceDecision = z.infer<typeof InvoiceDecision>;

export const invoiceDecisions = defineFact<'invoiceDecision', InvoiceDecision>({
  type: 'invoiceDecision',
  version: 1,
  schema: InvoiceDecision,
  scope: ({ body }) => boardScope(body.building),
  building: ({ body }) => body.building,
  // The draft, not the submission: one look by subject tells what became of an invoice.
  subject: ({ body }) => body.draftId,
  sort: ({ body }) => body.decidedAt,
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(92)}.decision`,
    body: {
      building: sampleId(10),
      submissionId: `${sampleId(91)}.submission`,
      draftId: sampleId(60),
      decision: 'approved',
      reason: '',
      by: sampleId(502),
      byName: 'Bea Peeters',
      decidedAt: '2026-11-06T18:12:00.000Z',
      recordedAt: '2026-11-06T18:12:05.000Z',
      contentHash: sampleContentHash,
    },
  },
});
