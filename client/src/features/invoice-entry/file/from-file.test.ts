import { type EInvoice, readEInvoice, suppliers } from 'shared-domain/payables';
import { expect, test } from 'vitest';
import { draftBody } from './draft-body.ts';
import { keptFiles } from './kept-files.ts';
import { officeOf, warningsOf } from './office-of.ts';
import { readChosen } from './read-chosen.ts';

const party = (name: string, number: string) =>
  `<Party><PartyLegalEntity><RegistrationName>${name}</RegistrationName><CompanyID schemeID="0208">${number}</CompanyID></PartyLegalEntity></Party>`;
const xml = `<Invoice><ID>F-7</ID><IssueDate>2026-11-02</IssueDate>
  <AdditionalDocumentReference><ID>pdf</ID><Attachment><EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="F-7.pdf">JVBERi0xLjc=</EmbeddedDocumentBinaryObject></Attachment></AdditionalDocumentReference>
  <AccountingSupplierParty>${party('Ascenseurs Exemple', '0123456749')}</AccountingSupplierParty>
  <AccountingCustomerParty>${party('ACP', '1000000021')}</AccountingCustomerParty>
  <LegalMonetaryTotal><TaxInclusiveAmount>121.00</TaxInclusiveAmount><PayableAmount>121.00</PayableAmount></LegalMonetaryTotal>
  <InvoiceLine><ID>1</ID><LineExtensionAmount>100.00</LineExtensionAmount><Item><Name>Entretien</Name><ClassifiedTaxCategory><ID>S</ID><Percent>21</Percent></ClassifiedTaxCategory></Item></InvoiceLine></Invoice>`;

function read(): EInvoice {
  const answer = readEInvoice(xml);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}

const supplier = { id: 's1', body: suppliers.sample.body };
const keys = [{ id: 'k1', body: { code: 'A', kind: 'general' } }];
const books = { cases: [], keys, suppliers: [supplier] } as never;
const page = { sha256: 'ab'.repeat(32), mediaType: 'application/pdf', bytes: 8 } as const;

test('a file becomes a draft of its building, pages and lines in their order', () => {
  let count = 0;
  const made = { building: 'b1', supplierId: 's1', pages: [page, page], now: '2026-11-20T08:00:00.000Z' };
  const body = draftBody(read(), books, made, () => `id${++count}`);
  expect(body).toMatchObject({
    building: 'b1',
    supplierId: 's1',
    number: 'F-7',
    total: 12_100,
    createdOn: made.now,
    lines: { id1: { position: 1, net: 10_000, account: supplier.body.defaultAccount, keyId: 'k1' } },
    pages: { id2: { position: 1 }, id3: { position: 2 } },
  });
});

test('its PDF comes first, then the file itself, which says that it is XML', async () => {
  const [pdf, own] = keptFiles(read(), new TextEncoder().encode(xml));
  expect(await pdf?.text()).toBe('%PDF-1.7');
  expect(await own?.text()).toBe(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`);
  const declared = new TextEncoder().encode(`\ufeff<?xml version="1.0"?>${xml}`);
  expect((await keptFiles(read(), declared)[1]?.arrayBuffer())?.byteLength).toBe(declared.length);
});

test('what is odd in the file and what the office knows are told together', () => {
  const buildings = [{ id: 'b1', body: { enterpriseNumber: '1000000021' } }] as never;
  const office = officeOf(books, buildings);
  expect(warningsOf(read(), office, { building: 'b1', draftId: null })).toEqual([]);
  const late = { ...read(), findings: [{ code: 'eInvoice.reverseCharge' as const }] };
  const codes = warningsOf(late, office, { building: 'b2', draftId: null }).map(({ code }) => code);
  expect(codes).toEqual(['eInvoice.reverseCharge', 'eInvoice.buyerOther']);
});

test('files are read one by one: a bad one is named, the others are not lost', async () => {
  const large = { name: 'large.xml', size: 50 * 1024 * 1024 } as File;
  const files = [new File([xml], 'good.xml'), new File([xml.slice(0, 300)], 'torn.xml'), large];
  const chosen = await readChosen(files, () => 'key');
  expect(chosen.map((file) => (file.is === 'read' ? file.invoice.number : file.refusal.code))).toEqual([
    'F-7',
    'xml.malformed',
    'xml.tooLarge',
  ]);
});
