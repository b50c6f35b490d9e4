import type { EntryParty } from '../../accounting/entry/journal-entry.ts';
import { type Cents, sum } from '../../kernel/cents.ts';
import { compareText } from '../../kernel/compare-text.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type OpenClaim, openClaims } from '../claims/open-claims.ts';
import { linesByParty, type PartyLine } from '../claims/party-line.ts';
import { type PaymentPlan, type PlanInstalment, plannedTotal } from '../payment-plan/payment-plan.ts';
import { planStatus } from '../payment-plan/plan-status.ts';
import type { CashChoice, KnownCash } from './cash-choice.ts';

/** One thing that is known to come in (positive) or to go out. */
export type CashMove = {
  readonly on: LocalDate;
  readonly amount: Cents;
  readonly label: string;
  /** Null: the books date it later. */
  readonly party: EntryParty | null;
};

type Known = { readonly moves: readonly CashMove[]; readonly lateIn: Cents; readonly lateOut: Cents };
type Banked = { readonly on: LocalDate; readonly amount: Cents };

/** [CSH-2] [CSH-3] What comes and goes by day, and what should have by now. */
export function knownMoves(known: KnownCash, choice: CashChoice, banked: readonly Banked[]): Known {
  const { on, of } = choice;
  const booked = banked
    .filter((line) => line.on > on)
    .map((line): CashMove => ({ ...line, label: '', party: null }));
  const owners = ownerMoves(known, choice);
  const suppliers = of === 'reserve' ? [] : supplierMoves(known);
  const isLate = (move: CashMove) => move.on < on;
  const total = (moves: readonly CashMove[]) => sum(moves.filter(isLate).map(({ amount }) => amount));
  return {
    moves: [...booked, ...owners, ...suppliers]
      .filter((move) => !isLate(move))
      .sort((a, b) => compareText(a.on, b.on) || b.amount - a.amount),
    lateIn: total(owners),
    lateOut: Math.abs(total(suppliers)),
  };
}

function supplierMoves({ entries }: KnownCash): CashMove[] {
  return [...linesByParty(entries, 'supplier')].flatMap(([id, lines]) =>
    openClaims(lines)
      .claims.filter(({ open }) => open > 0)
      .map((claim) => ({ ...moveOf(claim, { kind: 'supplier', id }), amount: -claim.open })),
  );
}

function ownerMoves({ entries, plans, imputation }: KnownCash, { on, of }: CashChoice): CashMove[] {
  return [...linesByParty(entries, 'owner')].flatMap(([id, lines]) => {
    const claims = openOf(lines, imputation);
    const kinds = new Map(claims.map((claim) => [claim.id, claim.kind]));
    const comesIn = (claimIds: readonly Id[]) =>
      of === 'all' || claimIds.every((claim) => kinds.get(claim) === 'reserveFund') === (of === 'reserve');
    const kept = plans.filter((plan) => plan.ownerId === id && planStatus(plan, claims, on).is === 'kept');
    const spread = kept
      .filter((plan) => comesIn(plan.claims.map(({ claimId }) => claimId)))
      .flatMap((plan) => leftOf(plan, planStatus(plan, claims, on).paid));
    const party: EntryParty = { kind: 'owner', id };
    return [
      ...claims
        .filter((claim) => comesIn([claim.id]))
        .map((claim) => ({ ...moveOf(claim, party), amount: claim.open - plannedOf(claim, kept) }))
        .filter(({ amount }) => amount > 0),
      ...spread.map(({ dueOn, amount }) => ({ on: dueOn, amount, label: '', party })),
    ];
  });
}

function openOf(lines: readonly PartyLine[], order: KnownCash['imputation']): OpenClaim[] {
  return openClaims(lines, order).claims.filter(({ open }) => open > 0);
}

function moveOf({ dueOn, raisedOn, label, open }: OpenClaim, party: EntryParty): CashMove {
  return { on: dueOn ?? raisedOn, amount: open, label, party };
}

/** [CSH-4] What of a claim comes by the plans, and not on its own day. */
function plannedOf({ id, open }: OpenClaim, plans: readonly PaymentPlan[]): Cents {
  const planned = plans.flatMap(({ claims }) => claims).filter(({ claimId }) => claimId === id);
  return Math.min(open, sum(planned.map((claim) => claim.open)));
}

/** [CSH-4] The instalments that are still to come, the first of them less what was paid of it. */
function leftOf(plan: PaymentPlan, paid: Cents): PlanInstalment[] {
  let covered = Math.min(paid, plannedTotal(plan));
  return plan.instalments.flatMap(({ dueOn, amount }) => {
    const off = Math.min(covered, amount);
    covered -= off;
    return off === amount ? [] : [{ dueOn, amount: amount - off }];
  });
}
