import type {
  Bearer,
  ClaimKind,
  EntryParty,
  HandEvent,
  ManualLine,
  OpeningLine,
} from 'shared-domain/accounting';
import { type Cents, cleanText, type LocalDate, type Refusal, sum } from 'shared-domain/kernel';
import {
  type HandEventName,
  isBlank,
  isCost,
  partyOf,
  type TypedBooking,
  type TypedRow,
} from './typed-booking.ts';

export type ReadBooking = {
  readonly booking: {
    readonly on: LocalDate;
    readonly description: string;
    readonly pages: readonly string[];
    readonly event: HandEvent;
  };
  /** Debits less credits of the lines. */
  readonly difference: Cents;
  readonly troubles: Record<string, Refusal>;
};

/** The form as the command wants it, with what is still wrong by field. */
export function readBooking(typed: TypedBooking, today: LocalDate): ReadBooking {
  const troubles: Record<string, Refusal> = {};
  const need = needing(troubles);
  const description = cleanText(typed.description).trim();
  if (typed.on === null) troubles['booking-on'] = { code: 'field.missing' };
  need.word('booking-description', description);
  const event = readers[typed.event](typed, need);
  const difference = differenceOf(typed.rows);
  if (hasRows(typed.event) && difference !== 0) troubles['booking-rows'] = { code: 'entry.unbalanced' };
  return {
    booking: { on: typed.on ?? today, description, pages: typed.pages, event },
    difference,
    troubles,
  };
}

function hasRows(event: HandEventName): boolean {
  return event === 'manual' || event === 'opening';
}

export function differenceOf(rows: readonly TypedRow[]): Cents {
  return sum(rows.map(signed));
}

type Need = ReturnType<typeof needing>;

function needing(troubles: Record<string, Refusal>) {
  return {
    word(field: string, value: string): string {
      if (value === '') troubles[field] = { code: 'field.missing' };
      return value;
    },
    amount(field: string, value: Cents | null): Cents {
      if (value === null || value <= 0) troubles[field] = { code: 'entry.amountMissing' };
      return value ?? 0;
    },
  };
}

const readers: { readonly [Is in HandEventName]: (typed: TypedBooking, need: Need) => HandEvent } = {
  manual: ({ rows }, need) => ({
    is: 'manual',
    balances: written(rows, need).map((row) => manualLine(row, need)),
  }),
  opening: ({ rows }, need) => ({
    is: 'opening',
    balances: written(rows, need).map((row) => openingLine(row, need)),
  }),
  deferral: (typed, need) => ({ is: 'deferral', cost: costOf(typed, need) }),
  invoiceToReceive: (typed, need) => ({ is: 'invoiceToReceive', cost: costOf(typed, need) }),
  reserveUse: ({ fund, amount, keyId, beyondBalance }, need) => ({
    is: 'reserveUse',
    fund,
    amount: need.amount('booking-amount', amount),
    keyId: need.word('booking-key', keyId),
    label: '',
    beyondBalance,
  }),
  privateCost: ({ ownerId, lotId, amount, dueOn }, need) => ({
    is: 'privateCost',
    ownerId: need.word('booking-owner', ownerId),
    lotId: lotId || null,
    amount: need.amount('booking-amount', amount),
    dueOn,
    label: '',
  }),
  internalTransfer: ({ from, to, amount }, need) => ({
    is: 'internalTransfer',
    from: need.word('booking-from', from),
    to: need.word('booking-to', to),
    amount: need.amount('booking-amount', amount),
    label: '',
  }),
  ownerRefund: ({ from, ownerId, amount }, need) => ({
    is: 'ownerRefund',
    bank: need.word('booking-from', from),
    ownerId: need.word('booking-owner', ownerId),
    amount: need.amount('booking-amount', amount),
    claim: null,
    label: '',
  }),
};

function costOf({ account, amount, bearer, vat }: TypedBooking, need: Need) {
  return {
    account: need.word('booking-account', account),
    label: '',
    amount: need.amount('booking-amount', amount),
    bearer: bearerOf(need.word('booking-bearer', bearer)),
    vat: vat ?? 0,
  };
}

function written(rows: readonly TypedRow[], need: Need): readonly TypedRow[] {
  const filled = rows.filter((row) => !isBlank(row));
  if (filled.length < 2) need.amount('booking-rows', null);
  return filled;
}

function openingLine(row: TypedRow, need: Need): OpeningLine {
  const { claimKind, dueOn, id } = row;
  const party = partyIn(row, need);
  const bearer = isCost(row.account) ? bearerOf(need.word(`bearer-${row.id}`, row.bearer)) : null;
  return {
    account: need.word(`account-${id}`, row.account),
    amount: signedAmount(row, need),
    party,
    label: '',
    claim: party && claimKind ? { kind: claimKind as ClaimKind, dueOn } : null,
    cost: bearer && { bearer, vat: 0 },
  };
}

function manualLine(row: TypedRow, need: Need): ManualLine {
  const { claim, ...line } = openingLine(row, need);
  return { ...line, claim: claim && { id: row.id, ...claim } };
}

function partyIn({ id, account, party }: TypedRow, need: Need): EntryParty | null {
  const kind = partyOf(account);
  if (kind === null) return null;
  const [named, partyId = ''] = party.split(':');
  return { kind, id: need.word(`party-${id}`, named === kind ? partyId : '') };
}

function bearerOf(typed: string): Bearer {
  const [by, id = ''] = typed.split(':');
  return by === 'owner' ? { by: 'owner', ownerId: id, lotId: null } : { by: 'key', keyId: id };
}

function signedAmount(row: TypedRow, need: Need): Cents {
  need.amount(`amount-${row.id}`, row.amount);
  return signed(row);
}

function signed({ side, amount }: TypedRow): Cents {
  if (amount === null || amount === 0) return 0;
  return side === 'debit' ? amount : -amount;
}
