import * as z from 'zod/mini';
import { Cents } from '../../kernel/cents.ts';
import { Fraction } from '../../kernel/fraction.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';

const Side = z.array(z.strictObject({ ownerId: Id, name: plainText(200), share: Fraction, amount: Cents }));

/** What the books did when a lot was sold: the working fund moved, the reserve stayed. */
export const LotSale = z.strictObject({
  building: Id,
  lotId: Id,
  lotNumber: plainText(20),
  /** The day of the transfer. */
  on: LocalDate,
  bookedOn: LocalDate,
  /** The association's funds that day, and the lot's part of them. */
  workingFund: Cents,
  reserveFund: Cents,
  keyName: plainText(80),
  quotePart: z.int().check(z.gte(0)),
  denominator: z.int().check(z.gte(1)),
  workingShare: Cents,
  reserveShare: Cents,
  sellers: Side,
  buyers: Side,
  /** Null: there was nothing to move. */
  entryId: z.nullable(Id),
  byName: plainText(120),
});
export type LotSale = z.infer<typeof LotSale>;

export const lotSales = defineFact<'lotSale', LotSale>({
  type: 'lotSale',
  version: 1,
  schema: LotSale,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.lotId,
  sort: ({ body }) => body.on,
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(122)}.lotSale`,
    body: {
      building: sampleId(10),
      lotId: sampleId(20),
      lotNumber: '2B',
      on: '2026-05-15',
      bookedOn: '2026-05-15',
      workingFund: 1_600_000,
      reserveFund: 2_657_290,
      keyName: 'Charges générales',
      quotePart: 35,
      denominator: 1000,
      workingShare: 56_000,
      reserveShare: 93_005,
      sellers: [
        {
          ownerId: sampleId(40),
          name: 'Anne Lambert',
          share: { numerator: 1, denominator: 1 },
          amount: 56_000,
        },
      ],
      buyers: [
        { ownerId: sampleId(41), name: 'Bert Maes', share: { numerator: 1, denominator: 1 }, amount: 56_000 },
      ],
      entryId: `${sampleId(122)}.entry`,
      byName: 'Claire Dumont',
    },
  },
});
