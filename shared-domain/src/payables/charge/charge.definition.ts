import * as z from 'zod/mini';
import { Cents } from '../../kernel/cents.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { ownerScope } from '../../sync/scopes.ts';
import { Page } from '../invoice-draft/invoice-draft.ts';
import { Portion } from './portion.ts';
import { samplePortion } from './sample-portion.ts';

/** What one owner bears of one invoice, and why. */
export const Charge = z.strictObject({
  building: Id,
  invoiceId: Id,
  ownerId: Id,
  invoicedOn: LocalDate,
  supplierName: plainText(120),
  number: plainText(60),
  total: Cents,
  invoiceTotal: Cents,
  pages: z.array(Page),
  portions: z.array(Portion),
});
export type Charge = z.infer<typeof Charge>;

export const charges = defineFact<'charge', Charge>({
  type: 'charge',
  version: 1,
  schema: Charge,
  scope: ({ body }) => ownerScope(body.ownerId),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.invoiceId,
  sort: ({ body }) => body.invoicedOn,
  blobs: (body) => body.pages.map((page) => page.sha256),
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(92)}.charge-${sampleId(40)}`,
    body: {
      building: sampleId(10),
      invoiceId: `${sampleId(92)}.invoice`,
      ownerId: sampleId(40),
      invoicedOn: '2026-11-02',
      supplierName: 'Ascenseurs Exemple SRL',
      number: 'F2026-0417',
      total: 15_900,
      invoiceTotal: 136_250,
      pages: [{ sha256: 'ab'.repeat(32), mediaType: 'image/jpeg', bytes: 184_320 }],
      portions: [samplePortion],
    },
  },
});
