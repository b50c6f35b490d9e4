import type { LocalDate } from 'shared-domain/kernel';
import { compareText } from 'shared-domain/kernel';
import type { Instalment } from 'shared-domain/receivables';
import type { Shown } from '../../data/index.ts';

/** planned: its day is to come · toIssue: its day is here or past · issued: its owners were called. */
export type InstalmentState = 'planned' | 'toIssue' | 'issued';

export type InstalmentRow = {
  readonly instalment: Instalment;
  readonly state: InstalmentState;
  readonly call: Shown<'fundCall'> | null;
};

export type PlanRows = { readonly plan: Shown<'callPlan'>; readonly rows: readonly InstalmentRow[] };

/** The plans of a building, the newest year first, each instalment with the call that stands for it. */
export function planRows(
  plans: readonly Shown<'callPlan'>[],
  calls: readonly Shown<'fundCall'>[],
  cancelled: readonly Shown<'fundCallCancelled'>[],
  today: LocalDate,
): PlanRows[] {
  const standing = standingCalls(calls, cancelled);
  return plans
    .toSorted((a, b) => b.body.fiscalYear - a.body.fiscalYear || compareText(a.sort, b.sort))
    .map((plan) => ({
      plan,
      rows: plan.body.schedule.instalments.map((instalment) => {
        const call = standing.find(({ body }) => body.planId === plan.id && body.instalment === instalment.n);
        return { instalment, call: call ?? null, state: stateOf(instalment, call, today) };
      }),
    }));
}

/** Calls that stand in no plan's rows: taken back, or issued outside any plan; the newest first. */
export function otherCalls(
  calls: readonly Shown<'fundCall'>[],
  plans: readonly PlanRows[],
): Shown<'fundCall'>[] {
  const shown = new Set(plans.flatMap(({ rows }) => rows.flatMap(({ call }) => call?.id ?? [])));
  return calls.filter(({ id }) => !shown.has(id)).sort((a, b) => compareText(b.sort, a.sort));
}

/** Calls that were not taken back. */
function standingCalls(
  calls: readonly Shown<'fundCall'>[],
  cancelled: readonly Shown<'fundCallCancelled'>[],
): Shown<'fundCall'>[] {
  const gone = new Set(cancelled.map(({ body }) => body.fundCallId));
  return calls.filter(({ id }) => !gone.has(id));
}

function stateOf(
  { issueOn }: Instalment,
  call: Shown<'fundCall'> | undefined,
  today: LocalDate,
): InstalmentState {
  if (call) return 'issued';
  return issueOn <= today ? 'toIssue' : 'planned';
}
