import * as z from 'zod/mini';
import { Sha256 } from '../../kernel/content-hash.ts';
import { Id } from '../../kernel/id.ts';
import { Instant } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { boardScope } from '../../sync/scopes.ts';
import { InvoiceContent, pagesOf } from '../invoice/invoice-content.ts';
import { sampleContent, sampleContentHash } from '../invoice/sample-content.ts';

/** The snapshot the board decides on; it never needs the draft. */
export const SubmittedInvoice = z.strictObject({
  building: Id,
  draftId: Id,
  content: InvoiceContent,
  contentHash: Sha256,
  submittedBy: Id,
  submittedByName: plainText(120),
  submittedAt: Instant,
});
export type SubmittedInvoice = z.infer<typeof SubmittedInvoice>;

export const submittedInvoices = defineFact<'submittedInvoice', SubmittedInvoice>({
  type: 'submittedInvoice',
  version: 1,
  schema: SubmittedInvoice,
  scope: ({ body }) => boardScope(body.building),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.draftId,
  sort: ({ body }) => body.submittedAt,
  blobs: (body) => pagesOf(body.content),
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(91)}.submission`,
    body: {
      building: sampleId(10),
      draftId: sampleId(60),
      content: sampleContent,
      contentHash: sampleContentHash,
      submittedBy: sampleId(501),
      submittedByName: 'Marc Dubois',
      submittedAt: '2026-11-05T08:00:00.000Z',
    },
  },
});
