import * as z from 'zod/mini';
import { AccountCode, Bearer } from '../../accounting/entry/journal-entry.ts';
import { Cents } from '../../kernel/cents.ts';
import { Id } from '../../kernel/id.ts';
import { plainText } from '../../kernel/plain-text.ts';

const claimId = z.nullable(Id);

/** What a part of a movement is for. `amount` has the sign of the movement: positive when money came in. */
export const MatchPart = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('ownerClaim'), ownerId: Id, claimId, amount: Cents }),
  z.strictObject({ to: z.literal('supplierClaim'), supplierId: Id, claimId, amount: Cents }),
  z.strictObject({
    to: z.literal('account'),
    account: AccountCode,
    amount: Cents,
    bearer: z.nullable(Bearer),
    label: plainText(200),
  }),
  /** `account`: that of the other bank account of the association. */
  z.strictObject({ to: z.literal('transfer'), account: AccountCode, amount: Cents }),
  z.strictObject({ to: z.literal('returnedDebit'), ownerId: Id, claimId, amount: Cents }),
]);
export type MatchPart = z.infer<typeof MatchPart>;

/** Why a match was proposed, kept with it. */
export const matchReasons = [
  'communication',
  'communicationRepaired',
  'reference',
  'paymentOrder',
  'rule',
  'bankCharges',
  'transfer',
  'returnedDebit',
  'iban',
  'name',
  'history',
  'amount',
  'details',
] as const;
export type MatchReason = (typeof matchReasons)[number];
