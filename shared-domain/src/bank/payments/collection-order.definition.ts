import * as z from 'zod/mini';
import { Cents } from '../../kernel/cents.ts';
import { EnterpriseNumber } from '../../kernel/enterprise-number.ts';
import { Iban } from '../../kernel/iban.ts';
import { Id } from '../../kernel/id.ts';
import { Instant, LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { debitFormats, debitSchemes, debitSequences } from '../sepa/direct-debit.ts';

export const CollectedItem = z.strictObject({
  ownerId: Id,
  ownerName: plainText(170),
  claimId: Id,
  mandateId: Id,
  /** The mandate as it was when the collection was ordered. */
  mandate: plainText(35),
  signedOn: LocalDate,
  scheme: z.enum(debitSchemes),
  sequence: z.enum(debitSequences),
  iban: Iban,
  amount: Cents.check(z.gte(1)),
  /** What of the claim was paid when this was ordered: what is paid beyond it came of the order. */
  paidBefore: Cents,
  communication: plainText(140),
  endToEnd: plainText(35),
});
export type CollectedItem = z.infer<typeof CollectedItem>;

/** Direct debits of owners as they were ordered; they are booked when the bank collected. */
export const CollectionOrder = z.strictObject({
  building: Id,
  bankAccount: Iban,
  name: plainText(120),
  enterpriseNumber: z.nullable(EnterpriseNumber),
  creditorId: plainText(35),
  executeOn: LocalDate,
  format: z.enum(debitFormats),
  items: z.array(CollectedItem).check(z.minLength(1), z.maxLength(1_000)),
  total: z.int(),
  by: Id,
  byName: plainText(120),
  at: Instant,
});
export type CollectionOrder = z.infer<typeof CollectionOrder>;

export const collectionOrders = defineFact<'collectionOrder', CollectionOrder>({
  type: 'collectionOrder',
  version: 1,
  schema: CollectionOrder,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  sort: ({ body }) => body.executeOn,
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(302)}.collectionOrder`,
    body: {
      building: sampleId(10),
      bankAccount: 'BE68539007547034',
      name: 'ACP Résidence Les Tilleuls',
      enterpriseNumber: '0739484052',
      creditorId: 'BE49ZZZ0739484052',
      executeOn: '2026-12-08',
      format: 'pain.008.001.08',
      items: [
        {
          ownerId: sampleId(40),
          ownerName: 'Sophie Lambert',
          claimId: `${sampleId(93)}.call-${sampleId(40)}`,
          mandateId: sampleId(304),
          mandate: 'TILLEULS-2B',
          signedOn: '2026-10-01',
          scheme: 'CORE',
          sequence: 'FRST',
          iban: 'BE71096123456769',
          amount: 25_000,
          paidBefore: 0,
          communication: '+++202/6000/12320+++',
          endToEnd: '70008000000000000302-1',
        },
      ],
      total: 25_000,
      by: sampleId(501),
      byName: 'Marc Dubois',
      at: '2026-11-20T09:00:00.000Z',
    },
  },
});
