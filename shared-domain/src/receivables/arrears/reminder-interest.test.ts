import { expect, test } from 'vitest';
import type { OpenClaim } from '../claims/open-claims.ts';
import { type ArrearsSettings, defaultArrears } from './arrears-settings.ts';
import { interestFrom, interestInForce } from './interest-in-force.ts';
import type { SentReminder } from './reminder.ts';
import { reminderInterest } from './reminder-interest.ts';
import { sampleNotice } from './sample-reminder.ts';
import { claimOf, sent, stated } from './testing/debtors.ts';

test('[ARR-6] 8 % applies once it is stated, else the law and its notice', () => {
  expect(interestInForce(stated)).toMatchObject({
    by: 'statutes',
    rate: { rateBasisPoints: 800 },
    start: { from: 'due' },
  });
  expect(interestInForce(defaultArrears)).toMatchObject({
    by: 'law',
    rate: { is: 'legal' },
    start: { from: 'notice', afterDays: 0 },
  });
  const of = (interest: Partial<ArrearsSettings['interest']>) =>
    interestInForce({ interest: { ...defaultArrears.interest, ...interest } });
  expect(of({ source: { is: 'none' } })).toBeNull();
  const start = { from: 'notice', afterDays: 8 } as const;
  expect(of({ source: { is: 'legal' }, start })?.start).toEqual(start);
});

test('[ARR-6] from the due day, or from the notice, after the days of grace', () => {
  const due = { start: { from: 'due' }, graceDays: 5 } as const;
  expect(interestFrom('2026-01-31', null, due)).toBe('2026-02-05');
  const notice = { start: { from: 'notice', afterDays: 8 }, graceDays: 2 } as const;
  expect(interestFrom('2026-01-31', null, notice)).toBeNull();
  expect(interestFrom('2026-01-31', '2026-02-20', notice)).toBe('2026-03-02');
  expect(interestFrom('2026-03-31', '2026-02-20', notice)).toBe('2026-03-31');
});

test('[ARR-6] under the law interest runs from the formal notice, not from the gentle one', () => {
  const overdue = [claimOf({ id: sampleNotice.claims[0]?.claimId ?? '' })];
  const base = { ...sent, interest: null, interestEntryId: null };
  const run = (level: SentReminder['level']) => {
    const known = {
      overdue,
      reminders: [{ ...base, level }],
      reversed: new Set<string>(),
      settings: defaultArrears,
    };
    const found = reminderInterest(known, '2026-11-05');
    return found.ok ? found.value : null;
  };
  expect(run('gentle')).toBeNull();
  // 250,00 at 4,5 % for the 30 days since 6 October.
  expect(run('formal')).toMatchObject({
    by: 'law',
    amount: 92,
    claims: [{ segments: [{ days: 30, rateBasisPoints: 450 }] }],
  });
});

test('[ARR-8] costs bear no interest, nor does what has no due day; small interest is left', () => {
  const known = { reminders: [], reversed: new Set<string>(), settings: stated };
  const amountOf = (overdue: OpenClaim[], settings = stated) => {
    const found = reminderInterest({ ...known, overdue, settings }, '2026-10-06');
    return found.ok ? (found.value?.amount ?? 0) : -1;
  };
  expect(amountOf([claimOf({})])).toBe(197);
  expect(amountOf([claimOf({ kind: 'interest' }), claimOf({ kind: 'fee' }), claimOf({ dueOn: null })])).toBe(
    0,
  );
  const atLeast = (minAmount: number) => ({ ...stated, interest: { ...stated.interest, minAmount } });
  expect(amountOf([claimOf({})], atLeast(197))).toBe(197);
  expect(amountOf([claimOf({})], atLeast(198))).toBe(0);
});

test('[ARR-8] each claim is rounded once', () => {
  const claims = [1, 2, 3].map((n) => claimOf({ id: `a${n}`, raised: 100, open: 100 }));
  const found = reminderInterest(
    { overdue: claims, reminders: [], reversed: new Set(), settings: stated },
    '2026-09-30',
  );
  // 1,00 × 8 % × 30 / 365 = 0,6575 cent: one cent each, not two in all.
  expect(found.ok && found.value?.amount).toBe(3);
});

test('[ARR-6] [ARR-8] where nothing bears interest, and where a day makes no cent, none is asked', () => {
  const known = { reminders: [], reversed: new Set<string>(), settings: stated };
  const none = { ...stated, interest: { ...stated.interest, source: { is: 'none' as const } } };
  const run = (overdue: OpenClaim[], settings: Pick<ArrearsSettings, 'interest'>, upTo: string) =>
    reminderInterest({ ...known, overdue, settings }, upTo);
  expect(run([claimOf({})], none, '2026-10-06')).toEqual({ ok: true, value: null });
  expect(run([claimOf({ raised: 1, open: 1 })], stated, '2026-09-01')).toEqual({ ok: true, value: null });
  const free = { ...stated, interest: { ...stated.interest, minAmount: 0 } };
  const both = run([claimOf({ id: 'small', raised: 1, open: 1 }), claimOf({})], free, '2026-10-06');
  expect(both.ok && both.value?.claims.map(({ claimId }) => claimId)).toEqual(['a1']);
});
