import * as z from 'zod/mini';
import { Id } from '../../kernel/id.ts';
import { Instant } from '../../kernel/local-date.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { buildingScope } from '../../sync/scopes.ts';
import { InvoiceContent, pagesOf } from './invoice-content.ts';
import { sampleContent } from './sample-content.ts';

/** An approved invoice, for every owner of the building to read. */
export const Invoice = z.strictObject({
  building: Id,
  draftId: Id,
  submissionId: Id,
  content: InvoiceContent,
  approvedAt: Instant,
});
export type Invoice = z.infer<typeof Invoice>;

export const invoices = defineFact<'invoice', Invoice>({
  type: 'invoice',
  version: 1,
  schema: Invoice,
  scope: ({ body }) => buildingScope(body.building),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.draftId,
  sort: ({ body }) => body.content.invoicedOn,
  blobs: (body) => pagesOf(body.content),
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(92)}.invoice`,
    body: {
      building: sampleId(10),
      draftId: sampleId(60),
      submissionId: `${sampleId(91)}.submission`,
      content: sampleContent,
      approvedAt: '2026-11-06T18:12:05.000Z',
    },
  },
});
