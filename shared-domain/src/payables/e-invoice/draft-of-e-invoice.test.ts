import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { suppliers } from '../supplier/supplier.definition.ts';
import { Supplier } from '../supplier/supplier.ts';
import { compareWithOffice, type KnownInvoice, type Office, supplierOf } from './compare-with-office.ts';
import { draftOfEInvoice, type Habits } from './draft-of-e-invoice.ts';
import { readEInvoice } from './read-e-invoice.ts';
import { supplierOfEInvoice } from './supplier-of-e-invoice.ts';
import { type UblParts, ubl, ublCategory, ublLine, ublPayment, ublTax, ublTotals } from './testing/ubl.ts';

function read(parts: UblParts = {}) {
  const answer = readEInvoice(ubl(parts));
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}

const building = sampleId(10);
const card = { id: sampleId(50), body: { ...suppliers.sample.body, ibans: ['BE68539007547034'] } };
const office: Office = {
  suppliers: [card],
  invoices: [],
  buildings: [
    { id: building, enterpriseNumber: '1000000021' },
    { id: sampleId(11), enterpriseNumber: null },
    { id: sampleId(12), enterpriseNumber: '0739484052' },
  ],
};
const here = { building, draftId: null };
const known: KnownInvoice = {
  draftId: sampleId(60),
  supplierId: card.id,
  number: 'F/7',
  invoicedOn: '2026-11-02',
  total: 12_100,
};

function codes(
  parts: UblParts,
  changes: Partial<Office> = {},
  place: Parameters<typeof compareWithOffice>[2] = here,
) {
  return compareWithOffice(read(parts), { ...office, ...changes }, place).map(({ code }) => code);
}

test('[UBL-10] a supplier is known by number, else by an account; a new one gets a card', () => {
  expect(supplierOf(read(), office.suppliers)).toBe(card);
  const nameless = { ...card, body: { ...card.body, enterpriseNumber: null } };
  expect(supplierOf(read(), [nameless])).toBe(nameless);
  const other = { ...card, body: { ...card.body, enterpriseNumber: '0739484052' } };
  expect(supplierOf(read(), [other])).toBeNull();
  const made = supplierOfEInvoice(read(), '2026-11-20');
  expect(Supplier.safeParse(made).success).toBe(true);
  expect(made).toMatchObject({
    name: 'Ascenseurs Exemple SRL',
    enterpriseNumber: '0123456749',
    ibans: ['BE68539007547034'],
  });
});

test('[UBL-10] [UBL-11] the buyer is a building of the office, or is asked for', () => {
  expect(codes({})).toEqual([]);
  expect(codes({}, {}, { building: sampleId(12), draftId: null })).toEqual(['eInvoice.buyerOther']);
  expect(codes({ customer: '<cbc:EndpointID schemeID="0208">0850093053</cbc:EndpointID>' })).toEqual([
    'eInvoice.buyerUnknown',
  ]);
  expect(codes({ customer: '' })).toEqual(['eInvoice.buyerUnknown']);
});

test('[UBL-11] an account the supplier never had is named, a first account is not', () => {
  const moved = ublPayment.replace('BE68 5390 0754 7034', 'BE71 0961 2345 6769');
  expect(codes({ payment: moved })).toEqual(['eInvoice.ibanNew']);
  const blank = { ...card, body: { ...card.body, ibans: [] } };
  expect(codes({ payment: moved }, { suppliers: [blank] })).toEqual([]);
  expect(codes({ payment: moved }, { suppliers: [] })).toEqual(['eInvoice.supplierUnknown']);
});

test('[UBL-11] the same number, or the same total on the same day, is a duplicate; its own draft is not', () => {
  expect(codes({}, { invoices: [known] })).toEqual(['eInvoice.duplicate']);
  expect(codes({}, { invoices: [known] }, { building, draftId: known.draftId })).toEqual([]);
  expect(codes({}, { invoices: [{ ...known, supplierId: sampleId(59) }] })).toEqual([]);
  expect(codes({}, { invoices: [{ ...known, number: 'F-8' }] })).toEqual(['eInvoice.sameAmount']);
  expect(codes({}, { invoices: [{ ...known, number: 'F-8', invoicedOn: '2026-11-03' }] })).toEqual([]);
});

test('[UBL-11] a credit note above the invoice it corrects is named', () => {
  const head = `<cbc:ID>NC-1</cbc:ID><cbc:IssueDate>2026-11-05</cbc:IssueDate><cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>F-7</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>`;
  const note: UblParts = { root: 'CreditNote', head };
  expect(codes(note, { invoices: [{ ...known, total: 12_099 }] })).toEqual(['eInvoice.creditAboveInvoice']);
  expect(codes(note, { invoices: [known] })).toEqual([]);
  expect(codes(note)).toEqual([]);
});

const keys: Habits['keys'] = [
  { id: sampleId(31), body: { code: 'B', kind: 'special' } },
  { id: sampleId(30), body: { code: 'A', kind: 'general' } },
];
const newcomer: Habits = { supplier: null, lastLines: [], keys };

test('[UBL-13] a draft of a newcomer: the general key and no account', () => {
  expect(draftOfEInvoice(read(), newcomer)).toEqual({
    number: 'F-7',
    invoicedOn: '2026-11-02',
    dueOn: '2026-12-02',
    total: 12_100,
    communication: '+++202/6000/12320+++',
    note: '',
    lines: [{ description: 'Entretien', account: null, keyId: sampleId(30), net: 10_000, vatRate: 21 }],
  });
});

test('[UBL-13] account and key as last time, else as the card says', () => {
  const lastLines = [
    { description: 'Autre', account: '61010', keyId: sampleId(30), vatRate: 6 as const },
    { description: 'entretien', account: '61011', keyId: sampleId(31), vatRate: 6 as const },
    { description: 'Divers', account: '61012', keyId: sampleId(39), vatRate: 21 as const },
  ];
  const [same] = draftOfEInvoice(read(), { ...newcomer, lastLines }).lines;
  expect(same).toMatchObject({ account: '61011', keyId: sampleId(31) });
  const [likeRate] = draftOfEInvoice(read({ lines: ublLine('Dépannage', '100.00') }), {
    ...newcomer,
    lastLines,
  }).lines;
  expect(likeRate).toMatchObject({ account: '61012', keyId: sampleId(30) });
  const supplier = { defaultAccount: '61020', defaultKeyCode: 'B' };
  expect(draftOfEInvoice(read(), { ...newcomer, supplier }).lines[0]).toMatchObject({
    account: '61020',
    keyId: sampleId(31),
  });
  expect(draftOfEInvoice(read(), { ...newcomer, keys: [] }).lines[0]).toMatchObject({ keyId: null });
});

test('[UBL-12] a credit note is negative in the books, a foreign rate is left to be filled in', () => {
  const note = draftOfEInvoice(read({ root: 'CreditNote' }), newcomer);
  expect(note).toMatchObject({ total: -12_100, lines: [{ net: -10_000, vatRate: 21 }] });
  const foreign = draftOfEInvoice(read({ lines: ublLine('X', '100.00', 'S', '19') }), newcomer);
  expect(foreign.lines).toMatchObject([{ vatRate: null }]);
});

test('[UBL-13] allowances become lines, lines of nothing none, too many one a rate', () => {
  const remise = `<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount>10.00</cbc:Amount>${ublCategory('S', '21')}</cac:AllowanceCharge>`;
  const both = draftOfEInvoice(
    read({ more: remise, lines: ublLine('A', '100.00') + ublLine('B', '0.00') }),
    newcomer,
  );
  expect(both.lines.map(({ description, net }) => [description, net])).toEqual([
    ['A', 10_000],
    ['−', -1_000],
  ]);
  const many = read({
    lines: ublLine('Relevé', '1.00').repeat(100),
    tax: ublTax('21.00', [['100.00', '21.00', 'S', '21']]),
    totals: ublTotals,
  });
  expect(draftOfEInvoice(many, newcomer).lines).toMatchObject([
    { description: 'Relevé (21 %)', net: 10_000, vatRate: 21 },
  ]);
});
