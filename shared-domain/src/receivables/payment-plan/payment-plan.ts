import * as z from 'zod/mini';
import { Cents, sum } from '../../kernel/cents.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';

/** A debt a plan covers, with what was open on it when the plan was agreed. */
const PlannedClaim = z.strictObject({ claimId: Id, open: Cents.check(z.gte(1)) });

export const PlanInstalment = z.strictObject({ dueOn: LocalDate, amount: Cents.check(z.gte(1)) });
export type PlanInstalment = z.infer<typeof PlanInstalment>;

/** A payment plan (plan d'apurement): several debts of one owner, paid in instalments both agreed on. */
export const PaymentPlan = z.strictObject({
  building: Id,
  ownerId: Id,
  agreedOn: LocalDate,
  claims: z.array(PlannedClaim).check(z.minLength(1), z.maxLength(200)),
  instalments: z.array(PlanInstalment).check(z.minLength(1), z.maxLength(60)),
});
export type PaymentPlan = z.infer<typeof PaymentPlan>;

export const PaymentPlanEnd = z.strictObject({
  building: Id,
  ownerId: Id,
  planId: Id,
  on: LocalDate,
  reason: z.enum(['broken', 'agreed', 'paid']),
});
export type PaymentPlanEnd = z.infer<typeof PaymentPlanEnd>;

/** What was open on its claims when it was agreed, and what its instalments pay. */
export function plannedTotal({ claims }: Pick<PaymentPlan, 'claims'>): Cents {
  return sum(claims.map(({ open }) => open));
}
