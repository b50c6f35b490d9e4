import type { Cents } from '../../kernel/cents.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { XmlRefusal } from '../../xml/refusals.ts';
import type { BankFileRefusal, BankFinding } from './refusals.ts';

/** What is odd in a bank's file and does not keep the rest from being used; `line` counts from 1, null for the whole. */
export type Finding = {
  readonly code: BankFinding;
  readonly line: number | null;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** Why nothing of a file can be used. */
export type FileRefusal = {
  readonly code: BankFileRefusal | XmlRefusal;
  readonly params?: Readonly<Record<string, string | number>>;
};

export type Counterparty = {
  readonly name: string;
  /** As the bank wrote it, without blanks; `iban` is the same where it is a valid one. */
  readonly account: string;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly address: string;
};

export type Communication = {
  /** Twelve digits as they came; `valid` says whether their check holds. */
  readonly structured: string | null;
  readonly valid: boolean;
  /** A creditor reference of ISO 11649, where its check holds. */
  readonly rf: string | null;
  readonly text: string;
};

export type Movement = {
  /** From 1, in the order of the statement, or of the details of one movement. */
  readonly index: number;
  /** In cents of the statement's currency; positive when money came in. */
  readonly amount: Cents;
  readonly bookedOn: LocalDate;
  readonly valueOn: LocalDate | null;
  /** CODA: eight digits (type, family, transaction, category); CAMT: the bank transaction code, `PMNT-RCDT-ESCT`. */
  readonly code: string;
  readonly counterparty: Counterparty;
  readonly communication: Communication;
  /** What the bank tells beside the payer's words. */
  readonly information: string;
  readonly endToEnd: string;
  readonly mandate: string | null;
  /** A payment that came back: a direct debit or a transfer that could not be made. */
  readonly returned: boolean;
  readonly reason: string | null;
  readonly bankReference: string;
  /** What a globalised movement is made of; their amounts are inside the movement's and are never added to it. */
  readonly details: readonly Movement[];
};

/** The sums the bank wrote at the end of its file: their absolute values. */
export type Totals = { readonly debit: Cents; readonly credit: Cents };

export type BankStatement = {
  readonly format: 'coda' | 'camt';
  /** As the bank wrote it; `iban` is null for an account that has none. */
  readonly account: string;
  readonly iban: string | null;
  readonly currency: string;
  readonly holder: string;
  /** The bank's number of the statement: `001` and on, each year anew (CODA), or what CAMT counts. */
  readonly sequence: string;
  readonly openedOn: LocalDate | null;
  readonly closedOn: LocalDate;
  readonly oldBalance: Cents | null;
  readonly newBalance: Cents | null;
  readonly totals: Totals | null;
  /** The bank says itself that it sends the file again. */
  readonly duplicate: boolean;
  /** Only the movements of one application, such as direct debits; null for the whole statement. */
  readonly application: string | null;
  readonly movements: readonly Movement[];
  readonly findings: readonly Finding[];
};

/** All that one file holds. `findings` are those of no statement in particular. */
export type BankFile = {
  readonly statements: readonly BankStatement[];
  readonly findings: readonly Finding[];
};
