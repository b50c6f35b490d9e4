import type { HandEvent } from 'shared-domain/accounting';
import type { Cents, LocalDate } from 'shared-domain/kernel';

export const handEvents = [
  'manual',
  'privateCost',
  'internalTransfer',
  'reserveUse',
  'deferral',
  'invoiceToReceive',
  'ownerRefund',
  'opening',
] as const satisfies readonly HandEvent['is'][];
export type HandEventName = (typeof handEvents)[number];

/** One line of an entry as it is typed: whom it names and who bears it are choices of one list, `owner:<id>`. */
export type TypedRow = {
  readonly id: string;
  readonly account: string;
  readonly side: 'debit' | 'credit';
  readonly amount: Cents | null;
  readonly party: string;
  /** What an open debt was for; empty: on account. */
  readonly claimKind: string;
  readonly dueOn: LocalDate | null;
  readonly bearer: string;
};

/** The form for whatever is booked by hand; what one event does not ask for is kept for another. */
export type TypedBooking = {
  readonly event: HandEventName;
  readonly on: LocalDate | null;
  readonly description: string;
  /** Hashes of the photographed voucher. */
  readonly pages: readonly string[];
  readonly amount: Cents | null;
  readonly vat: Cents | null;
  readonly account: string;
  readonly from: string;
  readonly to: string;
  readonly ownerId: string;
  readonly lotId: string;
  readonly bearer: string;
  readonly dueOn: LocalDate | null;
  readonly fund: 'reserveFund' | 'specialReserveFund';
  readonly keyId: string;
  readonly beyondBalance: boolean;
  readonly rows: readonly TypedRow[];
};

export function emptyRow(id: string, side: TypedRow['side']): TypedRow {
  return { id, account: '', side, amount: null, party: '', claimKind: '', dueOn: null, bearer: '' };
}

export function emptyBooking(event: HandEventName, rows: readonly TypedRow[], bank: string): TypedBooking {
  return {
    event,
    on: null,
    description: '',
    pages: [],
    amount: null,
    vat: null,
    account: '',
    from: bank,
    to: '',
    ownerId: '',
    lotId: '',
    bearer: '',
    dueOn: null,
    fund: 'reserveFund',
    keyId: '',
    beyondBalance: false,
    rows,
  };
}

export function isHandEvent(name: unknown): name is HandEventName {
  return handEvents.some((one) => one === name);
}

/** A row nobody wrote anything in. */
export function isBlank({ account, amount }: TypedRow): boolean {
  return account === '' && amount === null;
}

/** Accounts of the owners and of the suppliers: their lines say whose they are. */
export function partyOf(account: string): 'owner' | 'supplier' | null {
  if (account.startsWith('410')) return 'owner';
  return account.startsWith('440') ? 'supplier' : null;
}

/** Costs say who bears them, so that the settlement can share them. */
export function isCost(account: string): boolean {
  return account.startsWith('6');
}
