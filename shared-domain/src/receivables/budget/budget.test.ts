import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '../../kernel/cents.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { allocationKeys } from '../../ownership/allocation-key/allocation-key.definition.ts';
import { buildings } from '../../ownership/building/building.definition.ts';
import { contextOf, documentOf, knowing } from '../../ownership/testing/context-of.ts';
import type { Decision } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { checkCallPlan } from '../call/call-plan.ts';
import { rhythms } from '../call/schedule.ts';
import { onlyRead } from '../call/testing/only-read.ts';
import { approveBudget } from './approve-budget.definition.ts';
import { archiveBudget } from './archive-budget.definition.ts';
import { budgets } from './budget.definition.ts';
import { type Budget, type BudgetStage, budgetTotal, checkDraft } from './budget.ts';
import { minimumReserveContribution } from './minimum-reserve.ts';
import { linesHashOf } from './move-budget.ts';
import { plansOfBudget } from './plans-of-budget.ts';
import { reopenBudget } from './reopen-budget.definition.ts';
import { type ReserveFacts, reserveCheck } from './reserve-check.ts';
import { reserveSettings } from './reserve-settings.definition.ts';
import { reserveSettingsOf } from './reserve-settings.ts';
import { submitBudget } from './submit-budget.definition.ts';

const draft = budgets.sample.body;
const assembly = { on: '2026-03-14', minutes: 'PV, point 4', pages: [] };
const submitted: BudgetStage = { is: 'submitted', submittedOn: '2026-02-01' };
const approved: BudgetStage = { ...submitted, is: 'approved', assembly };
const archived: BudgetStage = { ...approved, is: 'archived', archivedOn: '2027-01-10' };
const commands = { submitBudget, approveBudget, reopenBudget, archiveBudget };

function decide(name: keyof typeof commands, stage: BudgetStage, changes: Partial<Budget> = {}): Decision {
  const { sample, decide: decideIt } = commands[name];
  const budget = documentOf(budgets, { body: { ...draft, ...changes, stage } });
  const asked = onlyRead([budget, documentOf(allocationKeys)], commands[name].reads(sample as never));
  return decideIt(sample as never, knowing(asked), contextOf());
}
const codeOf = (decision: Decision) => (decision.is === 'refused' ? decision.refusal.code : decision.is);

test('[BUD-1] a device writes drafts alone', () => {
  expect(checkDraft(draft)).toBeNull();
  expect(budgets.check?.({ ...draft, stage: approved })?.code).toBe('budget.notDraft');
  const before = { ...budgets.sample, body: { ...draft, stage: submitted } };
  expect(budgets.change?.reads(before)).toEqual([]);
  expect(budgets.change?.check(before, draft, knowing([]))?.code).toBe('budget.notDraft');
  expect(budgets.change?.check(budgets.sample, null, knowing([]))).toBeNull();
  expect(
    budgets.blobs?.({ ...draft, stage: { ...approved, assembly: { ...assembly, pages: ['ab'] } } }),
  ).toEqual(['ab']);
  expect(budgets.blobs?.(draft)).toEqual([]);
});

test.each([
  ['submitBudget', { is: 'draft' }, 'applied'],
  ['submitBudget', submitted, 'budget.notDraft'],
  ['approveBudget', { is: 'draft' }, 'budget.notSubmitted'],
  ['approveBudget', submitted, 'applied'],
  ['approveBudget', approved, 'budget.notSubmitted'],
  ['reopenBudget', submitted, 'applied'],
  ['reopenBudget', approved, 'budget.notSubmitted'],
  ['archiveBudget', approved, 'applied'],
  ['archiveBudget', submitted, 'budget.notApproved'],
  ['archiveBudget', archived, 'budget.notApproved'],
] as const)('[BUD-2] %s of %j: %s', (name, stage, expected) => {
  expect(codeOf(decide(name, stage))).toBe(expected);
});

test('[BUD-2] nothing incomplete goes to an assembly', () => {
  const hashed = (lines: Budget['lines']) => {
    const command = { ...submitBudget.sample, body: { ...submitBudget.sample.body } };
    const budget = documentOf(budgets, { body: { ...draft, lines } });
    const linesHash = linesHashOf({ lines });
    return codeOf(
      submitBudget.decide(
        { ...command, body: { ...command.body, linesHash } },
        knowing([budget, documentOf(allocationKeys)]),
        contextOf(),
      ),
    );
  };
  const [line] = draft.lines;
  if (!line) throw new Error('the sample has lines');
  expect(hashed([])).toBe('budget.empty');
  expect(hashed([{ ...line, amount: 0 }])).toBe('budget.lineIncomplete');
  expect(hashed([{ ...line, keyId: sampleId(39) }])).toBe('budget.lineIncomplete');
});

test('[BUD-3] an assembly approves what it saw, and not before it met', () => {
  const [, second] = draft.lines;
  expect(codeOf(decide('approveBudget', submitted, { lines: second ? [second] : [] }))).toBe(
    'budget.changedMeanwhile',
  );
  const { sample } = approveBudget;
  const early = { ...sample, body: { ...sample.body, assembly: { ...assembly, on: '2026-11-22' } } };
  const budget = documentOf(budgets, { body: { ...draft, stage: submitted } });
  expect(codeOf(approveBudget.decide(early, knowing([budget]), contextOf()))).toBe('budget.assemblyInFuture');
  expect(codeOf(approveBudget.decide(sample, knowing([]), contextOf()))).toBe('budget.unknown');
  const unseen = knowing([budget], buildingStaffScope(sampleId(10)));
  expect(codeOf(approveBudget.decide(sample, unseen, contextOf()))).toBe('undecidable');
  const decision = decide('approveBudget', submitted);
  expect(decision).toMatchObject({
    effects: [{ body: { stage: { is: 'approved', assembly: { on: '2026-03-14' } } } }],
  });
});

test('[BUD-4] an approved budget becomes a plan for each key, which together make its total', () => {
  const { bankAccounts } = buildings.sample.body;
  const lines = fc.array(
    fc.record({ key: fc.integer({ min: 30, max: 33 }), amount: fc.integer({ min: 12, max: 999_999 }) }),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(lines, fc.constantFrom(...rhythms), (drawn, rhythm) => {
      const body: Budget = {
        ...draft,
        stage: approved,
        lines: drawn.map(({ key, amount }, index) => ({
          id: sampleId(900 + index),
          account: '61011',
          keyId: sampleId(key),
          label: '',
          amount,
        })),
      };
      const wishes = {
        rhythm,
        firstIssueOn: '2028-01-31',
        daysToPay: 30,
        createdOn: draft.createdOn,
        label: () => 'P',
      };
      const plans = plansOfBudget({ id: sampleId(71), body }, bankAccounts, wishes);
      expect(sum(plans.map(({ schedule }) => schedule.total))).toBe(budgetTotal(body));
      expect(plans.map(checkCallPlan)).toEqual(plans.map(() => null));
      expect(new Set(plans.map(({ terms }) => terms.keyId)).size).toBe(plans.length);
      expect(plans[0]?.terms.fund).toBe('provision');
      const works = plansOfBudget({ id: '', body: { ...body, kind: 'extraordinary' } }, bankAccounts, wishes);
      expect(works[0]?.terms.fund).toBe('extraordinary');
      expect(plansOfBudget({ id: '', body: draft }, bankAccounts, wishes)).toEqual([]);
      expect(plansOfBudget({ id: '', body }, [], wishes)).toEqual([]);
    }),
  );
});

test('[BUD-5] five per cent of the ordinary charges of the year before, half a cent up', () => {
  expect(minimumReserveContribution(1_000_001)).toBe(50_000);
  expect(minimumReserveContribution(1_000_010)).toBe(50_001);
  expect(minimumReserveContribution(9)).toBe(0);
  expect(minimumReserveContribution(10)).toBe(1);
  expect(minimumReserveContribution(-100)).toBe(0);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (charges) => {
      const rounded = minimumReserveContribution(charges) * 20 - charges;
      expect(rounded).toBeGreaterThan(-10);
      expect(rounded).toBeLessThanOrEqual(10);
    }),
  );
});

const facts: ReserveFacts = {
  ordinaryChargesPreviousYear: 1_000_000,
  planned: 49_999,
  yearStartsOn: '2028-01-01',
  provisionalAcceptanceOn: null,
  exemption: null,
};

test('[BUD-6] what is missing is told, unless the fund is not due yet', () => {
  expect(reserveCheck(facts)).toEqual([{ is: 'belowMinimum', minimum: 50_000, missing: 1 }]);
  expect(reserveCheck({ ...facts, planned: 50_000 })).toEqual([]);
  const accepted = (on: string) => reserveCheck({ ...facts, provisionalAcceptanceOn: on });
  expect(accepted('2023-01-02')).toEqual([{ is: 'notYetDue', from: '2028-01-02' }]);
  expect(accepted('2023-01-01')[0]?.is).toBe('belowMinimum');
});

test.each([
  [80, assembly, ['exempted']],
  [79, assembly, ['exemptionTooFewVotes', 'belowMinimum']],
  [0, assembly, ['exemptionTooFewVotes', 'belowMinimum']],
  [80, { ...assembly, minutes: ' ' }, ['exemptionWithoutMinutes', 'belowMinimum']],
])('[BUD-6] %i votes of 100 with %j: %j', (votesFor, evidence, codes) => {
  const exemption = { assembly: evidence, votesFor, votesCast: 100 };
  expect(reserveCheck({ ...facts, exemption }).map(({ is }) => is)).toEqual(codes);
});

test('[BUD-6] where an association said nothing the fund must be there', () => {
  expect(reserveCheck({ ...facts, ...reserveSettingsOf(undefined) })[0]?.is).toBe('belowMinimum');
  const { body } = reserveSettings.sample;
  expect(reserveCheck({ ...facts, ...reserveSettingsOf(body) })[0]?.is).toBe('exempted');
  expect(reserveSettings.blobs?.(body)).toEqual([]);
  expect(reserveSettings.blobs?.({ ...body, exemption: null })).toEqual([]);
});

test('[BUD-6] an assembly that cast no vote exempts nobody', () => {
  const [first] = reserveCheck({ ...facts, exemption: { assembly, votesFor: 0, votesCast: 0 } });
  expect(first?.is).toBe('exemptionTooFewVotes');
});
