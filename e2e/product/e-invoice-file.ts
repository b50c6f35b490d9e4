import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onePagePdf } from '../../sync-server/src/demo/pdf.ts';

export type EInvoiceLine = { readonly description: string; readonly net: string };

export type EInvoiceFile = {
  readonly number: string;
  readonly date: string;
  readonly supplier: { readonly name: string; readonly enterpriseNumber: string; readonly iban: string };
  readonly buyer: string;
  readonly lines: readonly EInvoiceLine[];
  readonly net: string;
  readonly vat: string;
  readonly total: string;
};

/** Of a firm no other journey knows. */
export function uniqueEnterpriseNumber(): string {
  const eight = `0${String(Date.now() % 10_000_000).padStart(7, '0')}`;
  return `${eight}${String(97 - (Number(eight) % 97)).padStart(2, '0')}`;
}

/** What a supplier's program sends over Peppol: UBL 2.1 at 21 %, the printed invoice inside it. */
export function eInvoiceXml(file: EInvoiceFile): string {
  const pdf = Buffer.from(onePagePdf(file.number, [])).toString('base64');
  const party = (name: string, number: string) =>
    `<cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName><cbc:CompanyID schemeID="0208">${number}</cbc:CompanyID></cac:PartyLegalEntity></cac:Party>`;
  const category = (name: string) =>
    `<cac:${name}><cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:${name}>`;
  const lines = file.lines.map(
    ({ description, net }, index) =>
      `<cac:InvoiceLine><cbc:ID>${index + 1}</cbc:ID><cbc:LineExtensionAmount>${net}</cbc:LineExtensionAmount><cac:Item><cbc:Name>${description}</cbc:Name>${category('ClassifiedTaxCategory')}</cac:Item></cac:InvoiceLine>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:cac" xmlns:cbc="urn:cbc">
<cbc:ID>${file.number}</cbc:ID><cbc:IssueDate>${file.date}</cbc:IssueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
<cac:AdditionalDocumentReference><cbc:ID>pdf</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="${file.number}.pdf">${pdf}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>
<cac:AccountingSupplierParty>${party(file.supplier.name, file.supplier.enterpriseNumber)}</cac:AccountingSupplierParty>
<cac:AccountingCustomerParty>${party('ACP', file.buyer)}</cac:AccountingCustomerParty>
<cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cbc:PaymentID>202600012320</cbc:PaymentID><cac:PayeeFinancialAccount><cbc:ID>${file.supplier.iban}</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">${file.vat}</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount>${file.net}</cbc:TaxableAmount><cbc:TaxAmount>${file.vat}</cbc:TaxAmount>${category('TaxCategory')}</cac:TaxSubtotal></cac:TaxTotal>
<cac:LegalMonetaryTotal><cbc:LineExtensionAmount>${file.net}</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount>${file.net}</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount>${file.total}</cbc:TaxInclusiveAmount><cbc:PayableAmount>${file.total}</cbc:PayableAmount></cac:LegalMonetaryTotal>
${lines.join('\n')}
</Invoice>`;
}

/** The good file among those that arrive with it: with entities, cut short, and of 50 MB. */
export function writeEInvoices(xml: string): { readonly paths: readonly string[]; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'koprogo-ubl-'));
  const write = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const huge = join(folder, 'enorme.xml');
  const file = openSync(huge, 'w');
  writeSync(file, '<?xml version="1.0"?>');
  ftruncateSync(file, 50 * 1024 * 1024);
  closeSync(file);
  const laughs = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>';
  return {
    paths: [
      write('piege.xml', xml.replace('?>', `?>${laughs}`)),
      write('tronquee.xml', xml.slice(0, Math.floor(xml.length / 2))),
      write('commande.xml', '<?xml version="1.0"?><Order/>'),
      huge,
      write('facture.xml', xml),
    ],
    remove: () => rmSync(folder, { recursive: true }),
  };
}
