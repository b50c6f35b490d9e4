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
import { transferFormats } from '../sepa/credit-transfer.ts';

export const OrderedItem = z.strictObject({
  supplierId: Id,
  supplierName: plainText(120),
  claimId: Id,
  iban: Iban,
  /** The account this supplier was paid on the time before, where it is another one. */
  ibanBefore: z.nullable(Iban),
  amount: Cents.check(z.gte(1)),
  /** What of the claim was paid when this was ordered: what is paid beyond it came of the order. */
  paidBefore: Cents,
  communication: plainText(140),
  /** What the bank carries along and tells again with the movement. */
  endToEnd: plainText(35),
});
export type OrderedItem = z.infer<typeof OrderedItem>;

/** Payments to suppliers as they were ordered: the file for the bank is made of it, on any device. They are booked when the bank paid. */
export const PaymentOrder = z.strictObject({
  building: Id,
  bankAccount: Iban,
  name: plainText(120),
  enterpriseNumber: z.nullable(EnterpriseNumber),
  executeOn: LocalDate,
  format: z.enum(transferFormats),
  items: z.array(OrderedItem).check(z.minLength(1), z.maxLength(500)),
  total: z.int(),
  by: Id,
  byName: plainText(120),
  at: Instant,
});
export type PaymentOrder = z.infer<typeof PaymentOrder>;

export const paymentOrders = defineFact<'paymentOrder', PaymentOrder>({
  type: 'paymentOrder',
  version: 1,
  schema: PaymentOrder,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  sort: ({ body }) => body.executeOn,
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(301)}.paymentOrder`,
    body: {
      building: sampleId(10),
      bankAccount: 'BE68539007547034',
      name: 'ACP Résidence Les Tilleuls',
      enterpriseNumber: '0739484052',
      executeOn: '2026-11-24',
      format: 'pain.001.001.09',
      items: [
        {
          supplierId: sampleId(50),
          supplierName: 'Ascenseurs Exemple SRL',
          claimId: `${sampleId(92)}.invoice`,
          iban: 'BE68539007547034',
          ibanBefore: null,
          amount: 106_000,
          paidBefore: 0,
          communication: '+++202/6000/12320+++',
          endToEnd: '70008000000000000301-1',
        },
      ],
      total: 106_000,
      by: sampleId(501),
      byName: 'Marc Dubois',
      at: '2026-11-20T09:00:00.000Z',
    },
  },
});
