import { describe, expect, test } from 'vitest';
import { read } from './testing/reading.ts';
import { ublPayment, ublSupplier } from './testing/ubl.ts';

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
