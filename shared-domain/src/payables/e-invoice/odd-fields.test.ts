import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { suppliers } from '../supplier/supplier.definition.ts';
import { amountsOf } from './amounts-of.ts';
import { supplierOf } from './compare-with-office.ts';
import { draftOfEInvoice, type Habits } from './draft-of-e-invoice.ts';
import { readEInvoice } from './read-e-invoice.ts';
import { supplierOfEInvoice } from './supplier-of-e-invoice.ts';
import { type UblParts, ubl, ublCategory, ublLine, ublTax } from './testing/ubl.ts';

function read(parts: UblParts = {}) {
  const answer = readEInvoice(ubl(parts));
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}

const net = (amount: string) => read({ lines: ublLine('X', amount) }).lines[0]?.net;
const newcomer: Habits = { supplier: null, lastLines: [], keys: [] };

test('[UBL-6] amounts are read to the cent, half a cent away from zero; what is none is not guessed', () => {
  expect(['100', '4900.0', '+1.5', '0.005', '-0.005', '0.0049', '-0.00'].map(net)).toEqual([
    10_000, 490_000, 150, 1, -1, 0, 0,
  ]);
  expect(['', '1,00', '1.000,00', '1e3', '--1', '9999999999.00', '1.'].map(net)).toEqual(Array(7).fill(null));
  expect(net('999999999.99')).toBe(99_999_999_999);
  expect(net('999999999.995')).toBeNull();
});

test('[UBL-2] a date with a zone is a day; one that is not in the calendar is none', () => {
  const issued = (day: string) =>
    read({ head: `<cbc:ID>1</cbc:ID><cbc:IssueDate>${day}</cbc:IssueDate>` }).issuedOn;
  expect([issued('2026-11-02+01:00'), issued('2026-02-30'), issued('02/11/2026')]).toEqual([
    '2026-11-02',
    null,
    null,
  ]);
});

test('[UBL-9] a standard category without its rate waits for one; the others have none to tell', () => {
  const rate = (code: string, percent: string | null) =>
    read({ lines: ublLine('X', '100.00', code, percent) }).lines[0]?.category.rate;
  expect(rate('S', null)).toBeNull();
  expect(rate('S', 'beaucoup')).toBeNull();
  expect(['Z', 'E', 'O', 'AE', 'K', 'G'].map((code) => rate(code, null))).toEqual(Array(6).fill(0));
  expect(rate('S', '6.00')).toBe(6);
  const bare = ublLine('X', '100.00').replace(
    /<cac:ClassifiedTaxCategory>.*<\/cac:ClassifiedTaxCategory>/s,
    '',
  );
  const without = read({ lines: bare });
  expect([without.lines[0]?.category.rate, without.findings]).toEqual([null, []]);
});

test('[UBL-8] a category that cannot be computed is not compared', () => {
  const codes = (base: string, vat: string, percent: string) =>
    read({
      tax: ublTax(vat, [[base, vat, 'S', percent]]),
      totals: { TaxInclusiveAmount: '', PayableAmount: '' },
    })
      .findings.map(({ code }) => code)
      .filter((code) => code === 'eInvoice.vatDiffers');
  expect(codes('', '21.00', '21')).toEqual([]);
  expect(codes('100.00', '', '21')).toEqual([]);
  expect(codes('100.00', '21.00', 'beaucoup')).toEqual([]);
  expect(codes('-100.00', '-21.00', '21')).toEqual([]);
  expect(codes('-100.00', '21.00', '21')).toEqual(['eInvoice.vatDiffers']);
});

test('[UBL-1] a line says what it is by its name, its description, its note, its number or its place', () => {
  const named = (inside: string) =>
    read({ lines: `<cac:InvoiceLine>${inside}</cac:InvoiceLine>` }).lines[0]?.description;
  expect(named('<cac:Item><cbc:Name>Câble\n  neuf</cbc:Name></cac:Item>')).toBe('Câble neuf');
  expect(named('<cac:Item><cbc:Description>Pose</cbc:Description></cac:Item>')).toBe('Pose');
  expect(named('<cbc:Note>Voir devis</cbc:Note>')).toBe('Voir devis');
  expect(named('<cbc:ID>7</cbc:ID>')).toBe('7');
  expect(named('')).toBe('1');
});

test('[UBL-5] a file without name or type keeps its bytes; an empty one is named', () => {
  const attached = (content: string) =>
    `<cac:AdditionalDocumentReference><cac:Attachment><cbc:EmbeddedDocumentBinaryObject>${content}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>`;
  expect(read({ more: attached('QQ==') }).attachments).toMatchObject([
    { name: '', mediaType: '', bytes: { 0: 65 } },
  ]);
  expect(read({ more: attached('') }).findings).toMatchObject([{ code: 'eInvoice.attachmentUnreadable' }]);
});

test('[UBL-12] without a total with tax, what is to be paid is taken for the cost; with neither, nothing is', () => {
  expect(amountsOf(read({ totals: { TaxInclusiveAmount: '' } }))).toEqual({ total: 12_100, payable: 12_100 });
  const neither = { TaxInclusiveAmount: '', PayableAmount: '' };
  expect(amountsOf(read({ root: 'CreditNote', totals: neither }))).toEqual({ total: null, payable: null });
});

test('[UBL-6] amounts of another currency are left for a person to convert', () => {
  const answer = readEInvoice(ubl().replace('>EUR<', '>GBP<'));
  if (!answer.ok) throw new Error(answer.refusal.code);
  expect(amountsOf(answer.value)).toEqual({ total: null, payable: null });
  expect(draftOfEInvoice(answer.value, newcomer)).toMatchObject({
    total: null,
    lines: [{ description: 'Entretien', net: null, vatRate: 21 }],
  });
});

test('[UBL-13] a charge without a reason, and a document without lines, have a line all the same', () => {
  const charge = `<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:Amount>10.00</cbc:Amount>${ublCategory('S', '21')}</cac:AllowanceCharge>`;
  const empty = `<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator></cac:AllowanceCharge>`;
  const both = draftOfEInvoice(read({ more: charge + empty, payment: '' }), newcomer);
  expect(both.lines.map(({ description }) => description)).toEqual(['Entretien', '+']);
  expect(both.communication).toBe('');
  const tax = ublTax('21.00', [
    ['100.00', '21.00', 'S', '21'],
    ['50.00', '0.00', 'E', ''],
    ['', '', 'Z', '0'],
  ]);
  const bare = draftOfEInvoice(read({ lines: ublLine('X', '0.00'), tax }), newcomer);
  expect(bare.lines.map(({ description, net: amount }) => [description, amount])).toEqual([
    ['(21 %)', 10_000],
    ['(0 %)', 5_000],
  ]);
});

test('[UBL-10] who tells no number is known by an account, or by nothing', () => {
  const card = { id: sampleId(50), body: { ...suppliers.sample.body, ibans: ['BE68539007547034'] } };
  const nameless = '<cac:PartyName><cbc:Name>Jean</cbc:Name></cac:PartyName>';
  expect(supplierOf(read({ supplier: nameless }), [card])).toBe(card);
  expect(supplierOf(read({ supplier: nameless, payment: '' }), [card])).toBeNull();
  expect(supplierOfEInvoice(read({ supplier: nameless, payment: '' }), '2026-11-20')).toMatchObject({
    name: 'Jean',
    enterpriseNumber: null,
    ibans: [],
  });
});
