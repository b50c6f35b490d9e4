import * as z from 'zod/mini';
import type { FundKind } from '../../accounting/posting/money-event.ts';
import type { BankAccount } from '../../ownership/building/building.ts';

/** What owners are called for; each kind has its place in the ledger and at the bank. */
export const callFunds = [
  'provision',
  'workingFund',
  'reserveFund',
  'extraordinary',
] as const satisfies readonly FundKind[];
export const CallFund = z.enum(callFunds);
export type CallFund = z.infer<typeof CallFund>;

/** [CAL-7] The reserve fund lies on savings, everything else on the current account. Source: Civil Code 3.86 §3. */
export function accountPurposeOf(fund: CallFund): BankAccount['purpose'] {
  return fund === 'reserveFund' ? 'savings' : 'current';
}

/** The first account of the association that a call of this kind may be paid to. */
export function accountForFund(
  fund: CallFund,
  accounts: readonly BankAccount[],
): BankAccount['iban'] | undefined {
  return accounts.find(({ purpose }) => purpose === accountPurposeOf(fund))?.iban;
}
