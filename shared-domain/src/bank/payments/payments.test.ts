import { expect, test } from 'vitest';
import { entriesOf } from '../../accounting/entry/entries-of.ts';
import { journalEntries } from '../../accounting/entry/journal-entry.definition.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { buildings } from '../../ownership/building/building.definition.ts';
import { contextOf, documentOf, knowing } from '../../ownership/testing/context-of.ts';
import { suppliers } from '../../payables/supplier/supplier.definition.ts';
import type { Decision } from '../../sync/define.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import { buildingStaffScope, staffScope } from '../../sync/scopes.ts';
import { cancelOrder } from './cancel-order.definition.ts';
import { collectionOrders } from './collection-order.definition.ts';
import { ibanBefore } from './iban-before.ts';
import { ordersCancelled } from './order-cancelled.definition.ts';
import { paymentFileOf } from './order-file.ts';
import { orderedPaymentsOf } from './ordered-payments.ts';
import { type PaymentOrder, paymentOrders } from './payment-order.definition.ts';
import { preparePayments } from './prepare-payments.definition.ts';
import type { PreparePayments } from './prepare-payments.ts';
import { standingOrders } from './standing-orders.ts';
import { suppliersToPay } from './to-pay.ts';

const building = sampleId(10);
const invoiceId = `${sampleId(92)}.invoice`;
const party = { kind: 'supplier' as const, id: sampleId(50) };
const entryOf = (
  id: string,
  debit: number,
  credit: number,
  date: string,
  claimId = invoiceId,
  dueOn = '2026-12-06',
) => ({
  id,
  body: {
    ...journalEntries.sample.body,
    date,
    event: debit > 0 ? ('supplierPayment' as const) : ('purchase' as const),
    lines: [
      {
        ...{ account: '440', debit, credit, party, label: 'Ascenseurs 2026-118', cost: null },
        claim: { id: claimId, kind: 'invoice' as const, dueOn },
      },
      { account: '61011', debit: credit, credit: debit, party: null, label: '', cost: null, claim: null },
    ],
  },
});
const owed = documentOf(journalEntries, entryOf(`${sampleId(92)}.entry`, 0, 106_000, '2026-11-06'));
const paid = (amount: number, date = '2026-11-25') =>
  documentOf(journalEntries, entryOf(`${sampleId(97)}.entry`, amount, 0, date));
const world = [documentOf(buildings), documentOf(suppliers), owed];
const { sample } = preparePayments;
const [item] = sample.body.items;
if (!item) throw new Error('the sample pays something');

const order = (more: readonly SyncedDocument[] = [], body: Partial<PreparePayments> = {}, id = sample.id) =>
  preparePayments.decide(
    { ...sample, id, body: { ...sample.body, ...body } },
    knowing([...world, ...more]),
    contextOf(),
  );
const refusalOf = (decision: Decision) =>
  decision.is === 'refused' ? decision.refusal : { code: decision.is };
const codeOf = (decision: Decision) => refusalOf(decision).code;
const itemWith = (changes: Partial<typeof item>) => ({ items: [{ ...item, ...changes }] });
const orderOf = (decision: Decision): PaymentOrder => {
  const [effect] = decision.is === 'applied' ? decision.effects : [];
  if (effect?.do !== 'fact') throw new Error(codeOf(decision));
  return paymentOrders.schema.parse(effect.body);
};
const ordered = (changes: Partial<PaymentOrder> = {}, id = paymentOrders.sample.id) =>
  documentOf(paymentOrders, { id, body: { ...paymentOrders.sample.body, ...changes } });

test('[PMT-1] an order is a fact of its own and books nothing', () => {
  const decision = order();
  expect(
    decision.is === 'applied' && decision.effects.map((effect) => effect.do === 'fact' && effect.type),
  ).toEqual(['paymentOrder']);
  expect(orderOf(decision)).toEqual({
    ...paymentOrders.sample.body,
    at: '2026-11-20T08:00:00.000Z',
    name: buildings.sample.body.name,
    enterpriseNumber: buildings.sample.body.enterpriseNumber,
  });
});

test('[PMT-1] an account of the association, a day to come', () => {
  expect(codeOf(order([], { bankAccount: 'BE71096123456769' }))).toBe('payment.accountUnknown');
  expect(codeOf(order([], { executeOn: '2026-11-19' }))).toBe('payment.dayPassed');
  expect(codeOf(order([], { executeOn: '2026-11-20' }))).toBe('applied');
  expect(codeOf(order([], { executeOn: '2027-12-31' }))).toBe('payment.dayPassed');
});

test('[PMT-1] who does not see the staff’s documents cannot tell', () => {
  const decide = (unseen: string, documents = world) =>
    preparePayments.decide(sample, knowing(documents, unseen), contextOf()).is;
  expect(decide(buildingStaffScope(building))).toBe('undecidable');
  expect(decide(staffScope(sampleId(1)))).toBe('undecidable');
  expect(decide('', [owed])).toBe('undecidable');
});

test('[PMT-2] what is not open, not enough or asked twice is refused with its place', () => {
  expect(refusalOf(order([], itemWith({ claimId: sampleId(1) })))).toEqual({
    code: 'payment.claimNotOpen',
    params: { item: 1 },
  });
  expect(codeOf(order([paid(106_000)]))).toBe('payment.claimNotOpen');
  expect(refusalOf(order([paid(6_000)]))).toEqual({
    code: 'payment.tooMuch',
    params: { item: 1, openAmount: 100_000 },
  });
  expect(codeOf(order([paid(6_000)], itemWith({ amount: 100_000 })))).toBe('applied');
  expect(refusalOf(order([], { items: [item, item] }))).toEqual({
    code: 'payment.twice',
    params: { item: 2 },
  });
});

test('[PMT-2] what another order takes along is on its way until the bank paid it', () => {
  expect(codeOf(order([ordered()], {}, sampleId(310)))).toBe('payment.inOrder');
  const half = {
    items: [{ ...paymentOrders.sample.body.items[0], amount: 50_000 }],
  } as Partial<PaymentOrder>;
  expect(refusalOf(order([ordered(half)], {}, sampleId(310)))).toEqual({
    code: 'payment.tooMuch',
    params: { item: 1, openAmount: 56_000 },
  });
  expect(codeOf(order([ordered(half)], itemWith({ amount: 56_000 }), sampleId(310)))).toBe('applied');
  // Half was ordered and paid since: the other half is free.
  expect(codeOf(order([ordered(half), paid(50_000)], itemWith({ amount: 56_000 }), sampleId(310)))).toBe(
    'applied',
  );
  // Paid on the day of the order, but before it: not what the order asked for.
  const rest = { items: [{ ...paymentOrders.sample.body.items[0], amount: 66_000, paidBefore: 40_000 }] };
  const same = [ordered(rest as Partial<PaymentOrder>), paid(40_000, '2026-11-20')];
  expect(codeOf(order(same, itemWith({ amount: 66_000 }), sampleId(310)))).toBe('payment.inOrder');
  const cancelled = documentOf(ordersCancelled);
  expect(codeOf(order([ordered(), cancelled], {}, sampleId(310)))).toBe('applied');
});

test('[PMT-3] the file is made of the order alone and is the same each time', () => {
  const [first, again] = [orderOf(order()), orderOf(order())].map((body) =>
    paymentFileOf({ ...body, id: paymentOrders.sample.id }),
  );
  expect(first).toEqual(again);
  expect(first?.ok && first.value).toContain('<EndToEndId>70008000000000000301-1</EndToEndId>');
  expect(first?.ok && first.value).toContain('<MsgId>00000000000070008000000000000301</MsgId>');
});

test('[PMT-3] an order whose file a bank would refuse is none', () => {
  const nameless = documentOf(buildings, { body: { ...buildings.sample.body, name: '日本' } });
  expect(codeOf(order([nameless]))).toBe('sepa.nameMissing');
});

test('[PMT-4] only an account of the supplier; another one than before is told', () => {
  expect(refusalOf(order([], itemWith({ iban: 'BE71096123456769' })))).toEqual({
    code: 'payment.ibanNotSuppliers',
    params: { item: 1 },
  });
  expect(codeOf(order([], itemWith({ supplierId: sampleId(51), claimId: invoiceId })))).toBe(
    'payment.claimNotOpen',
  );
  expect(codeOf(order([], itemWith({ communication: '+++202/6000/12321+++' })))).toBe(
    'communication.checkDigit',
  );
  const before = ordered({
    items: [
      {
        ...item,
        supplierName: '',
        ibanBefore: null,
        endToEnd: 'x',
        paidBefore: 0,
        claimId: sampleId(2),
        iban: 'BE71096123456769',
      },
    ],
  });
  expect(orderOf(order([before], {}, sampleId(310))).items[0]?.ibanBefore).toBe('BE71096123456769');
  expect(
    orderOf(
      order(
        [
          ordered({
            items: [
              {
                ...item,
                supplierName: '',
                ibanBefore: null,
                endToEnd: 'x',
                paidBefore: 0,
                claimId: sampleId(2),
              },
            ],
          }),
        ],
        {},
        sampleId(310),
      ),
    ).items[0]?.ibanBefore,
  ).toBeNull();
});

test('[PMT-4] a supplier nobody knows any more is not paid', () => {
  const decision = preparePayments.decide(sample, knowing([documentOf(buildings), owed]), contextOf());
  expect(codeOf(decision)).toBe('supplier.unknown');
});

const cancel = (documents: readonly SyncedDocument[], orderId = paymentOrders.sample.id) =>
  cancelOrder.decide(
    { ...cancelOrder.sample, body: { ...cancelOrder.sample.body, orderId } },
    knowing(documents),
    contextOf(),
  );
test('[PMT-5] an order is cancelled once', () => {
  expect(codeOf(cancel([ordered()]))).toBe('applied');
  expect(codeOf(cancel([documentOf(collectionOrders)], collectionOrders.sample.id))).toBe('applied');
  expect(codeOf(cancel([]))).toBe('payment.orderUnknown');
  expect(refusalOf(cancel([ordered(), documentOf(ordersCancelled)]))).toEqual({
    code: 'payment.orderCancelled',
    params: { by: 'Marc Dubois' },
  });
  const unseen = cancelOrder.decide(
    cancelOrder.sample,
    knowing([], buildingStaffScope(building)),
    contextOf(),
  );
  expect(unseen.is).toBe('undecidable');
});

const toPay = (
  documents: readonly SyncedDocument[],
  orders: PaymentOrder[] = [],
  ibans = ['BE68539007547034'],
) =>
  suppliersToPay({
    entries: entriesOf(documents),
    suppliers: [{ ...suppliers.sample.body, id: sampleId(50), ibans }],
    invoices: [
      { id: invoiceId, content: { supplierIban: 'BE71096123456769', communication: '', number: '2026-118' } },
    ],
    standing: orders.map((one) => ({ ...one, id: paymentOrders.sample.id })),
  });
test('[PMT-2] the list of what is to be paid: by due day, with what is on its way', () => {
  const opening = documentOf(
    journalEntries,
    entryOf(`${sampleId(96)}.entry`, 0, 5_000, '2026-01-01', sampleId(96), '2026-01-31'),
  );
  expect(
    toPay([owed, opening]).map(({ claimId, open, underway, communication }) => [
      claimId,
      open,
      underway,
      communication,
    ]),
  ).toEqual([
    [sampleId(96), 5_000, 0, ''],
    [invoiceId, 106_000, 0, '2026-118'],
  ]);
  expect(toPay([owed], [paymentOrders.sample.body])[0]).toMatchObject({ open: 106_000, underway: 106_000 });
  expect(toPay([owed, paid(106_000)])).toEqual([]);
});

test('[PMT-4] the list proposes an account the supplier has, and tells another one than before', () => {
  expect(toPay([owed])[0]).toMatchObject({ iban: 'BE68539007547034', ibanBefore: null });
  expect(toPay([owed], [], ['BE68539007547034', 'BE71096123456769'])[0]?.iban).toBe('BE71096123456769');
  expect(toPay([owed], [], [])[0]?.iban).toBeNull();
  expect(toPay([owed], [paymentOrders.sample.body], ['BE71096123456769'])[0]?.ibanBefore).toBe(
    'BE68539007547034',
  );
});

test('[PMT-7] what was ordered is known again by its reference', () => {
  const orders = [{ ...paymentOrders.sample.body, id: 'a' }];
  expect(orderedPaymentsOf(standingOrders(orders, [{ orderId: 'a' }]))).toEqual([]);
  expect(orderedPaymentsOf(standingOrders(orders, []))).toEqual([
    {
      endToEnd: '70008000000000000301-1',
      amount: 106_000,
      iban: 'BE68539007547034',
      supplierId: sampleId(50),
      claimId: invoiceId,
    },
  ]);
});

test('[PMT-4] the time before is the latest order that stands, in whatever order they came', () => {
  const [first] = paymentOrders.sample.body.items;
  if (!first) throw new Error('the sample pays something');
  const at = (day: string, iban: string) => ({ at: `${day}T08:00:00.000Z`, items: [{ ...first, iban }] });
  const orders = [at('2026-03-01', 'BE71096123456769'), at('2026-01-01', 'x'), at('2026-02-01', 'y')];
  expect(ibanBefore(first.supplierId, orders)).toBe('BE71096123456769');
  expect(ibanBefore(first.supplierId, [...orders, ...orders].reverse())).toBe('BE71096123456769');
  expect(ibanBefore(sampleId(51), orders)).toBeNull();
});

test('[PMT-2] what has no due day comes last, and of the same day by its name', () => {
  const owing = (id: string, dueOn: string | null) => ({
    ...owed,
    id: `${id}.entry`,
    body: {
      ...(owed.body as typeof journalEntries.sample.body),
      lines: (owed.body as typeof journalEntries.sample.body).lines.map((line) =>
        line.claim ? { ...line, claim: { ...line.claim, id, dueOn } } : line,
      ),
    },
  });
  const [a, b, c, d] = [sampleId(1), sampleId(2), sampleId(3), sampleId(4)];
  const all = [owing(d, null), owing(c, '2026-12-06'), owing(b, '2026-12-06'), owing(a, '2026-12-31')];
  for (const documents of [all, [...all].reverse()]) {
    expect(toPay(documents).map(({ claimId }) => claimId)).toEqual([b, c, a, d]);
  }
});
