import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEInvoice } from './read-e-invoice.ts';
import { codes, read } from './testing/reading.ts';
import { ubl, ublLine, ublTax } from './testing/ubl.ts';

const sample = join(import.meta.dirname, '../../../test-data/samples/ubl/synthetic-be-supplier-to-acp.xml');

test('[UBL-1] an invoice of two rates is read whole, from bytes', () => {
  const answer = readEInvoice(readFileSync(sample));
  expect(answer).toMatchObject({
    ok: true,
    value: {
      kind: 'invoice',
      typeCode: '380',
      number: 'F2026-0417',
      issuedOn: '2026-11-02',
      dueOn: '2026-12-02',
      buyerReference: 'ACP-TILLEULS',
      supplier: { name: 'Ascenseurs Exemple SRL', enterpriseNumber: '0123456749', vatNumber: 'BE0123456749' },
      customer: { name: 'ACP Résidence Les Tilleuls', enterpriseNumber: '1000000021' },
      payments: [{ code: '30', communication: '+++202/6000/12320+++', iban: 'BE68539007547034' }],
      totals: { lines: 125_000, net: 125_000, vat: 11_250, gross: 136_250, prepaid: null, payable: 136_250 },
      vat: [
        { category: { code: 'S', percent: '6', rate: 6 }, base: 100_000, vat: 6_000 },
        { category: { code: 'S', percent: '21', rate: 21 }, base: 25_000, vat: 5_250 },
      ],
      lines: [
        { description: 'Remplacement câbles ascenseur A (logement > 10 ans)', net: 100_000 },
        { net: 25_000 },
      ],
      findings: [],
    },
  });
});

test('[UBL-1] a credit note, and a document in its envelope', () => {
  const head = `<cbc:ID>NC-1</cbc:ID><cbc:IssueDate>2026-11-05</cbc:IssueDate><cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>
    <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cac:InvoicePeriod><cbc:StartDate>2026-10-01</cbc:StartDate><cbc:EndDate>2026-10-31</cbc:EndDate></cac:InvoicePeriod>
    <cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>F-7</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>`;
  const payment =
    '<cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode><cbc:PaymentDueDate>2026-12-05</cbc:PaymentDueDate></cac:PaymentMeans>';
  expect(read({ root: 'CreditNote', head, payment })).toMatchObject({
    kind: 'creditNote',
    typeCode: '381',
    number: 'NC-1',
    dueOn: '2026-12-05',
    corrects: ['F-7'],
    period: { from: '2026-10-01', until: '2026-10-31' },
    lines: [{ description: 'Entretien', net: 10_000 }],
    findings: [],
  });
  const wrapped = `<StandardBusinessDocument>${ubl().replace(/<\?xml.*\?>/, '')}</StandardBusinessDocument>`;
  expect(readEInvoice(wrapped)).toMatchObject({ ok: true, value: { number: 'F-7' } });
});

test.each([
  ['eInvoice.notAnInvoice', '<Order/>'],
  ['xml.malformed', ubl().slice(0, 900)],
  ['xml.malformed', '%PDF-1.7'],
  ['xml.malformed', ''],
  ['xml.doctype', `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${ubl()}`],
  ['xml.entity', ubl().replace('Entretien', '&lol;')],
])('[UBL-1] %s', (code, source) => {
  expect(readEInvoice(source)).toMatchObject({ ok: false, refusal: { code } });
});

test('[UBL-1] 50 MB are refused before they are looked at', () => {
  expect(readEInvoice(new Uint8Array(50 * 1024 * 1024))).toMatchObject({ refusal: { code: 'xml.tooLarge' } });
});

test('[UBL-2] an almost empty document is read, and everything missing is named', () => {
  const answer = readEInvoice('<Invoice/>');
  expect(answer).toMatchObject({ ok: true, value: { number: '', issuedOn: null, lines: [], payments: [] } });
  const fields = answer.ok ? answer.value.findings.map(({ params }) => params?.field) : [];
  expect(fields).toEqual([
    'ID',
    'IssueDate',
    'AccountingSupplierParty',
    'TaxInclusiveAmount',
    'PayableAmount',
  ]);
});

test('[UBL-2] any text at all is answered', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => ubl({ more: text })),
      ),
      (source) => {
        expect(typeof readEInvoice(source).ok).toBe('boolean');
      },
    ),
  );
});

test('[UBL-6] the tax is that of the document’s currency, a second total is left aside', () => {
  const tax = ublTax('4200.00', [], 'HUF') + ublTax('21.00', [['100.00', '21.00', 'S', '21']]);
  expect(read({ tax })).toMatchObject({ totals: { vat: 2_100 }, vat: [{ base: 10_000 }], findings: [] });
  const pounds = ubl().replace('>EUR<', '>GBP<');
  expect(readEInvoice(pounds)).toMatchObject({
    value: { currency: 'GBP', findings: [{ code: 'eInvoice.currency', params: { currency: 'GBP' } }] },
  });
});

test('[UBL-9] a tax left for the association to declare is a warning, a foreign rate another', () => {
  const reverse = {
    tax: ublTax('0.00', [['100.00', '0.00', 'AE', '0']]),
    lines: ublLine('Toiture', '100.00', 'AE', '0'),
    totals: { TaxInclusiveAmount: '100.00', PayableAmount: '100.00' },
  };
  expect(codes(reverse)).toEqual(['eInvoice.reverseCharge']);
  expect(read(reverse).lines[0]?.category.rate).toBe(0);
  expect(read({ lines: ublLine('X', '100.00', 'O', null) }).lines[0]?.category.rate).toBe(0);
  const foreign = { lines: ublLine('X', '100.00', 'S', '19') };
  expect(read(foreign).findings).toEqual([{ code: 'eInvoice.rateUnknown', params: { rate: '19' } }]);
});

test('[UBL-12] a document of nothing is named, a negative one is read with its sign', () => {
  const nothing = {
    LineExtensionAmount: '0.00',
    TaxExclusiveAmount: '0',
    TaxInclusiveAmount: '0.00',
    PayableAmount: '0.00',
  };
  expect(codes({ tax: ublTax('0.00', []), totals: nothing, lines: ublLine('X', '0.00') })).toEqual([
    'eInvoice.totalZero',
  ]);
  const negative = {
    tax: ublTax('-21.00', [['-100.00', '-21.00', 'S', '21']]),
    lines: ublLine('X', '-100.00'),
    totals: {
      LineExtensionAmount: '-100.00',
      TaxExclusiveAmount: '-100.00',
      TaxInclusiveAmount: '-121.00',
      PayableAmount: '-121.00',
    },
  };
  expect(read(negative)).toMatchObject({
    totals: { gross: -12_100 },
    lines: [{ net: -10_000 }],
    findings: [],
  });
});
