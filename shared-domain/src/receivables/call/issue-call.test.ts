import { expect, test } from 'vitest';
import { entriesOf } from '../../accounting/entry/entries-of.ts';
import { journalEntries } from '../../accounting/entry/journal-entry.definition.ts';
import type { JournalEntry } from '../../accounting/entry/journal-entry.ts';
import { yearClosings } from '../../accounting/year/year-closing.definition.ts';
import { sum } from '../../kernel/cents.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { contextOf, documentOf, knowing } from '../../ownership/testing/context-of.ts';
import type { Decision, Effect } from '../../sync/define.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { accountForFund } from './call-fund.ts';
import { callPlans } from './call-plan.definition.ts';
import { type CallPlan, callPlanReads, checkPlanChange } from './call-plan.ts';
import { cancelCall } from './cancel-call.definition.ts';
import { decideCancel } from './cancel-call.ts';
import { communicationOf } from './communication.ts';
import { type FundCall, fundCalls } from './fund-call.definition.ts';
import { fundCallsCancelled } from './fund-call-cancelled.definition.ts';
import { issueCall } from './issue-call.definition.ts';
import { decideIssue, type IssueCall } from './issue-call.ts';
import type { OwnerCall } from './owner-call.definition.ts';
import { paymentSettings } from './payment-settings.definition.ts';
import { calledBuilding, ownerId, savings } from './testing/called-building.ts';
import { onlyRead } from './testing/only-read.ts';

const world = calledBuilding([
  { quotePart: 400, holders: [{ owner: 1, numerator: 1 }] },
  {
    quotePart: 600,
    holders: [
      { owner: 1, numerator: 1 },
      { owner: 2, numerator: 2 },
    ],
  },
]);
const plan = documentOf(callPlans);
const definitions = { fundCall: fundCalls, journalEntry: journalEntries };

function issue(changes: Partial<IssueCall> = {}, more: readonly SyncedDocument[] = [], unseen = '') {
  const command = { ...issueCall.sample, body: { ...issueCall.sample.body, ...changes } };
  return decideIssue(command, knowing([...world, plan, ...more], unseen), contextOf());
}

const codeOf = (decision: Decision) => (decision.is === 'refused' ? decision.refusal.code : decision.is);
const effectsOf = (decision: Decision): readonly Effect[] =>
  decision.is === 'applied' ? decision.effects : [];
const bodiesOf = <Body>(decision: Decision, type: string) =>
  effectsOf(decision).flatMap((one) => (one.do === 'fact' && one.type === type ? [one.body as Body] : []));

/** What a call leaves behind for the next decision. */
function written(decision: Decision): SyncedDocument[] {
  return effectsOf(decision).flatMap((one) =>
    one.do === 'fact' && (one.type === 'fundCall' || one.type === 'journalEntry')
      ? [documentOf(definitions[one.type] as typeof fundCalls, { id: one.id, body: one.body as FundCall })]
      : [],
  );
}

test('[CAL-6] a call writes itself, a copy for each owner and one balanced entry', () => {
  const decision = issue();
  const [call] = bodiesOf<FundCall>(decision, 'fundCall');
  const told = bodiesOf<OwnerCall>(decision, 'ownerCall');
  const [entry] = bodiesOf<JournalEntry>(decision, 'journalEntry');
  expect(call?.parts.map(({ ownerId: id, amount }) => [id, amount])).toEqual([
    [ownerId(1), 72_000],
    [ownerId(2), 48_000],
  ]);
  expect(told.map(({ amount, total, denominator }) => [amount, total, denominator])).toEqual([
    [72_000, 120_000, 1000],
    [48_000, 120_000, 1000],
  ]);
  expect(told[0]).toMatchObject({ payee: 'Résidence Les Tilleuls', keyName: 'Charges générales' });
  expect(entry?.lines.map(({ account, debit, credit }) => [account, debit, credit])).toEqual([
    ['4101', 72_000, 0],
    ['4101', 48_000, 0],
    ['701', 0, 120_000],
  ]);
  expect(entry?.lines[0]?.claim).toEqual({
    id: `${sampleId(95)}.call-${ownerId(1)}`,
    kind: 'provision',
    dueOn: '2026-10-31',
  });
  expect(sum(told.map(({ amount }) => amount))).toBe(call?.total);
});

test.each([
  ['workingFund', 'BE68539007547034', ['4101', '100']],
  ['reserveFund', savings, ['4100', '160']],
  ['extraordinary', 'BE68539007547034', ['4101', '702']],
] as const)('[CAL-6] [CAL-7] a call for %s to %s stands on %j', (fund, iban, accounts) => {
  const [entry] = bodiesOf<JournalEntry>(issue({ planId: null, fund, iban }), 'journalEntry');
  expect([...new Set(entry?.lines.map(({ account }) => account))]).toEqual(accounts);
});

test('[CAL-7] the reserve fund is not called to a current account, nor to one that is not the association’s', () => {
  const refusal = (changes: Partial<IssueCall>) => codeOf(issue({ planId: null, ...changes }));
  expect(refusal({ fund: 'reserveFund' })).toBe('call.wrongAccount');
  expect(refusal({ iban: savings })).toBe('call.wrongAccount');
  expect(refusal({ iban: 'BE71096123456769' })).toBe('call.wrongAccount');
  expect(accountForFund('reserveFund', [{ iban: savings, purpose: 'savings' }])).toBe(savings);
  expect(accountForFund('provision', [{ iban: savings, purpose: 'savings' }])).toBeUndefined();
});

test('[CAL-4] an instalment is issued once; taken back, it may be issued again', () => {
  const issued = documentOf(fundCalls);
  expect(issue({}, [issued])).toMatchObject({
    refusal: { code: 'call.alreadyIssued', params: { date: '2026-10-01' } },
  });
  expect(codeOf(issue({}, [issued, documentOf(fundCallsCancelled)]))).toBe('applied');
  expect(codeOf(issue({ instalment: 3 }, [issued]))).toBe('applied');
  expect(codeOf(issue({ planId: null }, [issued]))).toBe('applied');
});

test('[CAL-5] a call says what its plan says', () => {
  for (const changes of [{ total: 120_001 }, { keyId: sampleId(31) }, { instalment: 5 }]) {
    expect(codeOf(issue(changes))).toBe('call.changedMeanwhile');
  }
  expect(codeOf(issue({ planId: sampleId(71) }))).toBe('callPlan.unknown');
  const perCall = documentOf(paymentSettings, {
    body: { ...paymentSettings.sample.body, communication: 'perCall' },
  });
  expect(codeOf(issue({}, [perCall]))).toBe('call.changedMeanwhile');
});

test('[CAL-5] what a plan said of an issued call stays said', () => {
  const { body: sample } = callPlans.sample;
  const before = { ...callPlans.sample, body: sample };
  const issued = knowing([documentOf(fundCalls)]);
  const changed = (amounts: readonly number[]): CallPlan => ({
    ...sample,
    schedule: {
      ...sample.schedule,
      instalments: sample.schedule.instalments.map((one, index) => ({ ...one, amount: amounts[index] ?? 1 })),
    },
  });
  const moved = changed([100_000, 120_000, 140_000, 120_000]);
  expect(checkPlanChange(before, moved, issued)).toBeNull();
  expect(checkPlanChange(before, changed([120_000, 120_000, 110_000, 130_000]), issued)?.params).toEqual({
    instalment: 4,
  });
  expect(checkPlanChange(before, null, issued)?.code).toBe('callPlan.instalmentIssued');
  expect(checkPlanChange(before, null, knowing([]))).toBeNull();
  expect(callPlanReads(before)).toHaveLength(8);
});

test('[CAL-8] a call is due on its day or later, and not in a closed year', () => {
  expect(codeOf(issue({ dueOn: '2026-09-30' }))).toBe('call.dueBeforeIssue');
  expect(codeOf(issue({ dueOn: '2026-10-01' }))).toBe('applied');
  const closed = documentOf(yearClosings);
  expect(codeOf(issue({ issuedOn: '2025-12-31' }, [closed]))).toBe('year.closed');
});

test('[CAL-3] nothing is issued where a lot has no owner', () => {
  const without = world.filter(({ type }) => type !== 'ownership');
  const decision = decideIssue(issueCall.sample, knowing([...without, plan]), contextOf());
  expect(decision).toMatchObject({ refusal: { code: 'call.lotWithoutOwner', params: { lot: 'L1' } } });
});

test('[CAL-9] per owner the digits are the owner’s, per call they are new', () => {
  const communications = (decision: Decision) =>
    bodiesOf<FundCall>(decision, 'fundCall').flatMap(({ parts }) => parts.map((one) => one.communication));
  expect(communications(issue())).toEqual([communicationOf(ownerId(1)), communicationOf(ownerId(2))]);
  const perCall = documentOf(paymentSettings, {
    body: { ...paymentSettings.sample.body, communication: 'perCall' },
  });
  const claim = `${sampleId(95)}.call-${ownerId(1)}`;
  expect(communications(issue({ communication: 'perCall' }, [perCall]))[0]).toBe(communicationOf(claim));
});

test('[CAL-6] whoever does not see the staff’s documents cannot decide', () => {
  expect(codeOf(issue({}, [], buildingStaffScope(sampleId(10))))).toBe('undecidable');
  expect(codeOf(decideIssue(issueCall.sample, knowing([plan]), contextOf()))).toBe('undecidable');
});

function cancel(documents: readonly SyncedDocument[], on = '2026-10-02', unseen = '') {
  const command = { ...cancelCall.sample, body: { ...cancelCall.sample.body, on } };
  const all = [...world, ...documents];
  const decision = decideCancel(command, knowing(all, unseen), contextOf());
  const asked = knowing(onlyRead(all, cancelCall.reads(command)), unseen);
  expect(decideCancel(command, asked, contextOf())).toEqual(decision);
  return decision;
}

test('[CAL-11] a call is taken back by reversing its entry, and its owners are told', () => {
  const call = written(issue());
  const decision = cancel(call);
  const [reversal] = bodiesOf<JournalEntry>(decision, 'journalEntry');
  expect(reversal).toMatchObject({ journal: 'sales', reverses: `${sampleId(95)}.entry`, event: 'reversal' });
  const lines = entriesOf(call.filter(({ type }) => type === 'journalEntry')).flatMap((entry) => entry.lines);
  expect(reversal?.lines.map(({ debit, credit }) => [debit, credit])).toEqual(
    lines.map(({ debit, credit }) => [credit, debit]),
  );
  expect(bodiesOf(decision, 'ownerMovement')).toHaveLength(2);
  expect(bodiesOf(decision, 'fundCallCancelled')).toMatchObject([{ planId: sampleId(70), instalment: 4 }]);
});

test('[CAL-11] once, on its day or later, in an open year', () => {
  const call = written(issue());
  const again = cancel([...call, ...written(cancel(call))]);
  expect(codeOf(again)).toBe('call.alreadyCancelled');
  expect(codeOf(cancel(call, '2026-09-30'))).toBe('call.cancelledTooEarly');
  expect(codeOf(cancel([]))).toBe('call.unknown');
  const closed = documentOf(yearClosings, {
    body: { ...yearClosings.sample.body, fiscalYear: 2026, until: '2026-12-31' },
  });
  expect(codeOf(cancel([...call, closed]))).toBe('year.closed');
  expect(codeOf(cancel(call, '2026-10-02', buildingStaffScope(sampleId(10))))).toBe('undecidable');
  expect(codeOf(cancel(call, '2126-10-02'))).toBe('entry.dayUnlikely');
  const unknown = decideCancel(cancelCall.sample, knowing(call), contextOf());
  expect(codeOf(unknown)).toBe('undecidable');
});

test('[CAL-11] a call of another building is not taken back in this one', () => {
  const elsewhere = written(issue()).map((one) => ({
    ...one,
    building: sampleId(11),
    body: { ...one.body, building: sampleId(11) },
  }));
  expect(codeOf(cancel(elsewhere))).toBe('call.unknown');
});

test('[CAL-8] a call is not dated in another century, nor by a plan of another building', () => {
  expect(codeOf(issue({ issuedOn: '2126-10-01', dueOn: '2126-10-31' }))).toBe('entry.dayUnlikely');
  const foreign = { ...plan, body: { ...(plan.body as CallPlan), building: sampleId(11) } };
  expect(codeOf(issue({}, [foreign]))).toBe('callPlan.unknown');
});
