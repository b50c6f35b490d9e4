import * as z from 'zod/mini';
import { contentHash, Sha256 } from '../../kernel/content-hash.ts';
import { Id } from '../../kernel/id.ts';
import { addDays } from '../../kernel/local-date.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { AllocationKey } from '../../ownership/allocation-key/allocation-key.ts';
import type { Context, Decision, Placed, Read, State } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { AssemblyEvidence, type Budget, type BudgetStage } from './budget.ts';

/** [BUD-3] `linesHash` names the lines its author saw. */
export const SubmitBudget = z.strictObject({ building: Id, budgetId: Id, linesHash: Sha256 });
export type SubmitBudget = z.infer<typeof SubmitBudget>;

export const ApproveBudget = z.strictObject({
  building: Id,
  budgetId: Id,
  linesHash: Sha256,
  assembly: AssemblyEvidence,
});
export type ApproveBudget = z.infer<typeof ApproveBudget>;

export const ReopenBudget = z.strictObject({ building: Id, budgetId: Id });
export type ReopenBudget = z.infer<typeof ReopenBudget>;
export const ArchiveBudget = z.strictObject({ building: Id, budgetId: Id });
export type ArchiveBudget = z.infer<typeof ArchiveBudget>;

type Move = { readonly building: Id; readonly budgetId: Id; readonly linesHash?: Sha256 };
type Moved = { readonly stage: BudgetStage } | { readonly refusal: Refusal };

export function linesHashOf({ lines }: Pick<Budget, 'lines'>): Sha256 {
  return contentHash(lines);
}

export function moveReads({ building, budgetId }: Move): Read[] {
  return [
    { by: 'id', id: budgetId },
    { by: 'building', type: 'allocationKey', building },
  ];
}

/** [BUD-2] Draft, submitted, approved, archived; a submitted one may go back to draft. */
function move(command: Placed<Move>, state: State, next: (budget: Budget) => Moved): Decision {
  const { building, budgetId, linesHash } = command.body;
  if (!state.sees(buildingStaffScope(building))) return { is: 'undecidable', missing: 'budget' };
  const budget = state.byId<Budget>('budget', budgetId)?.body;
  if (!budget || budget.building !== building) return refused({ code: 'budget.unknown' });
  if (linesHash !== undefined && linesHash !== linesHashOf(budget)) {
    return refused({ code: 'budget.changedMeanwhile' });
  }
  const moved = next(budget);
  if ('refusal' in moved) return refused(moved.refusal);
  const body: Budget = { ...budget, stage: moved.stage };
  return { is: 'applied', effects: [{ do: 'record', type: 'budget', id: budgetId, body }] };
}

export function decideSubmitBudget(
  command: Placed<SubmitBudget>,
  state: State,
  context: Pick<Context, 'today'>,
): Decision {
  return move(command, state, (budget) => {
    if (budget.stage.is !== 'draft') return { refusal: { code: 'budget.notDraft' } };
    const wrong = checkLines(budget, state);
    return wrong ? { refusal: wrong } : { stage: { is: 'submitted', submittedOn: context.today } };
  });
}

/** [BUD-3] An assembly approves what was submitted to it, on its day; its minutes are named. */
export function decideApproveBudget(
  command: Placed<ApproveBudget>,
  state: State,
  context: Pick<Context, 'today'>,
): Decision {
  const { assembly } = command.body;
  return move(command, state, ({ stage }) => {
    if (stage.is !== 'submitted') return { refusal: { code: 'budget.notSubmitted' } };
    if (assembly.on > addDays(context.today, 1)) return { refusal: { code: 'budget.assemblyInFuture' } };
    return { stage: { is: 'approved', submittedOn: stage.submittedOn, assembly } };
  });
}

export function decideReopenBudget(command: Placed<ReopenBudget>, state: State): Decision {
  return move(command, state, ({ stage }) =>
    stage.is === 'submitted' ? { stage: { is: 'draft' } } : { refusal: { code: 'budget.notSubmitted' } },
  );
}

export function decideArchiveBudget(
  command: Placed<ArchiveBudget>,
  state: State,
  context: Pick<Context, 'today'>,
): Decision {
  return move(command, state, ({ stage }) =>
    stage.is === 'approved'
      ? { stage: { ...stage, is: 'archived', archivedOn: context.today } }
      : { refusal: { code: 'budget.notApproved' } },
  );
}

/** [BUD-2] What an assembly is shown has lines, each with its amount and a key of the building. */
function checkLines(budget: Budget, state: State): Refusal | null {
  if (budget.lines.length === 0) return { code: 'budget.empty' };
  const keys = new Set(state.byBuilding<AllocationKey>('allocationKey', budget.building).map(({ id }) => id));
  const astray = budget.lines.find(({ keyId, amount }) => !keys.has(keyId) || amount === 0);
  return astray ? { code: 'budget.lineIncomplete', params: { line: astray.label } } : null;
}

function refused(refusal: Refusal): Decision {
  return { is: 'refused', refusal };
}
