import {
  addFractions,
  cleanText,
  type Fraction,
  isWhole,
  type Language,
  type LocalDate,
  type Refusal,
} from 'shared-domain/kernel';
import { checkTransfer, type Holder, type Owner, type Ownership } from 'shared-domain/ownership';

/** One new holder: an owner who is known, or somebody whose record this transfer creates. */
export type TypedHolder = {
  /** The record's id; somebody new has theirs already. */
  readonly id: string;
  readonly ownerId: string;
  readonly isNew: boolean;
  readonly isFirm: boolean;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly share: string;
};
export type TypedTransfer = {
  readonly on: LocalDate | null;
  readonly holders: readonly TypedHolder[];
  /** The `id` of the holder the syndic writes to; empty: the first. */
  readonly contact: string;
};

export type Transfer = {
  readonly on: LocalDate;
  readonly holders: readonly Holder[];
  readonly primaryContact: string;
};
export type ReadTransfer = {
  readonly transfer: Transfer;
  readonly newOwners: readonly { readonly id: string; readonly body: Omit<Owner, 'building'> }[];
  readonly sum: Fraction;
  readonly troubles: Record<string, Refusal>;
};

type Known = {
  readonly today: LocalDate;
  readonly language: Language;
  readonly ownership: Ownership | null;
};

export function emptyHolder(id: string, share: string): TypedHolder {
  return { id, ownerId: '', isNew: false, isFirm: false, firstName: '', lastName: '', email: '', share };
}

export function contactOf({ contact, holders }: TypedTransfer): string {
  return contact === '' ? (holders[0]?.id ?? '') : contact;
}

/** The form as the command wants it, with what is still wrong by field. */
export function readTransfer(typed: TypedTransfer, known: Known): ReadTransfer {
  const troubles: Record<string, Refusal> = {};
  const holders = typed.holders.map((holder) => readHolder(holder, troubles));
  const contact = holders[typed.holders.findIndex(({ id }) => id === contactOf(typed))];
  const transfer = { on: typed.on ?? known.today, holders, primaryContact: contact?.ownerId ?? '' };
  if (typed.on === null) troubles['transfer-on'] = { code: 'field.missing' };
  if (Object.keys(troubles).length === 0) addRuleTroubles(transfer, known, troubles);
  const newOwners = typed.holders
    .filter(({ isNew }) => isNew)
    .map((holder) => ({ id: holder.id, body: newOwner(holder, known.language) }));
  return { transfer, newOwners, sum: addFractions(holders), troubles };
}

export function isComplete(sum: Fraction): boolean {
  return isWhole(sum);
}

function readHolder(typed: TypedHolder, troubles: Record<string, Refusal>): Holder {
  const ownerId = typed.isNew ? typed.id : typed.ownerId;
  if (ownerId === '') troubles[`holder-${typed.id}`] = { code: 'field.missing' };
  if (typed.isNew && textOf(typed.lastName) === '') troubles[`name-${typed.id}`] = { code: 'field.missing' };
  const share = readShare(typed.share);
  if (share === null) troubles[`share-${typed.id}`] = { code: 'share.unreadable' };
  return { ownerId, ...(share ?? { numerator: 0, denominator: 1 }) };
}

/** `1/3`; `1` is the whole. */
export function readShare(typed: string): Fraction | null {
  const found = /^\s*(\d{1,9})\s*(?:\/\s*(\d{1,9}))?\s*$/.exec(typed);
  if (!found) return null;
  const [numerator, denominator] = [Number(found[1]), Number(found[2] ?? '1')];
  return denominator > 0 && numerator > 0 && numerator <= denominator ? { numerator, denominator } : null;
}

function addRuleTroubles(transfer: Transfer, known: Known, troubles: Record<string, Refusal>): void {
  const last = known.ownership?.history.at(-1)?.from;
  if (last !== undefined && transfer.on <= last) {
    troubles['transfer-on'] = { code: 'ownership.notAfterLastChange', params: { date: last } };
  }
  const wrong = checkTransfer(transfer, known.today);
  if (wrong) troubles[wrong.code === 'ownership.inFuture' ? 'transfer-on' : 'transfer-sum'] = wrong;
}

function newOwner(typed: TypedHolder, language: Language): Omit<Owner, 'building'> {
  const [firstName, lastName, email] = [typed.firstName, typed.lastName, typed.email].map(textOf) as [
    string,
    string,
    string,
  ];
  const party = typed.isFirm
    ? ({ is: 'firm', name: lastName, enterpriseNumber: null } as const)
    : ({ is: 'person', firstName, lastName } as const);
  return { party, language, email: email || null, phone: null, address: null };
}

function textOf(typed: string): string {
  return cleanText(typed).trim();
}
