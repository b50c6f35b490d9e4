import type { ChosenAccounts } from '../../accounting/chart/account-roles.ts';
import type { Entry } from '../../accounting/entry/entries-of.ts';
import type { ClaimKind } from '../../accounting/entry/journal-entry.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { PaymentPlan } from '../payment-plan/payment-plan.ts';

/** all: everything at the bank · current, reserve: the account for everyday use, and that of the reserve fund. */
export const cashAccounts = ['all', 'current', 'reserve'] as const;
export type CashAccounts = (typeof cashAccounts)[number];

export type KnownCash = {
  readonly entries: readonly Entry[];
  /** Those that nobody ended. */
  readonly plans: readonly PaymentPlan[];
  /** The order in which the association has money pay; ours where it is left out. */
  readonly imputation?: readonly ClaimKind[];
};

export type CashChoice = {
  readonly of: CashAccounts;
  readonly from: LocalDate;
  /** Today: the past ends and what is known begins. */
  readonly on: LocalDate;
  readonly until: LocalDate;
  readonly accountRoles: ChosenAccounts;
};
