import {
  cleanText,
  Email,
  formatEnterpriseNumber,
  type Language,
  parseEnterpriseNumber,
  type Refusal,
} from 'shared-domain/kernel';
import type { Owner, Party } from 'shared-domain/ownership';

export type TypedOwner = {
  readonly is: Party['is'];
  readonly firstName: string;
  readonly lastName: string;
  readonly firmName: string;
  readonly enterpriseNumber: string;
  readonly language: Language;
  readonly email: string;
  readonly phone: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
};

export type ReadOwner = {
  readonly owner: Omit<Owner, 'building'>;
  readonly troubles: Record<string, Refusal>;
};

export function typedOwner(owner: Owner | null, language: Language): TypedOwner {
  const party = owner?.party;
  const address = owner?.address;
  return {
    is: party?.is ?? 'person',
    firstName: party?.is === 'person' ? party.firstName : '',
    lastName: party?.is === 'person' ? party.lastName : '',
    firmName: party?.is === 'firm' ? party.name : '',
    enterpriseNumber:
      party?.is === 'firm' && party.enterpriseNumber ? formatEnterpriseNumber(party.enterpriseNumber) : '',
    language: owner?.language ?? language,
    email: owner?.email ?? '',
    phone: owner?.phone ?? '',
    street: address?.street ?? '',
    postalCode: address?.postalCode ?? '',
    city: address?.city ?? '',
  };
}

export function readOwner(typed: TypedOwner): ReadOwner {
  const troubles: Record<string, Refusal> = {};
  const party = typed.is === 'person' ? readPerson(typed, troubles) : readFirm(typed, troubles);
  const email = textOf(typed.email);
  if (email !== '' && !Email.safeParse(email).success) troubles['owner-email'] = { code: 'email.invalid' };
  const address = {
    street: textOf(typed.street),
    postalCode: textOf(typed.postalCode),
    city: textOf(typed.city),
  };
  const hasAddress = Object.values(address).some((text) => text !== '');
  const owner = {
    party,
    language: typed.language,
    email: email || null,
    phone: textOf(typed.phone) || null,
    address: hasAddress ? address : null,
  };
  return { owner, troubles };
}

/** Only what differs is written: what a colleague changed meanwhile stands beside it. */
export function changesOf<Body extends object>(before: Body, after: Partial<Body>): Partial<Body> {
  const fields = Object.keys(after) as (keyof Body)[];
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return Object.fromEntries(changed.map((field) => [field, after[field]])) as Partial<Body>;
}

function readPerson(typed: TypedOwner, troubles: Record<string, Refusal>): Party {
  const lastName = textOf(typed.lastName);
  if (lastName === '') troubles['owner-lastName'] = { code: 'field.missing' };
  return { is: 'person', firstName: textOf(typed.firstName), lastName };
}

function readFirm(typed: TypedOwner, troubles: Record<string, Refusal>): Party {
  const name = textOf(typed.firmName);
  if (name === '') troubles['owner-firmName'] = { code: 'field.missing' };
  if (typed.enterpriseNumber.trim() === '') return { is: 'firm', name, enterpriseNumber: null };
  const number = parseEnterpriseNumber(typed.enterpriseNumber);
  if (!number.ok) troubles['owner-enterpriseNumber'] = number.refusal;
  return { is: 'firm', name, enterpriseNumber: number.ok ? number.value : null };
}

function textOf(typed: string): string {
  return cleanText(typed).trim();
}
