import * as z from 'zod/mini';
import { Fraction } from '../../kernel/fraction.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { ownerScope } from '../../sync/scopes.ts';
import { LotKind } from '../lot/lot.ts';

/** What one owner holds of one lot from a day on; `0/1`: nothing any more. */
export const LotTransfer = z.strictObject({
  building: Id,
  lotId: Id,
  lotNumber: plainText(20),
  lotKind: LotKind,
  ownerId: Id,
  on: LocalDate,
  share: Fraction,
  primaryContact: z.boolean(),
});
export type LotTransfer = z.infer<typeof LotTransfer>;

export const lotTransfers = defineFact<'lotTransfer', LotTransfer>({
  type: 'lotTransfer',
  version: 1,
  schema: LotTransfer,
  scope: ({ body }) => ownerScope(body.ownerId),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.lotId,
  sort: ({ body }) => body.on,
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(90)}.transfer-${sampleId(40)}`,
    body: {
      building: sampleId(10),
      lotId: sampleId(20),
      lotNumber: '2B',
      lotKind: 'apartment',
      ownerId: sampleId(40),
      on: '2026-05-15',
      share: { numerator: 1, denominator: 3 },
      primaryContact: true,
    },
  },
});
