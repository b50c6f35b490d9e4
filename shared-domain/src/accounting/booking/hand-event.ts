import * as z from 'zod/mini';
import { Cents } from '../../kernel/cents.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { AccountCode, Bearer, Claim, Cost, claimKinds, EntryParty } from '../entry/journal-entry.ts';

const missing = { error: 'entry.amountMissing' };
const Positive = Cents.check(z.gte(1, missing));
const label = plainText(400);
const lines = {
  account: AccountCode,
  amount: Cents,
  party: z.nullable(EntryParty),
  label,
  /** Who bears it, where it is a cost. */
  cost: z.nullable(Cost),
};

/** A balance of the association when the books begin; positive is debit. An open debt tells what it was for. */
export const OpeningLine = z.strictObject({
  ...lines,
  claim: z.nullable(z.strictObject({ kind: z.enum(claimKinds), dueOn: z.nullable(LocalDate) })),
});
export type OpeningLine = z.infer<typeof OpeningLine>;

export const ManualLine = z.strictObject({ ...lines, claim: z.nullable(Claim) });
export type ManualLine = z.infer<typeof ManualLine>;

const accrued = {
  cost: z.strictObject({ account: AccountCode, label, amount: Positive, bearer: Bearer, vat: Cents }),
};

/** What is booked by hand: the events of the year that neither a document nor the bank brings. */
export const HandEvent = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('opening'),
    balances: z.array(OpeningLine).check(z.minLength(2, { error: 'entry.unbalanced' }), z.maxLength(3000)),
  }),
  z.strictObject({
    is: z.literal('manual'),
    balances: z.array(ManualLine).check(z.minLength(2, { error: 'entry.unbalanced' }), z.maxLength(500)),
  }),
  z.strictObject({ is: z.literal('deferral'), ...accrued }),
  z.strictObject({ is: z.literal('invoiceToReceive'), ...accrued }),
  z.strictObject({
    is: z.literal('reserveUse'),
    fund: z.enum(['reserveFund', 'specialReserveFund']),
    amount: Positive,
    keyId: Id,
    label,
    /** The person saw that the fund does not hold as much, and wants it nevertheless. */
    beyondBalance: z.boolean(),
  }),
  z.strictObject({
    is: z.literal('privateCost'),
    ownerId: Id,
    lotId: z.nullable(Id),
    amount: Positive,
    dueOn: z.nullable(LocalDate),
    label,
  }),
  z.strictObject({
    is: z.literal('internalTransfer'),
    from: AccountCode,
    to: AccountCode,
    amount: Positive,
    label,
  }),
  z.strictObject({
    is: z.literal('ownerRefund'),
    bank: AccountCode,
    ownerId: Id,
    amount: Positive,
    claim: z.nullable(Claim),
    label,
  }),
]);
export type HandEvent = z.infer<typeof HandEvent>;
