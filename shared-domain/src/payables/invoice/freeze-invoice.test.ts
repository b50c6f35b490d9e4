import { expect, test } from 'vitest';
import { contentHash } from '../../kernel/content-hash.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { allocationKeys } from '../../ownership/allocation-key/allocation-key.definition.ts';
import { invoiceDrafts } from '../invoice-draft/invoice-draft.definition.ts';
import type { InvoiceDraft } from '../invoice-draft/invoice-draft.ts';
import { suppliers } from '../supplier/supplier.definition.ts';
import { checkContent, type Lookups } from './check-content.ts';
import { freezeInvoice, totalsOfDraft } from './freeze-invoice.ts';
import { InvoiceContent } from './invoice-content.ts';
import { sampleContent, sampleContentHash } from './sample-content.ts';

const draft = invoiceDrafts.sample.body;
const lookups: Lookups = {
  supplier: (id) => (id === suppliers.sample.id ? suppliers.sample.body : undefined),
  key: (id) => (id === allocationKeys.sample.id ? allocationKeys.sample.body : undefined),
  today: '2026-11-20',
};
const [first, second] = [sampleId(61), sampleId(62)];

function findings(changes: Partial<InvoiceDraft>) {
  const frozen = freezeInvoice({ ...draft, ...changes }, lookups);
  return frozen.ok ? [] : frozen.refusal.map(({ code, field }) => `${field} ${code}`);
}

function withLine(changes: object) {
  return { lines: { ...draft.lines, [first]: { ...draft.lines[first], ...changes } } } as never;
}

test('[PAY-5] a complete draft is frozen with the names of the day, and its hash names it', () => {
  expect(freezeInvoice(draft, lookups)).toEqual({ ok: true, value: sampleContent });
  expect(contentHash(sampleContent)).toBe(sampleContentHash);
});

test.each<[string, Partial<InvoiceDraft>]>([
  ['supplierId invoice.supplierMissing', { supplierId: null }],
  ['supplierId supplier.unknown', { supplierId: sampleId(59) }],
  ['number invoice.numberMissing', { number: ' ' }],
  ['invoicedOn invoice.dateMissing', { invoicedOn: null }],
  ['invoicedOn invoice.dateInFuture', { invoicedOn: '2026-12-22', dueOn: null }],
  ['invoicedOn invoice.dateTooOld', { invoicedOn: '1926-11-02' }],
  ['dueOn invoice.dueBeforeDate', { dueOn: '2026-11-01' }],
  ['total invoice.totalMissing', { total: null }],
  ['total invoice.totalZero', { total: 0 }],
  ['total invoice.totalTooLarge', { total: 1_000_000_000_000 }],
  ['total invoice.totalMismatch', { total: 136_255 }],
  ['communication communication.checkDigit', { communication: '+++123/4567/89012+++' }],
  ['lines invoice.noLines', { lines: {} }],
  [`lines.${first}.vatRate invoice.lineIncomplete`, withLine({ vatRate: null })],
  [`lines.${first}.account invoice.lineIncomplete`, withLine({ account: null })],
  [`lines.${first}.description invoice.lineIncomplete`, withLine({ description: '' })],
  [`lines.${first}.account invoice.accountNotPostable`, withLine({ account: '440' })],
  [`lines.${first}.keyId key.unknown`, withLine({ keyId: sampleId(39) })],
])('[PAY-5] %s', (finding, changes) => {
  expect(findings(changes)).toContain(finding);
});

test('[PAY-5] a key that was not in force on the day of the invoice is refused', () => {
  const late = {
    ...lookups,
    key: () => ({ ...allocationKeys.sample.body, versions: [{ from: '2026-11-03', parts: {} }] }),
  };
  expect(freezeInvoice(draft, late)).toMatchObject({ refusal: [{ code: 'key.notInForce' }, {}] });
});

test('[PAY-5] everything that is missing is said at once, and empty lines are left out', () => {
  expect(findings({ supplierId: null, number: '', total: null }).length).toBe(3);
  const blank = { position: 3, description: '', account: null, keyId: null, net: null, vatRate: null };
  expect(findings({ lines: { ...draft.lines, [sampleId(69)]: blank } })).toEqual([]);
});

test('[PAY-5] a day of booking is kept while it is later than the invoice’s own', () => {
  const frozen = (changes: object) => freezeInvoice({ ...draft, ...changes }, lookups);
  expect(frozen({ bookedOn: '2027-01-01' })).toMatchObject({ value: { bookedOn: '2027-01-01' } });
  expect(frozen({ bookedOn: '2026-11-02' })).toEqual(frozen({}));
  const altered = { ...sampleContent, bookedOn: '2026-11-01' };
  expect(checkContent(altered, lookups)).toMatchObject([{ code: 'invoice.contentAltered' }]);
});

test('[PAY-5] the wire refuses ten billion and a rate of 19 by their codes', () => {
  const codeOf = (changes: object) =>
    InvoiceContent.safeParse({ ...sampleContent, ...changes }).error?.issues[0]?.message;
  expect(codeOf({ total: 1_000_000_000_000 })).toBe('invoice.totalTooLarge');
  expect(codeOf({ lines: [] })).toBe('invoice.noLines');
  expect(codeOf({ invoicedOn: '2026-02-31' })).toBe('date.invalid');
  expect(codeOf({ lines: [{ ...sampleContent.lines[0], vatRate: 19 }] })).toBe('invoice.vatRateUnknown');
});

test('[PAY-3] cents of rounding pass, and are kept', () => {
  const frozen = freezeInvoice({ ...draft, total: 136_254 }, lookups);
  expect(frozen).toMatchObject({ value: { rounding: 4, total: 136_254 } });
  expect(frozen).toMatchObject({ value: { lines: [{ gross: 106_004 }, { gross: 30_250 }] } });
});

test('[PAY-5] a content whose sums were tampered with is refused', () => {
  const [line, ...others] = sampleContent.lines;
  const tampered = { ...sampleContent, lines: [{ ...line, gross: 105_999 }, ...others] } as never;
  expect(checkContent(tampered, lookups)).toMatchObject([{ code: 'invoice.contentAltered' }]);
  const twice = {
    ...sampleContent,
    total: 212_000,
    rounding: 0,
    lines: [line, line],
    vat: [{ rate: 6, base: 200_000, vat: 12_000 }],
  } as never;
  expect(checkContent(twice, lookups)).toMatchObject([{ code: 'invoice.contentAltered', field: 'lines' }]);
});

test('[PAY-6] an account number that is not the supplier’s is refused', () => {
  const elsewhere = { ...sampleContent, supplierIban: 'BE71096123456769' };
  expect(checkContent(elsewhere, lookups)).toMatchObject([{ code: 'invoice.ibanNotSuppliers' }]);
  expect(checkContent({ ...sampleContent, supplierIban: null }, lookups)).toEqual([]);
});

test('[PAY-3] the form shows totals while lines are still being filled in', () => {
  const lines = { ...draft.lines, [second]: { ...draft.lines[second], net: null } } as never;
  expect(totalsOfDraft({ ...draft, lines })).toMatchObject({ computed: 106_000, total: 136_250 });
  expect(totalsOfDraft({ ...draft, lines: {} })).toMatchObject({ computed: 0, rounding: 0 });
});
