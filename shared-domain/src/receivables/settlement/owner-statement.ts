import * as z from 'zod/mini';
import { AccountCode } from '../../accounting/entry/journal-entry.ts';
import { Cents } from '../../kernel/cents.ts';
import { EnterpriseNumber } from '../../kernel/enterprise-number.ts';
import { Fraction } from '../../kernel/fraction.ts';
import { Iban } from '../../kernel/iban.ts';
import { Id } from '../../kernel/id.ts';
import { Instant, LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { Address } from '../../ownership/address.ts';
import { Period } from './period.ts';

const days = z.int().check(z.gte(0));
// Shares of many unlike denominators make a long common one: five hundred lots of nine digits each stay below this.
const weight = z.string().check(z.regex(/^\d{1,5000}$/));

/** By what a cost is shared: a version of a key, or what the meters counted. */
export const SharedBy = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('key'),
    keyId: Id,
    code: plainText(12),
    name: plainText(80),
    denominator: z.int(),
    versionFrom: LocalDate,
  }),
  z.strictObject({
    is: z.literal('meter'),
    unit: plainText(20),
    decimals: z.int(),
    denominator: z.int(),
  }),
]);
export type SharedBy = z.infer<typeof SharedBy>;

/** What this owner weighs in a cost: `part` of the denominator for `days` of the period, times the share in the lot. */
export const OwnShare = z.strictObject({
  lotId: Id,
  lotNumber: plainText(20),
  part: z.int(),
  days,
  share: Fraction,
});
export type OwnShare = z.infer<typeof OwnShare>;

export const StatementBasis = z.strictObject({
  by: SharedBy,
  /** The days the shares are counted in: the period, or as much of it as that version of the key was in force. */
  within: Period,
  days,
  /** The owner's weight over everybody's: the exact fraction of each line below it. */
  weight,
  total: weight,
  shares: z.array(OwnShare),
});
export type StatementBasis = z.infer<typeof StatementBasis>;

/** One account shared by one key: the whole, and this owner's part of it. */
export const StatementLine = z.strictObject({
  /** Names the line in the settlement: its vouchers are found by it. */
  group: z.int().check(z.gte(0)),
  basis: z.int().check(z.gte(0)),
  account: AccountCode,
  total: Cents,
  amount: Cents,
  /** 1: bears one of the cents left by rounding. */
  leftover: z.literal([0, 1]),
  tenant: Cents,
  /** The VAT inside `amount`, for a firm that may deduct it. */
  vat: z.nullable(Cents),
});
export type StatementLine = z.infer<typeof StatementLine>;

const PrivateLine = z.strictObject({
  account: AccountCode,
  on: LocalDate,
  label: plainText(400),
  lotNumber: z.nullable(plainText(20)),
  amount: Cents,
  vat: z.nullable(Cents),
});

/** A call deducted: it was on account of the costs. */
const ProvisionLine = z.strictObject({
  account: AccountCode,
  on: LocalDate,
  label: plainText(400),
  amount: Cents,
});

/** What a settlement says to one owner, provisional or final. */
export const StatementContent = z.strictObject({
  ownerId: Id,
  ownerName: plainText(200),
  period: Period,
  days,
  lots: z.array(z.strictObject({ lotId: Id, lotNumber: plainText(20), days, share: Fraction })),
  /** What the owner bears of each lot; a private cost of no lot is not among them. */
  byLot: z.array(z.strictObject({ lotId: Id, lotNumber: plainText(20), costs: Cents })),
  bases: z.array(StatementBasis),
  lines: z.array(StatementLine),
  privateLines: z.array(PrivateLine),
  provisionLines: z.array(ProvisionLine),
  costs: Cents,
  provisions: Cents,
  /** Positive: to pay. Negative: in the owner's favour. */
  balance: Cents,
});
export type StatementContent = z.infer<typeof StatementContent>;

/** [SET-14] Only ever shown, under its own name: no schema takes it, so nothing stores it as a statement. */
export type ProvisionalStatement = { readonly is: 'provisional' } & StatementContent;

/** [SET-14] The statement as the association issued it; a later one may take its place, never change it. */
export const OwnerStatement = z.strictObject({
  is: z.literal('final'),
  building: Id,
  settlementId: Id,
  label: plainText(120),
  association: z.strictObject({
    name: plainText(120),
    address: Address,
    enterpriseNumber: z.nullable(EnterpriseNumber),
    iban: z.nullable(Iban),
  }),
  ...StatementContent.shape,
  publishedAt: Instant,
  dueOn: LocalDate,
  /** The twelve digits to pay with. */
  communication: plainText(40),
  /** The owner's account beside this settlement, on the day it was made. */
  account: z.strictObject({
    opening: Cents,
    closing: Cents,
    overdue: z.array(z.strictObject({ label: plainText(400), dueOn: z.nullable(LocalDate), open: Cents })),
  }),
  /** The statement this one takes the place of, and what that one asked. */
  corrects: z.nullable(z.strictObject({ statementId: z.nullable(Id), settlementId: Id, balance: Cents })),
});
export type OwnerStatement = z.infer<typeof OwnerStatement>;

export function statementIdOf(command: Id, ownerId: Id): Id {
  return `${command}.statement-${ownerId}`;
}
