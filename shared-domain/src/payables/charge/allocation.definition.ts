import * as z from 'zod/mini';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { Portion } from './portion.ts';
import { samplePortion } from './sample-portion.ts';

/** As many as one document holds: a thousand portions weigh some 600 kB. */
export const portionsPerPart = 1_000;

/** An invoice shared out to the last cent, in one document or several; for the staff, since it names every owner. */
export const Allocation = z.strictObject({
  building: Id,
  invoiceId: Id,
  invoicedOn: LocalDate,
  portions: z.array(Portion),
});
export type Allocation = z.infer<typeof Allocation>;

export const allocations = defineFact<'allocation', Allocation>({
  type: 'allocation',
  version: 1,
  schema: Allocation,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.invoiceId,
  sort: ({ body }) => body.invoicedOn,
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(92)}.allocation`,
    body: {
      building: sampleId(10),
      invoiceId: `${sampleId(92)}.invoice`,
      invoicedOn: '2026-11-02',
      portions: [samplePortion],
    },
  },
});
