import { type EnterpriseNumber, parseEnterpriseNumber } from '../../kernel/enterprise-number.ts';
import { allOf, firstOf, textAt, type XmlNode } from '../../xml/xml-node.ts';
import type { EParty } from './e-invoice.ts';
import { wordsAt } from './read-field.ts';

export function readParty(party: XmlNode | undefined): EParty {
  const vatNumber = vatNumberOf(party);
  const address = firstOf(party, 'PostalAddress');
  return {
    name: wordsAt(party, 'PartyLegalEntity/RegistrationName', 120) || wordsAt(party, 'PartyName/Name', 120),
    enterpriseNumber: enterpriseNumberOf(party, vatNumber),
    vatNumber,
    country: wordsAt(address, 'Country/IdentificationCode', 2),
    address: addressOf(address),
    email: wordsAt(party, 'Contact/ElectronicMail', 200),
  };
}

function vatNumberOf(party: XmlNode | undefined): string {
  const schemes = allOf(party, 'PartyTaxScheme');
  const vat = schemes.find((scheme) => textAt(scheme, 'TaxScheme/ID').toUpperCase() === 'VAT') ?? schemes[0];
  return wordsAt(vat, 'CompanyID', 30);
}

/**
 * [UBL-3] The number of the Belgian register, wherever it stands: legal entity, address on the network (0208, 9925), VAT.
 * A foreign number that happens to pass the check is none.
 */
function enterpriseNumberOf(party: XmlNode | undefined, vatNumber: string): EnterpriseNumber | null {
  const country = textAt(party, 'PostalAddress/Country/IdentificationCode').toUpperCase();
  const isForeign = country !== '' && country !== 'BE';
  const nodes = ['PartyLegalEntity/CompanyID', 'EndpointID', 'PartyIdentification/ID'].flatMap((path) =>
    allOf(party, path),
  );
  const belgian = nodes.filter((node) => ['0208', '9925'].includes(schemeOf(node)));
  const unnamed = isForeign ? [] : nodes.filter((node) => schemeOf(node) === '');
  const written = [...belgian, ...unnamed].map((node) => node.text);
  for (const text of [...written, ...(/^BE/i.test(vatNumber) ? [vatNumber] : [])]) {
    const read = parseEnterpriseNumber(text.replace(/^(0208|9925):/, '').trim());
    if (read.ok) return read.value;
  }
  return null;
}

function schemeOf(node: XmlNode): string {
  return node.attributes.get('schemeID') ?? '';
}

function addressOf(address: XmlNode | undefined): string {
  const town = `${wordsAt(address, 'PostalZone', 20)} ${wordsAt(address, 'CityName', 80)}`.trim();
  return [wordsAt(address, 'StreetName', 120), wordsAt(address, 'AdditionalStreetName', 120), town]
    .filter(Boolean)
    .join(', ');
}
