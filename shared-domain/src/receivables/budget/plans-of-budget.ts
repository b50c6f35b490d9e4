import type { Cents } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { BankAccount } from '../../ownership/building/building.ts';
import { accountForFund, type CallFund } from '../call/call-fund.ts';
import type { CallPlan } from '../call/call-plan.ts';
import { type Rhythm, schedule } from '../call/schedule.ts';
import { type Budget, totalsByKey } from './budget.ts';

type Wishes = {
  readonly rhythm: Rhythm;
  readonly firstIssueOn: LocalDate;
  readonly daysToPay: number;
  readonly createdOn: string;
  readonly label: (keyId: Id) => string;
};

/** [BUD-4] The calls an approved budget leads to: one plan for each key, which together make its total. */
export function plansOfBudget(
  { id, body }: { readonly id: Id; readonly body: Budget },
  accounts: readonly BankAccount[],
  wishes: Wishes,
): CallPlan[] {
  const { building, fiscalYear, kind } = body;
  const fund: CallFund = kind === 'ordinary' ? 'provision' : 'extraordinary';
  const iban = accountForFund(fund, accounts);
  if (body.stage.is !== 'approved' || iban === undefined) return [];
  return totalsByKey(body).map(({ keyId, total }) => ({
    building,
    createdOn: wishes.createdOn,
    label: wishes.label(keyId),
    fiscalYear,
    terms: { fund, keyId, iban },
    schedule: scheduleOf(total, wishes),
    budgetId: id,
  }));
}

function scheduleOf(total: Cents, { rhythm, firstIssueOn, daysToPay }: Wishes): CallPlan['schedule'] {
  const instalments = schedule(total, rhythm, firstIssueOn, daysToPay);
  return { rhythm, total, instalments };
}
