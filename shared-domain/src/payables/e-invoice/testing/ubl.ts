type Amounts = Readonly<Record<string, string>>;

export type UblParts = {
  readonly root?: 'Invoice' | 'CreditNote';
  readonly head?: string;
  readonly supplier?: string;
  readonly customer?: string;
  readonly payment?: string;
  readonly tax?: string;
  readonly totals?: Amounts;
  readonly lines?: string;
  readonly more?: string;
};

export const ublSupplier = `<cac:PartyName><cbc:Name>Ascenseurs Exemple</cbc:Name></cac:PartyName>
  <cac:PostalAddress><cbc:StreetName>Rue 1</cbc:StreetName><cbc:CityName>Namur</cbc:CityName><cbc:PostalZone>5000</cbc:PostalZone>
  <cac:Country><cbc:IdentificationCode>BE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
  <cac:PartyTaxScheme><cbc:CompanyID>BE0123456749</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
  <cac:PartyLegalEntity><cbc:RegistrationName>Ascenseurs Exemple SRL</cbc:RegistrationName><cbc:CompanyID schemeID="0208">0123456749</cbc:CompanyID></cac:PartyLegalEntity>`;

const ublCustomer = `<cbc:EndpointID schemeID="0208">1000000021</cbc:EndpointID>
  <cac:PartyLegalEntity><cbc:RegistrationName>ACP Les Tilleuls</cbc:RegistrationName></cac:PartyLegalEntity>`;

export const ublTotals: Amounts = {
  LineExtensionAmount: '100.00',
  TaxExclusiveAmount: '100.00',
  TaxInclusiveAmount: '121.00',
  PayableAmount: '121.00',
};

export function ublCategory(code: string, percent: string | null, name = 'TaxCategory'): string {
  const rate = percent === null ? '' : `<cbc:Percent>${percent}</cbc:Percent>`;
  return `<cac:${name}><cbc:ID>${code}</cbc:ID>${rate}<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:${name}>`;
}

export function ublTax(
  total: string,
  parts: readonly (readonly [string, string, string, string])[],
  currency = 'EUR',
) {
  const subtotals = parts.map(
    ([base, vat, code, percent]) =>
      `<cac:TaxSubtotal><cbc:TaxableAmount>${base}</cbc:TaxableAmount><cbc:TaxAmount>${vat}</cbc:TaxAmount>${ublCategory(code, percent)}</cac:TaxSubtotal>`,
  );
  return `<cac:TaxTotal><cbc:TaxAmount currencyID="${currency}">${total}</cbc:TaxAmount>${subtotals.join('')}</cac:TaxTotal>`;
}

export function ublLine(
  name: string,
  net: string,
  code = 'S',
  percent: string | null = '21',
  root = 'Invoice',
): string {
  return `<cac:${root}Line><cbc:ID>1</cbc:ID><cbc:LineExtensionAmount>${net}</cbc:LineExtensionAmount>
  <cac:Item><cbc:Name>${name}</cbc:Name>${ublCategory(code, percent, 'ClassifiedTaxCategory')}</cac:Item></cac:${root}Line>`;
}

export const ublPayment = `<cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cbc:PaymentID>202600012320</cbc:PaymentID>
  <cac:PayeeFinancialAccount><cbc:ID>BE68 5390 0754 7034</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>`;

/** A small document of one line of 100,00 at 21 %, any part of which a test may replace. */
export function ubl(parts: UblParts = {}): string {
  const root = parts.root ?? 'Invoice';
  const totals = Object.entries({ ...ublTotals, ...parts.totals }).filter(([, amount]) => amount !== '');
  return `<?xml version="1.0" encoding="UTF-8"?>
<ubl:${root} xmlns:ubl="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="urn:cac" xmlns:cbc="urn:cbc">
${parts.head ?? `<cbc:ID>F-7</cbc:ID><cbc:IssueDate>2026-11-02</cbc:IssueDate><cbc:DueDate>2026-12-02</cbc:DueDate><cbc:${root}TypeCode>380</cbc:${root}TypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>`}
<cac:AccountingSupplierParty><cac:Party>${parts.supplier ?? ublSupplier}</cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party>${parts.customer ?? ublCustomer}</cac:Party></cac:AccountingCustomerParty>
${parts.payment ?? ublPayment}
${parts.tax ?? ublTax('21.00', [['100.00', '21.00', 'S', '21']])}
<cac:LegalMonetaryTotal>${totals.map(([name, amount]) => `<cbc:${name}>${amount}</cbc:${name}>`).join('')}</cac:LegalMonetaryTotal>
${parts.lines ?? ublLine('Entretien', '100.00', 'S', '21', root)}
${parts.more ?? ''}
</ubl:${root}>`;
}
