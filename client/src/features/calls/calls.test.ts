import { journalEntries } from 'shared-domain/accounting';
import { callPlans, fundCalls, fundCallsCancelled, paymentPlans } from 'shared-domain/receivables';
import { expect, test } from 'vitest';
import type { Shown } from '../../data/index.ts';
import { partRows } from './call-parts.ts';
import { paymentPlanRows } from './payment-plan-rows.ts';
import { otherCalls, planRows } from './plan-rows.ts';
import { readPaymentPlan } from './typed-payment-plan.ts';
import { readPlan, type TypedPlan } from './typed-plan.ts';

const { organisation } = fundCalls.sample;
const building = fundCalls.sample.body.building;
const place = {
  organisation,
  scope: '',
  building,
  subject: '',
  sort: '',
  rev: '1',
  state: 'recorded' as const,
};

function shown<Type extends string>(type: Type, { id, body }: { id: string; body: unknown }): Shown<Type> {
  return { ...place, key: id, id, type, body } as Shown<Type>;
}

const plan = shown('callPlan', callPlans.sample);
const call = shown('fundCall', fundCalls.sample);
const cancelled = shown('fundCallCancelled', fundCallsCancelled.sample);
const [part] = fundCalls.sample.body.parts;
if (!part) throw new Error('the sample calls somebody');

test('an instalment is planned, to issue, or issued until its call is taken back', () => {
  const states = (calls: Shown<'fundCall'>[], gone: Shown<'fundCallCancelled'>[]) =>
    planRows([plan], calls, gone, '2026-07-10')[0]?.rows.map(({ state }) => state);
  expect(states([], [])).toEqual(['toIssue', 'toIssue', 'toIssue', 'planned']);
  expect(states([call], [])).toEqual(['toIssue', 'toIssue', 'toIssue', 'issued']);
  expect(states([call], [cancelled])?.[3]).toBe('planned');
  const others = (gone: Shown<'fundCallCancelled'>[]) =>
    otherCalls([call], planRows([plan], [call], gone, '2026-07-10'));
  expect([others([]), others([cancelled])]).toEqual([[], [call]]);
});

const claim = { id: part.claimId, kind: 'provision', dueOn: '2026-10-31' } as const;
function entry(id: string, amount: number, date: string, event: 'call' | 'ownerPayment') {
  const party = { kind: 'owner' as const, id: part?.ownerId ?? '' };
  const side = amount > 0 ? { debit: amount, credit: 0 } : { debit: 0, credit: -amount };
  const line = { account: '4101', ...side, party, label: 'T4', cost: null, claim };
  return { ...journalEntries.sample.body, id, date, event, lines: [line] };
}
const called = entry('a', 54_000, '2026-10-01', 'call');
const names = new Map([[part.ownerId, 'Anne Lambert']]);

test.each([
  [[called], '2026-10-31', 'open', 54_000],
  [[called], '2026-11-01', 'late', 54_000],
  [[called, entry('b', -4000, '2026-10-15', 'ownerPayment')], '2026-10-31', 'partly', 50_000],
  [[called, entry('b', -54_000, '2026-10-15', 'ownerPayment')], '2026-11-01', 'paid', 0],
])('who was called and what they still owe (%#)', (entries, today, state, open) => {
  const [row] = partRows(call.body, entries, names, today, undefined);
  expect(row).toMatchObject({ name: 'Anne Lambert', lots: '2B', state, open });
});

const typed: TypedPlan = {
  label: ' Provisions ',
  fund: 'provision',
  keyId: 'k',
  rhythm: 'quarterly',
  total: 480_000,
  firstIssueOn: '2028-01-31',
  daysToPay: '30',
};
const around = {
  building,
  createdOn: '2026-11-20T09:00:00.000Z',
  accounts: [{ iban: 'BE68539007547034', purpose: 'current' as const }],
  fiscalYearOf: () => 2028,
};

test('a plan is read as typed, its calls on the last day of shorter months', () => {
  const { plan: read, troubles } = readPlan(typed, around);
  expect(troubles).toEqual({});
  expect(read?.label).toBe('Provisions');
  expect(read?.schedule.instalments.map(({ issueOn }) => issueOn)).toEqual([
    '2028-01-31',
    '2028-04-30',
    '2028-07-31',
    '2028-10-31',
  ]);
});

test('what is missing in a plan is told at its field', () => {
  const empty = { ...typed, label: ' ', keyId: '', total: null, firstIssueOn: null, daysToPay: 'x' };
  expect(Object.keys(readPlan(empty, around).troubles)).toEqual([
    'plan-label',
    'plan-key',
    'plan-total',
    'plan-first',
    'plan-days',
  ]);
  expect(readPlan({ ...typed, fund: 'reserveFund' }, around).troubles['plan-fund']?.params).toEqual({
    purpose: 'savings',
  });
});

test('a payment plan covers all an owner owes, in instalments a month apart', () => {
  const known = { plans: [], ends: [], entries: [called], names, order: undefined, today: '2026-11-20' };
  const { debtors } = paymentPlanRows(known);
  expect(debtors).toMatchObject([{ name: 'Anne Lambert', open: 54_000 }]);
  const typedPlan = { ownerId: part.ownerId, count: '4', firstOn: '2026-12-31' };
  const { plan: read } = readPaymentPlan(typedPlan, { building, agreedOn: '2026-11-20', debtors });
  expect(read?.instalments.map(({ dueOn, amount }) => [dueOn, amount])).toEqual([
    ['2026-12-31', 13_500],
    ['2027-01-31', 13_500],
    ['2027-02-28', 13_500],
    ['2027-03-31', 13_500],
  ]);
  const wrong = readPaymentPlan(
    { ownerId: '', count: '0', firstOn: null },
    { building, agreedOn: '', debtors },
  );
  expect(Object.keys(wrong.troubles)).toEqual(['payment-owner', 'payment-count', 'payment-first']);
});

test('who has a plan for their debts needs no second one', () => {
  const plans = [shown('paymentPlan', paymentPlans.sample)];
  const known = { plans, ends: [], entries: [called], names, order: undefined, today: '2026-11-20' };
  const { rows, debtors } = paymentPlanRows(known);
  expect(rows.map(({ name, status }) => [name, status.is])).toEqual([['Anne Lambert', 'kept']]);
  expect(debtors).toEqual([]);
});
