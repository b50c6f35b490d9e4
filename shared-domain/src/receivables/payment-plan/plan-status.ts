import { type Cents, sum } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type PaymentPlan, type PaymentPlanEnd, type PlanInstalment, plannedTotal } from './payment-plan.ts';

type Identified = { readonly id: Id; readonly body: PaymentPlan };
type Claimed = { readonly id: Id; readonly open: Cents };

export type PlanStatus = {
  /** kept: nothing due is missing · late: an instalment passed unpaid · paid: nothing is open any more. */
  readonly is: 'kept' | 'late' | 'paid';
  readonly paid: Cents;
  /** What should have been paid by today and was not. */
  readonly missing: Cents;
  /** The first instalment that is not paid in full, with what is missing on it. */
  readonly next: PlanInstalment | null;
};

/** [PPL-3] The plans of an owner that nobody ended. */
export function standingPlans<Plan extends Identified>(
  plans: readonly Plan[],
  ends: readonly Pick<PaymentPlanEnd, 'planId'>[],
): Plan[] {
  const ended = new Set(ends.map(({ planId }) => planId));
  return plans.filter(({ id }) => !ended.has(id));
}

/**
 * [PPL-4] Whether a plan is kept: what was paid on its claims since, against the instalments due before today. The day of
 * an instalment is still in time. A claim that is not among `claims` any more (taken back) counts as paid.
 */
export function planStatus(plan: PaymentPlan, claims: readonly Claimed[], today: LocalDate): PlanStatus {
  const open = new Map(claims.map((claim) => [claim.id, claim.open]));
  const left = sum(plan.claims.map((claim) => Math.min(claim.open, open.get(claim.claimId) ?? 0)));
  const paid = plannedTotal(plan) - left;
  const due = sum(plan.instalments.filter(({ dueOn }) => dueOn < today).map(({ amount }) => amount));
  const missing = Math.max(0, due - paid);
  return { is: left === 0 ? 'paid' : missing > 0 ? 'late' : 'kept', paid, missing, next: nextOf(plan, paid) };
}

/** [PPL-5] The claims that a kept plan holds reminders back for. */
export function heldClaims(
  plans: readonly PaymentPlan[],
  claims: readonly Claimed[],
  today: LocalDate,
): ReadonlySet<Id> {
  const kept = plans.filter((plan) => planStatus(plan, claims, today).is === 'kept');
  return new Set(kept.flatMap((plan) => plan.claims.map(({ claimId }) => claimId)));
}

function nextOf(plan: PaymentPlan, paid: Cents): PlanInstalment | null {
  let left = paid;
  for (const { dueOn, amount } of plan.instalments) {
    if (left < amount) return { dueOn, amount: amount - left };
    left -= amount;
  }
  return null;
}
