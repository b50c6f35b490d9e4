import * as z from 'zod/mini';
import { type ClaimKind, claimKinds } from '../../accounting/entry/journal-entry.ts';
import { Id } from '../../kernel/id.ts';

/** How an association is paid by its owners. */
export const PaymentSettings = z.strictObject({
  building: Id,
  /** One structured communication per owner for good, or a new one for each call. */
  communication: z.enum(['perOwner', 'perCall']),
  /** What a payment without communication pays first; whatever is not named follows by due date. */
  imputation: z.array(z.enum(claimKinds)).check(z.maxLength(claimKinds.length)),
  /** From the day of a call to its due date, where nobody says otherwise. */
  daysToPay: z.int().check(z.gte(0), z.lte(366)),
});
export type PaymentSettings = z.infer<typeof PaymentSettings>;

const costsFirst: ClaimKind[] = ['fee', 'interest'];

/** [CAL-10] What holds where the association chose nothing. */
export function paymentSettingsOf(
  chosen: PaymentSettings | undefined,
): Pick<PaymentSettings, 'communication' | 'imputation' | 'daysToPay'> {
  return chosen ?? { communication: 'perOwner', imputation: costsFirst, daysToPay: 30 };
}

/** An association has one record of them, found without looking. */
export function paymentSettingsIdOf(building: Id): Id {
  return `${building}.payments`;
}
