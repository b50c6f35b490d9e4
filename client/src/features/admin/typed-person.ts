import { cleanText, Email, type Language, parseEnterpriseNumber, type Refusal } from 'shared-domain/kernel';

export type TypedPerson = {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** Whose account exists already and was said to be theirs; of an address that was typed over it says nothing. */
  readonly confirmedEmail: string;
};

export function troublesOfPerson({ name, email }: TypedPerson): Record<string, Refusal> {
  const troubles: Record<string, Refusal> = {};
  if (textOf(name) === '') troubles['person-name'] = { code: 'field.missing' };
  if (!Email.safeParse(textOf(email)).success) troubles['person-email'] = { code: 'email.invalid' };
  return troubles;
}

export function personOf(typed: TypedPerson) {
  const email = textOf(typed.email).toLowerCase();
  const person = { name: textOf(typed.name), email, language: typed.language };
  return email !== '' && typed.confirmedEmail === email ? { ...person, confirmed: true } : person;
}

export type TypedOrganisation = TypedPerson & {
  readonly organisationName: string;
  readonly enterpriseNumber: string;
  /** Their first administrator is often the syndic: then they begin with the first building at once. */
  readonly isSyndic: boolean;
};

/** Its first administrator may be named later: an empty e-mail names nobody. */
export function troublesOfOrganisation(typed: TypedOrganisation): Record<string, Refusal> {
  const troubles = hasAdmin(typed) ? troublesOfPerson(typed) : {};
  if (textOf(typed.organisationName) === '') troubles['organisation-name'] = { code: 'field.missing' };
  const number = typed.enterpriseNumber.trim();
  const read = number === '' ? null : parseEnterpriseNumber(number);
  if (read && !read.ok) troubles['organisation-number'] = read.refusal;
  return troubles;
}

export function organisationOf(typed: TypedOrganisation) {
  const number = parseEnterpriseNumber(typed.enterpriseNumber);
  return {
    name: textOf(typed.organisationName),
    enterpriseNumber: number.ok ? number.value : null,
    admin: hasAdmin(typed) ? personOf(typed) : null,
  };
}

function hasAdmin({ name, email }: TypedPerson): boolean {
  return textOf(name) !== '' || textOf(email) !== '';
}

function textOf(typed: string): string {
  return cleanText(typed).trim();
}
