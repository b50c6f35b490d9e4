import type { Cents } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import type {
  Bearer,
  Claim,
  Cost,
  EntryLine,
  EntryParty,
  Journal,
  MoneyEventName,
} from '../entry/journal-entry.ts';

/** A cost on its account; a negative amount takes cost away (a credit note, a subsidy). */
export type CostLine = {
  readonly account: string;
  readonly label: string;
  readonly amount: Cents;
  readonly bearer: Bearer;
  /** The VAT inside `amount`. */
  readonly vat: Cents;
};

/** One owner's part of an event. `claim` null: on account. */
export type OwnerPart = {
  readonly ownerId: Id;
  readonly amount: Cents;
  readonly claim: Claim | null;
  readonly label: string;
};

export type FundKind = 'workingFund' | 'reserveFund' | 'provision' | 'extraordinary';

/** A balance taken over or carried: positive is debit. */
export type OpeningBalance = {
  readonly account: string;
  readonly amount: Cents;
  readonly party: EntryParty | null;
  readonly claim: Claim | null;
  /** Who bears it, where the balance is a cost of the year under way. */
  readonly cost?: Cost | null;
  readonly label: string;
};

/** What each event must tell for its entry to be written. Amounts in cents, VAT included; `bank` is an account's code. */
type Told = {
  purchase: {
    readonly supplierId: Id;
    readonly label: string;
    readonly total: Cents;
    readonly claim: Claim;
    readonly costs: readonly CostLine[];
  };
  supplierPayment: {
    readonly bank: string;
    readonly parts: readonly {
      readonly supplierId: Id;
      readonly amount: Cents;
      readonly claim: Claim | null;
      readonly label: string;
    }[];
  };
  call: { readonly fund: FundKind; readonly label: string; readonly parts: readonly OwnerPart[] };
  ownerPayment: { readonly bank: string; readonly parts: readonly OwnerPart[] };
  ownerRefund: { readonly bank: string; readonly parts: readonly OwnerPart[] };
  returnedDebit: { readonly bank: string; readonly parts: readonly OwnerPart[] };
  reserveUse: {
    readonly fund: 'reserveFund' | 'specialReserveFund';
    readonly amount: Cents;
    readonly keyId: Id;
    readonly label: string;
  };
  /** Charged to one owner before the settlement, which then finds it settled. */
  privateCost: { readonly part: OwnerPart; readonly lotId: Id | null };
  lateInterest: { readonly parts: readonly OwnerPart[] };
  reminderFee: { readonly parts: readonly OwnerPart[] };
  settlement: {
    readonly ownerId: Id;
    readonly claim: Claim;
    readonly label: string;
    /** By account: what this owner bears. */
    readonly costs: readonly { readonly account: string; readonly amount: Cents }[];
    /** By account (701, 702): what this owner was called for and gets deducted. */
    readonly provisions: readonly { readonly account: string; readonly amount: Cents }[];
  };
  /** `back`: on the first day of the next year the cost returns. */
  deferral: { readonly cost: CostLine; readonly back: boolean };
  invoiceToReceive: { readonly cost: CostLine; readonly back: boolean };
  lotSale: {
    readonly label: string;
    /** Refunded to who leaves, called from who comes: the same sum. */
    readonly sellers: readonly OwnerPart[];
    readonly buyers: readonly OwnerPart[];
  };
  /** A bank line that is no payment of a party: bank charges, interest received. Positive: money came in. */
  bankBooking: {
    readonly bank: string;
    readonly account: string;
    readonly amount: Cents;
    readonly label: string;
    readonly bearer: Bearer | null;
  };
  internalTransfer: {
    readonly from: string;
    readonly to: string;
    readonly amount: Cents;
    readonly label: string;
  };
  opening: { readonly balances: readonly OpeningBalance[] };
  closing: {
    readonly results: readonly { readonly account: string; readonly balance: Cents }[];
    readonly label: string;
  };
  manual: { readonly balances: readonly OpeningBalance[] };
  /** Lines of the entry it takes back. */
  reversal: { readonly lines: readonly EntryLine[] };
};

export type MoneyEvent = { [Is in MoneyEventName]: { readonly is: Is } & Told[Is] }[MoneyEventName];
export type EventOf<Is extends MoneyEventName> = Extract<MoneyEvent, { is: Is }>;

/** The journal each event is written in. A reversal stands in the journal of what it takes back. */
export const journalOf: { readonly [Is in MoneyEventName]: Journal } = {
  purchase: 'purchases',
  supplierPayment: 'bank',
  call: 'sales',
  ownerPayment: 'bank',
  ownerRefund: 'bank',
  returnedDebit: 'bank',
  reserveUse: 'miscellaneous',
  privateCost: 'sales',
  lateInterest: 'sales',
  reminderFee: 'sales',
  settlement: 'sales',
  deferral: 'miscellaneous',
  invoiceToReceive: 'miscellaneous',
  lotSale: 'miscellaneous',
  bankBooking: 'bank',
  internalTransfer: 'bank',
  opening: 'miscellaneous',
  closing: 'miscellaneous',
  manual: 'miscellaneous',
  reversal: 'miscellaneous',
};
