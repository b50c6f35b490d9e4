import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64 } from '../../sync/draft/base64.ts';
import { readEInvoice } from './read-e-invoice.ts';
import {
  type UblParts,
  ubl,
  ublCategory,
  ublLine,
  ublPayment,
  ublSupplier,
  ublTax,
  ublTotals,
} from './testing/ubl.ts';

const sample = join(import.meta.dirname, '../../../test-data/samples/ubl/synthetic-be-supplier-to-acp.xml');

function read(parts: UblParts = {}) {
  const answer = readEInvoice(ubl(parts));
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}

function codes(parts: UblParts = {}) {
  return read(parts).findings.map(({ code }) => code);
}

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

describe('parties and payment', () => {
  const number = (supplier: string) => read({ supplier }).supplier.enterpriseNumber;

  test('[UBL-3] the number stands with the legal entity, the endpoint or the tax', () => {
    expect(number(ublSupplier)).toBe('0123456749');
    expect(number('<cbc:EndpointID schemeID="9925">BE0123456749</cbc:EndpointID>')).toBe('0123456749');
    expect(
      number('<cac:PartyTaxScheme><cbc:CompanyID>BE 0123.456.749</cbc:CompanyID></cac:PartyTaxScheme>'),
    ).toBe('0123456749');
    expect(
      number('<cac:PartyLegalEntity><cbc:CompanyID>0123.456.749</cbc:CompanyID></cac:PartyLegalEntity>'),
    ).toBe('0123456749');
    expect(number('<cbc:EndpointID schemeID="0088">0123456749</cbc:EndpointID>')).toBeNull();
    expect(
      number(
        '<cac:PartyLegalEntity><cbc:CompanyID schemeID="0208">0123456748</cbc:CompanyID></cac:PartyLegalEntity>',
      ),
    ).toBeNull();
  });

  test('[UBL-3] a foreign number that passes the Belgian check is none', () => {
    const dutch = `<cac:PostalAddress><cac:Country><cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
      <cac:PartyLegalEntity><cbc:CompanyID>0123456749</cbc:CompanyID></cac:PartyLegalEntity>`;
    expect(number(dutch)).toBeNull();
  });

  test('[UBL-3] the tax number is that of VAT, whatever other taxes there are', () => {
    const two = `<cac:PartyTaxScheme><cbc:CompanyID>Foretaksregisteret</cbc:CompanyID><cac:TaxScheme><cbc:ID>TAX</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>${ublSupplier}`;
    expect(read({ supplier: two }).supplier.vatNumber).toBe('BE0123456749');
    expect(read({ supplier: ublSupplier }).supplier.address).toBe('Rue 1, 5000 Namur');
  });

  test('[UBL-4] several ways to pay, an account that is none, a communication that fails its check', () => {
    const second = `<cac:PaymentMeans><cbc:PaymentMeansCode>49</cbc:PaymentMeansCode><cbc:PaymentID>+++123/4567/89012+++</cbc:PaymentID>
      <cac:PayeeFinancialAccount><cbc:ID>IBAN32423940</cbc:ID></cac:PayeeFinancialAccount><cac:PaymentMandate><cbc:ID>M-1</cbc:ID></cac:PaymentMandate></cac:PaymentMeans>`;
    const invoice = read({ payment: ublPayment + second });
    expect(invoice.payments).toMatchObject([
      { account: 'BE68 5390 0754 7034', iban: 'BE68539007547034' },
      { account: 'IBAN32423940', iban: null, mandate: 'M-1' },
    ]);
    expect(invoice.findings).toEqual([
      { code: 'eInvoice.ibanCheck', params: { iban: 'IBAN32423940' } },
      { code: 'eInvoice.communicationCheck', params: { text: '+++123/4567/89012+++' } },
      { code: 'eInvoice.severalAccounts', params: { count: 2 } },
    ]);
  });
});

describe('files inside', () => {
  const attached = (name: string, content: string) =>
    `<cac:AdditionalDocumentReference><cbc:ID>facture</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="${name}">${content}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>`;

  test('[UBL-5] its PDF comes out as bytes, its lines of base64 joined', () => {
    const bytes = new TextEncoder().encode('%PDF-1.7 facture');
    const base64 = toBase64(bytes).replace(/(.{8})/g, '$1\n  ');
    const { attachments, findings } = read({ more: attached('..\\temp/F-7.pdf', base64) });
    expect(attachments).toEqual([{ name: 'F-7.pdf', mediaType: 'application/pdf', bytes }]);
    expect(findings).toEqual([]);
  });

  test('[UBL-5] one that cannot be read is named, the rest stays', () => {
    expect(read({ more: attached('', '%%%') }).findings).toEqual([
      { code: 'eInvoice.attachmentUnreadable', params: { name: 'facture' } },
    ]);
    const link = '<cac:AdditionalDocumentReference><cbc:ID>x</cbc:ID></cac:AdditionalDocumentReference>';
    expect(read({ more: link })).toMatchObject({ attachments: [], findings: [] });
  });
});

test('[UBL-6] the tax is that of the document’s currency, a second total is left aside', () => {
  const tax = ublTax('4200.00', [], 'HUF') + ublTax('21.00', [['100.00', '21.00', 'S', '21']]);
  expect(read({ tax })).toMatchObject({ totals: { vat: 2_100 }, vat: [{ base: 10_000 }], findings: [] });
  const pounds = ubl().replace('>EUR<', '>GBP<');
  expect(readEInvoice(pounds)).toMatchObject({
    value: { currency: 'GBP', findings: [{ code: 'eInvoice.currency', params: { currency: 'GBP' } }] },
  });
});

describe('sums', () => {
  const wrong = (parts: UblParts) =>
    read(parts).findings.flatMap(({ code, params }) =>
      code === 'eInvoice.sumsDiffer' ? [params?.rule] : [],
    );

  test.each<[string, Record<string, string>]>([
    [
      'BR-CO-10',
      {
        LineExtensionAmount: '100.01',
        TaxExclusiveAmount: '100.01',
        TaxInclusiveAmount: '121.01',
        PayableAmount: '121.01',
      },
    ],
    [
      'BR-CO-11',
      {
        AllowanceTotalAmount: '1.00',
        TaxExclusiveAmount: '99.00',
        TaxInclusiveAmount: '120.00',
        PayableAmount: '120.00',
      },
    ],
    [
      'BR-CO-12',
      {
        ChargeTotalAmount: '1.00',
        TaxExclusiveAmount: '101.00',
        TaxInclusiveAmount: '122.00',
        PayableAmount: '122.00',
      },
    ],
    ['BR-CO-13', { TaxExclusiveAmount: '99.00', TaxInclusiveAmount: '120.00', PayableAmount: '120.00' }],
    ['BR-CO-15', { TaxInclusiveAmount: '121.01', PayableAmount: '121.01' }],
    ['BR-CO-16', { PayableAmount: '120.99' }],
  ])('[UBL-7] %s', (rule, totals) => {
    expect(wrong({ totals })).toEqual([rule]);
  });

  test('[UBL-7] BR-CO-14: the tax of the categories makes the tax', () => {
    expect(wrong({ tax: ublTax('21.00', [['100.00', '20.50', 'S', '21']]) })).toEqual(['BR-CO-14']);
  });

  test('[UBL-7] allowances, charges, what was paid before and the rounding all count', () => {
    const adjustment = (isCharge: boolean, amount: string) =>
      `<cac:AllowanceCharge><cbc:ChargeIndicator>${isCharge}</cbc:ChargeIndicator><cbc:AllowanceChargeReason>Remise</cbc:AllowanceChargeReason><cbc:Amount>${amount}</cbc:Amount>${ublCategory('S', '21')}</cac:AllowanceCharge>`;
    const invoice = read({
      more: adjustment(false, '10.00') + adjustment(true, '5.00'),
      tax: ublTax('19.95', [['95.00', '19.95', 'S', '21']]),
      totals: {
        ...ublTotals,
        AllowanceTotalAmount: '10.00',
        ChargeTotalAmount: '5.00',
        TaxExclusiveAmount: '95.00',
        TaxInclusiveAmount: '114.95',
        PrepaidAmount: '14.97',
        PayableRoundingAmount: '0.02',
        PayableAmount: '100.00',
      },
    });
    expect(invoice.adjustments).toMatchObject([
      { amount: -1_000, reason: 'Remise' },
      { amount: 500, isCharge: true },
    ]);
    expect(invoice.findings).toEqual([
      { code: 'eInvoice.payableDiffers', params: { total: 11_495, payable: 10_000 } },
    ]);
  });

  test('[UBL-7] an invoice that takes another back has every amount the other way round', () => {
    const charge = `<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:Amount currencyID= "EUR">-25</cbc:Amount>${ublCategory('S', '21.0')}</cac:AllowanceCharge>`;
    const invoice = read({
      more: charge,
      lines: ublLine('A', '-200') + ublLine('B', '100'),
      tax: ublTax('-26.25', [['-125', '-26.25', 'S', '21.0']]),
      totals: {
        LineExtensionAmount: '-100',
        ChargeTotalAmount: '-25',
        TaxExclusiveAmount: '-125',
        TaxInclusiveAmount: '-151.25',
        PayableAmount: '-151.25',
      },
    });
    expect(invoice.adjustments).toMatchObject([{ amount: -2_500, isCharge: true }]);
    expect(invoice.findings).toEqual([]);
  });

  test('[UBL-7] what is missing or unreadable is not compared', () => {
    expect(wrong({ totals: { LineExtensionAmount: 'mille', TaxExclusiveAmount: '' } })).toEqual([]);
    expect(wrong({ lines: ublLine('Entretien', '1e2') })).toEqual([]);
  });

  test('[UBL-8] the tax of a category may differ by less than one unit', () => {
    const taxed = (vat: string) =>
      codes({
        tax: ublTax(vat, [['100.00', vat, 'S', '21']]),
        totals: { TaxInclusiveAmount: '', PayableAmount: '' },
      });
    expect(taxed('21.99')).not.toContain('eInvoice.vatDiffers');
    expect(taxed('22.00')).toContain('eInvoice.vatDiffers');
    expect(taxed('20.00')).toContain('eInvoice.vatDiffers');
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
