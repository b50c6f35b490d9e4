import type { Entry } from 'shared-domain/accounting';
import { type LocalDate, sum } from 'shared-domain/kernel';
import {
  linesByParty,
  openClaims,
  type PlanStatus,
  planStatus,
  standingPlans,
} from 'shared-domain/receivables';
import type { Shown } from '../../data/index.ts';
import type { Debtor } from './typed-payment-plan.ts';

export type PaymentPlanRow = {
  readonly plan: Shown<'paymentPlan'>;
  readonly name: string;
  readonly status: PlanStatus;
};

type Known = {
  readonly plans: readonly Shown<'paymentPlan'>[];
  readonly ends: readonly Shown<'paymentPlanEnd'>[];
  readonly entries: readonly Entry[];
  readonly names: ReadonlyMap<string, string>;
  readonly order: Parameters<typeof openClaims>[1];
  readonly today: LocalDate;
};

/** The payment plans that stand, and the owners who could agree on one. */
export function paymentPlanRows(known: Known): { rows: PaymentPlanRow[]; debtors: Debtor[] } {
  const { plans, ends, entries, names, order, today } = known;
  const lines = linesByParty(entries, 'owner');
  const claimsOf = (ownerId: string) => openClaims(lines.get(ownerId) ?? [], order).claims;
  const standing = standingPlans(
    plans,
    ends.map(({ body }) => body),
  );
  const planned = new Set(standing.flatMap(({ body }) => body.claims.map(({ claimId }) => claimId)));
  const rows = standing.map((plan) => ({
    plan,
    name: names.get(plan.body.ownerId) ?? '…',
    status: planStatus(plan.body, claimsOf(plan.body.ownerId), today),
  }));
  const debtors = [...lines.keys()].flatMap((ownerId): Debtor[] => {
    const claims = claimsOf(ownerId).filter(({ id, open }) => open > 0 && !planned.has(id));
    const name = names.get(ownerId) ?? '…';
    return claims.length > 0 ? [{ ownerId, name, claims, open: sum(claims.map(({ open }) => open)) }] : [];
  });
  return { rows: rows.sort(byName), debtors: debtors.sort(byName) };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name);
}
