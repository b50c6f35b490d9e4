import * as z from 'zod/mini';
import { Cents, sum } from '../../kernel/cents.ts';
import { Sha256 } from '../../kernel/content-hash.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';

const amount = Cents.check(z.gte(0));

/** The digits of an account, of the chart or below it. */
export const AccountCode = z.string().check(z.regex(/^\d{2,10}$/, { error: 'account.invalid' }));

export const journals = ['purchases', 'sales', 'bank', 'miscellaneous'] as const;
export type Journal = (typeof journals)[number];

/** Whose account a line of 410 or 440 stands on. */
export const EntryParty = z.strictObject({ kind: z.enum(['supplier', 'owner']), id: Id });
export type EntryParty = z.infer<typeof EntryParty>;

/** Who bears a cost: the lots of a key, or one owner alone (private costs). */
export const Bearer = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('key'), keyId: Id }),
  z.strictObject({ by: z.literal('owner'), ownerId: Id, lotId: z.nullable(Id) }),
]);
export type Bearer = z.infer<typeof Bearer>;

/** What a settlement must know of a cost: who bears it and the VAT in it, for owners who may deduct it. */
export const Cost = z.strictObject({ bearer: Bearer, vat: Cents });
export type Cost = z.infer<typeof Cost>;

export const claimKinds = [
  'workingFund',
  'reserveFund',
  'provision',
  'extraordinary',
  'settlement',
  'privateCost',
  'interest',
  'fee',
  'refund',
  'opening',
  'invoice',
] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** The debt a line raises or pays. Lines of one party with one claim's id are matched with each other (lettrage). */
export const Claim = z.strictObject({
  id: Id,
  kind: z.enum(claimKinds),
  dueOn: z.nullable(LocalDate),
});
export type Claim = z.infer<typeof Claim>;

export const EntryLine = z.strictObject({
  account: AccountCode,
  debit: amount,
  credit: amount,
  party: z.nullable(EntryParty),
  // As long as the line of an invoice.
  label: plainText(400),
  cost: z.nullable(Cost),
  /** Null on a line of a party: paid or owed on account, imputed by the order the association chose. */
  claim: z.nullable(Claim),
});
export type EntryLine = z.infer<typeof EntryLine>;

/** Every event of an association's year that touches its books; each has its posting in `posting/`. */
export const moneyEvents = [
  'purchase',
  'supplierPayment',
  'call',
  'ownerPayment',
  'ownerRefund',
  'returnedDebit',
  'reserveUse',
  'privateCost',
  'lateInterest',
  'reminderFee',
  'settlement',
  'deferral',
  'invoiceToReceive',
  'lotSale',
  'bankBooking',
  'internalTransfer',
  'opening',
  'closing',
  'manual',
  'reversal',
] as const;
export type MoneyEventName = (typeof moneyEvents)[number];

/** The paper behind an entry: its document, and the pages somebody photographed. */
export const Voucher = z.strictObject({
  kind: z.enum([
    'invoice',
    'fundCall',
    'bankLine',
    'settlement',
    'reminder',
    'sale',
    'closing',
    'manual',
    'entry',
  ]),
  id: Id,
  pages: z.array(Sha256).check(z.maxLength(50)),
});
export type Voucher = z.infer<typeof Voucher>;

/** One movement of the books; once posted it is only ever reversed. */
export const JournalEntry = z
  .strictObject({
    building: Id,
    journal: z.enum(journals),
    /** Without gap per building, journal and financial year; null while the server has not numbered it. */
    number: z.nullable(z.int().check(z.gte(1))),
    fiscalYear: z.int(),
    date: LocalDate,
    description: plainText(240),
    event: z.enum(moneyEvents),
    voucher: Voucher,
    /** The entry this one takes back. */
    reverses: z.nullable(Id),
    lines: z.array(EntryLine).check(z.minLength(2)),
  })
  .check(z.refine((entry) => isBalanced(entry.lines), { error: 'entry.unbalanced' }));
export type JournalEntry = z.infer<typeof JournalEntry>;

/** [ACC-6] Debits equal credits to the cent, and each line stands on one side. */
export function isBalanced(lines: readonly Pick<EntryLine, 'debit' | 'credit'>[]): boolean {
  const isOneSided = lines.every(({ debit, credit }) => (debit === 0) !== (credit === 0));
  return isOneSided && sum(lines.map(({ debit }) => debit)) === sum(lines.map(({ credit }) => credit));
}
