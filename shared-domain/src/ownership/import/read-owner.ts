import { Email } from '../../kernel/email.ts';
import { parseEnterpriseNumber } from '../../kernel/enterprise-number.ts';
import type { Fraction } from '../../kernel/fraction.ts';
import { parseIban } from '../../kernel/iban.ts';
import type { Language } from '../../kernel/language.ts';
import type { Address } from '../address.ts';
import type { Party } from '../owner/owner.ts';
import type { Tell } from './findings.ts';
import type { ImportField } from './headings.ts';
import { readName } from './read-name.ts';
import { readAddress, readLanguage, readShareOf } from './read-values.ts';

/** What the table says of an owner; null: nothing. */
export type ReadOwner = {
  readonly row: number;
  readonly party: Party;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: Language | null;
  readonly address: Address | null;
};
export type ReadHolder = { readonly owner: ReadOwner; readonly share: Fraction | null };

/** One row's cells by what they hold, each with the heading it stands under. */
export type Cells = {
  readonly row: number;
  text(field: ImportField): string;
  heading(field: ImportField): string;
};

/** [IMP-8] [IMP-9] [IMP-10] The owner a row names; null: none. */
export function readHolder(cells: Cells, tell: Tell): ReadHolder | null {
  const at = (field: ImportField) => ({ row: cells.row, heading: cells.heading(field) });
  const enterpriseNumber = readNumber(cells, tell);
  const named = readName({
    owner: cells.text('owner'),
    firstName: cells.text('firstName'),
    lastName: cells.text('lastName'),
    enterpriseNumber,
  });
  const details = readDetails(cells, tell);
  const share = readShare(cells, tell);
  if (named === null) {
    if (share !== null || details.email !== null || enterpriseNumber !== null)
      tell('nameMissing', at('owner'));
    return null;
  }
  const { party } = named;
  const name = party.is === 'firm' ? party.name : party.lastName;
  if (
    name.length > (party.is === 'firm' ? 120 : 80) ||
    (party.is === 'person' && party.firstName.length > 80)
  )
    tell('nameTooLong', at('owner'));
  if (named.isSeveral) tell('severalInName', { ...at('owner'), is: 'told' }, { name });
  return { owner: { row: cells.row, party, ...details }, share };
}

function readDetails(cells: Cells, tell: Tell): Pick<ReadOwner, 'email' | 'phone' | 'language' | 'address'> {
  const at = (field: ImportField) => ({ row: cells.row, heading: cells.heading(field) });
  const email = cells.text('email').toLowerCase();
  if (email !== '' && !Email.safeParse(email).success) tell('emailInvalid', at('email'), { text: email });
  const phone = cells.text('phone');
  if (phone.length > 40) tell('phoneTooLong', at('phone'));
  const spoken = cells.text('language');
  const language = spoken === '' ? null : readLanguage(spoken);
  if (spoken !== '' && language === null) tell('languageUnknown', at('language'), { text: spoken });
  tellIban(cells, tell);
  return { email: email || null, phone: phone || null, language, address: readPlace(cells, tell) };
}

function readPlace(cells: Cells, tell: Tell): Address | null {
  const whole = readAddress(cells.text('address'));
  const address = {
    street: cells.text('street') || whole.street,
    postalCode: cells.text('postalCode') || whole.postalCode,
    city: cells.text('city') || whole.city,
  };
  if (address.street.length > 120 || address.postalCode.length > 12 || address.city.length > 80)
    tell('addressTooLong', { row: cells.row, heading: cells.heading('address') || cells.heading('street') });
  return Object.values(address).some((text) => text !== '') ? address : null;
}

function readShare(cells: Cells, tell: Tell): Fraction | null {
  const text = cells.text('share');
  if (text === '') return null;
  const share = readShareOf(text);
  if (share === null) tell('shareInvalid', { row: cells.row, heading: cells.heading('share') }, { text });
  return share;
}

function readNumber(cells: Cells, tell: Tell): string | null {
  const text = cells.text('enterpriseNumber');
  if (text === '') return null;
  const read = parseEnterpriseNumber(text.replace(/^BE\s*/i, ''));
  if (read.ok) return read.value;
  const heading = cells.heading('enterpriseNumber');
  tell('enterpriseNumberInvalid', { row: cells.row, heading }, { text });
  return null;
}

function tellIban(cells: Cells, tell: Tell): void {
  const text = cells.text('iban');
  if (text === '') return;
  const at = { row: cells.row, heading: cells.heading('iban') };
  if (parseIban(text).ok) tell('ibanNotKept', { ...at, is: 'told' });
  else tell('ibanInvalid', at, { text });
}
