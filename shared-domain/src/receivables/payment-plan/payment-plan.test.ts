import fc from 'fast-check';
import { expect, test } from 'vitest';
import { journalEntries } from '../../accounting/entry/journal-entry.definition.ts';
import type { JournalEntry } from '../../accounting/entry/journal-entry.ts';
import { allocate } from '../../kernel/allocate.ts';
import { addDays } from '../../kernel/local-date.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { owners } from '../../ownership/owner/owner.definition.ts';
import { documentOf, knowing } from '../../ownership/testing/context-of.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { onlyRead } from '../call/testing/only-read.ts';
import { agreePaymentPlan } from './agree-payment-plan.definition.ts';
import { checkPlan, decidePaymentPlan, decidePlanEnd } from './agree-payment-plan.ts';
import { endPaymentPlan } from './end-payment-plan.definition.ts';
import { paymentPlanEnds, paymentPlans } from './payment-plan.definition.ts';
import { plannedTotal } from './payment-plan.ts';
import { heldClaims, planStatus } from './plan-status.ts';

const claimId = paymentPlans.sample.body.claims[0]?.claimId ?? '';
const owner = documentOf(owners, { id: sampleId(40) });
const party = { kind: 'owner', id: sampleId(40) } as const;
const line = { debit: 0, credit: 0, party: null, label: '', cost: null, claim: null };
const called = (amount: number, more: Partial<JournalEntry> = {}) =>
  documentOf(journalEntries, {
    id: `${sampleId(95)}.entry`,
    body: {
      ...journalEntries.sample.body,
      event: 'call',
      lines: [
        {
          ...line,
          account: '4101',
          debit: amount,
          party,
          claim: { id: claimId, kind: 'provision', dueOn: null },
        },
        { ...line, account: '701', credit: amount },
      ],
      ...more,
    },
  });
const agreed = documentOf(paymentPlans);
const ended = documentOf(paymentPlanEnds);
const plan = paymentPlans.sample.body;
const decideAgreed = (documents: readonly SyncedDocument[]) => {
  const asked = onlyRead(documents, agreePaymentPlan.reads(agreePaymentPlan.sample));
  return codeOf(decidePaymentPlan(agreePaymentPlan.sample, knowing(asked)));
};
const decideEnded = (documents: readonly SyncedDocument[]) => {
  const asked = onlyRead(documents, endPaymentPlan.reads(endPaymentPlan.sample));
  return codeOf(decidePlanEnd(endPaymentPlan.sample, knowing(asked)));
};
const codeOf = (decision: ReturnType<typeof decidePaymentPlan>) =>
  decision.is === 'refused' ? decision.refusal.code : decision.is;

test('[PPL-1] an agreed plan is written for the staff and for its owner', () => {
  const decision = decidePaymentPlan(agreePaymentPlan.sample, knowing([owner, called(54_000)]));
  const written = decision.is === 'applied' ? decision.effects : [];
  expect(written.map((effect) => effect.do === 'fact' && effect.type)).toEqual([
    'paymentPlan',
    'ownerPaymentPlan',
  ]);
  const unseen = knowing([owner], buildingStaffScope(plan.building));
  expect(codeOf(decidePaymentPlan(agreePaymentPlan.sample, unseen))).toBe('undecidable');
  expect(decideAgreed([])).toBe('ownership.ownerUnknown');
});

test('[PPL-1] a plan covers what is open when it is agreed, of that owner and whole', () => {
  expect(decideAgreed([owner, called(54_000)])).toBe('applied');
  expect(decideAgreed([owner, called(99_000)])).toBe('paymentPlan.doesNotAddUp');
  expect(decideAgreed([owner])).toBe('paymentPlan.doesNotAddUp');
  const [other, own] = [sampleId(41), called(54_000)];
  const lines = (own.body as JournalEntry).lines.map((one) => ({
    ...one,
    party: one.party && { ...one.party, id: other },
  }));
  expect(decideAgreed([owner, called(54_000, { lines })])).toBe('paymentPlan.doesNotAddUp');
});

test('[PPL-1] a plan pays what is open to the cent, in days that follow', () => {
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 9_999_999 }), fc.integer({ min: 1, max: 12 }), (open, count) => {
      const instalments = allocate(open, Array<number>(count).fill(1)).map((amount, index) => ({
        dueOn: addDays('2026-12-15', 30 * index),
        amount,
      }));
      const sound = { ...plan, claims: [{ claimId, open }], instalments };
      expect(checkPlan(sound)).toBeNull();
      expect(checkPlan({ ...sound, claims: [{ claimId, open: open + 1 }] })?.code).toBe(
        'paymentPlan.doesNotAddUp',
      );
    }),
  );
  expect(checkPlan({ ...plan, agreedOn: '2026-12-16' })?.code).toBe('paymentPlan.datesOutOfOrder');
  expect(checkPlan({ ...plan, instalments: plan.instalments.toReversed() })?.code).toBe(
    'paymentPlan.datesOutOfOrder',
  );
});

test('[PPL-2] a debt stands in one plan at a time, and once in it', () => {
  expect(decideAgreed([owner, agreed])).toBe('paymentPlan.claimInPlan');
  const twice = {
    ...plan,
    claims: [{ claimId, open: 27_000 }, ...plan.claims.map((one) => ({ ...one, open: 27_000 }))],
  };
  expect(checkPlan(twice)?.code).toBe('paymentPlan.claimInPlan');
});

test('[PPL-3] a plan ends once; its debts may then be planned anew', () => {
  const command = endPaymentPlan.sample;
  expect(decideEnded([owner])).toBe('paymentPlan.unknown');
  expect(decideEnded([owner, agreed])).toBe('applied');
  expect(decideEnded([owner, agreed, ended])).toBe('paymentPlan.alreadyEnded');
  expect(decideAgreed([owner, agreed, ended, called(54_000)])).toBe('applied');
  const unseen = knowing([agreed], buildingStaffScope(plan.building));
  expect(codeOf(decidePlanEnd(command, unseen))).toBe('undecidable');
});

test.each([
  ['2026-12-15', 54_000, { is: 'kept', paid: 0, missing: 0, next: plan.instalments[0] }],
  ['2026-12-16', 54_000, { is: 'late', paid: 0, missing: 27_000, next: plan.instalments[0] }],
  [
    '2026-12-16',
    44_000,
    { is: 'late', paid: 10_000, missing: 17_000, next: { dueOn: '2026-12-15', amount: 17_000 } },
  ],
  ['2026-12-16', 27_000, { is: 'kept', paid: 27_000, missing: 0, next: plan.instalments[1] }],
  ['2027-01-16', 0, { is: 'paid', paid: 54_000, missing: 0, next: null }],
])('[PPL-4] on %s with %i open', (today, open, status) => {
  expect(planStatus(plan, [{ id: claimId, open }], today)).toEqual(status);
});

test('[PPL-4] a claim that was taken back counts as paid, one that grew does not count against the plan', () => {
  expect(planStatus(plan, [], '2027-02-01').is).toBe('paid');
  expect(planStatus(plan, [{ id: claimId, open: 99_000 }], '2026-12-01').paid).toBe(0);
  expect(plannedTotal(plan)).toBe(54_000);
});

test('[PPL-5] a kept plan holds its debts back from reminders, a late one does not', () => {
  const claims = [{ id: claimId, open: 54_000 }];
  expect([...heldClaims([plan], claims, '2026-12-15')]).toEqual([claimId]);
  expect([...heldClaims([plan], claims, '2026-12-16')]).toEqual([]);
});
