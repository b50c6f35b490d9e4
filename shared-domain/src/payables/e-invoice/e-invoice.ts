import type { Cents } from '../../kernel/cents.ts';
import type { EnterpriseNumber } from '../../kernel/enterprise-number.ts';
import type { Iban } from '../../kernel/iban.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { VatRate } from '../vat/vat-rate.ts';
import type { EInvoiceFindingCode } from './refusals.ts';

/** What is odd in an electronic invoice; it never keeps the invoice from being used. Amounts in `params` are cents. */
export type EInvoiceFinding = {
  readonly code: EInvoiceFindingCode;
  readonly params?: Readonly<Record<string, string | number>>;
};

export type EParty = {
  /** As registered, else as the party calls itself. */
  readonly name: string;
  readonly enterpriseNumber: EnterpriseNumber | null;
  /** As written. */
  readonly vatNumber: string;
  readonly country: string;
  readonly address: string;
  readonly email: string;
};

/** One way to pay; a document may offer several. */
export type EPayment = {
  /** UNCL 4461: 30 and 58 transfer, 49 and 59 direct debit. */
  readonly code: string;
  /** As written. */
  readonly communication: string;
  readonly account: string;
  /** The account where its checks hold. */
  readonly iban: Iban | null;
  readonly mandate: string;
};

/** A tax category: S, Z, E, AE, K, G or O, with its percentage as written (empty where none is). */
export type ECategory = {
  readonly code: string;
  readonly percent: string;
  /** Null for what is no Belgian rate. */
  readonly rate: VatRate | null;
};

export type EVat = { readonly category: ECategory; readonly base: Cents | null; readonly vat: Cents | null };

export type ELine = {
  readonly id: string;
  readonly description: string;
  readonly net: Cents | null;
  readonly category: ECategory;
};

/** An allowance (negative) or a charge on the whole document. */
export type EAdjustment = {
  readonly amount: Cents | null;
  readonly isCharge: boolean;
  readonly reason: string;
  readonly category: ECategory;
};

/** Null: not in the document, or not readable. */
export type ETotals = {
  readonly lines: Cents | null;
  readonly allowances: Cents | null;
  readonly charges: Cents | null;
  readonly net: Cents | null;
  readonly vat: Cents | null;
  readonly gross: Cents | null;
  readonly prepaid: Cents | null;
  readonly rounding: Cents | null;
  readonly payable: Cents | null;
};

export type EAttachment = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

/** An invoice or credit note as its sender wrote it (EN 16931 in UBL 2.1), in the document's own signs. */
export type EInvoice = {
  readonly kind: 'invoice' | 'creditNote';
  readonly typeCode: string;
  readonly number: string;
  readonly issuedOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly currency: string;
  readonly note: string;
  readonly buyerReference: string;
  readonly orderReference: string;
  /** Numbers of the invoices it corrects. */
  readonly corrects: readonly string[];
  readonly period: { readonly from: LocalDate | null; readonly until: LocalDate | null };
  readonly supplier: EParty;
  readonly customer: EParty;
  readonly payments: readonly EPayment[];
  readonly totals: ETotals;
  readonly vat: readonly EVat[];
  readonly lines: readonly ELine[];
  readonly adjustments: readonly EAdjustment[];
  readonly attachments: readonly EAttachment[];
  readonly findings: readonly EInvoiceFinding[];
};
