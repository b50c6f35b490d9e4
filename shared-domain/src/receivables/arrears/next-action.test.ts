import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../accounting/entry/entries-of.ts';
import { addDays } from '../../kernel/local-date.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defaultImputation } from '../claims/open-claims.ts';
import { linesByParty } from '../claims/party-line.ts';
import { defaultArrears, reminderLevels } from './arrears-settings.ts';
import { debtorsOf, earliestDay, nextActionOf } from './next-action.ts';
import { oldestDueOn, overdueClaims } from './overdue.ts';
import type { SentReminder } from './reminder.ts';
import { anne, bert, entries, entry, sent } from './testing/debtors.ts';

const world = {
  lines: linesByParty(entries, 'owner'),
  reminders: [] as SentReminder[],
  plans: [],
  disputes: new Set<string>(),
  settings: defaultArrears,
  order: defaultImputation,
};

test('[ARR-10] the longest late first, each with one action', () => {
  const found = debtorsOf(world, '2026-11-20').map(({ ownerId, total, daysLate, action }) => [
    ownerId,
    total,
    daysLate,
    action,
  ]);
  expect(found).toEqual([
    [bert, 4_000, 112, { is: 'remind', level: 'gentle' }],
    [anne, 34_000, 81, { is: 'remind', level: 'gentle' }],
  ]);
  expect(debtorsOf(world, '2026-08-10').map(({ action }) => action)).toEqual([
    { is: 'wait', level: 'gentle', until: '2026-08-15' },
  ]);
});

test('[ARR-10] a plan that is kept takes its debts out, a dispute holds all', () => {
  const plan = {
    ...{ building: sampleId(10), ownerId: anne, agreedOn: '2026-11-01' },
    claims: [{ claimId: 'a1', open: 25_000 }],
    instalments: [{ dueOn: '2026-12-01', amount: 25_000 }],
  };
  const [, held] = debtorsOf({ ...world, plans: [plan] }, '2026-11-20');
  expect(held?.demanded.map(({ id }) => id)).toEqual(['a2']);
  expect(held?.action).toEqual({ is: 'remind', level: 'gentle' });
  const both = {
    ...plan,
    claims: [...plan.claims, { claimId: 'a2', open: 9_000 }],
    instalments: [{ dueOn: '2026-12-01', amount: 34_000 }],
  };
  expect(debtorsOf({ ...world, plans: [both] }, '2026-11-20')[1]?.action).toEqual({
    is: 'hold',
    by: 'paymentPlan',
  });
  expect(debtorsOf({ ...world, plans: [both] }, '2026-12-02')[1]?.action).toMatchObject({ is: 'remind' });
  const disputes = new Set([anne]);
  expect(debtorsOf({ ...world, disputes }, '2026-11-20')[1]?.action).toEqual({ is: 'hold', by: 'dispute' });
});

test('[ARR-9] whatever the days, a level never comes before its own nor too soon after the last', () => {
  const day = fc.integer({ min: 0, max: 200 });
  fc.assert(
    fc.property(day, fc.array(day, { maxLength: 4 }), day, (due, sentDays, now) => {
      const oldest = addDays('2026-01-01', due);
      const running = sentDays.map((days, index) => ({
        ...sent,
        level: reminderLevels[index] ?? 'gentle',
        sentOn: addDays(oldest, days),
      }));
      const on = addDays(oldest, now);
      const action = nextActionOf(oldest, running, null, defaultArrears, on);
      if (running.length === 4) {
        expect(action).toEqual({ is: 'legalFile' });
        return;
      }
      expect(action.is === 'remind' || action.is === 'wait' ? action.level : '').toBe(
        reminderLevels[running.length],
      );
      const from = action.is === 'wait' ? action.until : on;
      expect(from >= addDays(oldest, 15 * (running.length + 1))).toBe(true);
      const last = running.at(-1);
      if (last) expect(from >= addDays(last.sentOn, 15)).toBe(true);
      if (action.is === 'wait') expect(from > on).toBe(true);
    }),
  );
  expect(earliestDay('formal', '2026-01-01', [sent], defaultArrears)).toBe('2026-10-21');
});

test('[ARR-10] of two who are late since one day, who owes more comes first', () => {
  const carla = sampleId(43);
  const equal = [...entries, entry(205, '2026-07-01', carla, 5_000, '2026-07-31', 'd1')];
  const found = debtorsOf({ ...world, lines: linesByParty(equal, 'owner') }, '2026-11-20');
  expect(found.map(({ ownerId }) => ownerId)).toEqual([carla, bert, anne]);
});

test('[ARR-7] a debt without a due day is due the day after it was raised', () => {
  const [call] = entries as [Entry];
  const lines = call.lines.map((line) =>
    line.claim ? { ...line, claim: { ...line.claim, dueOn: null } } : line,
  );
  const known = linesByParty([{ ...call, lines }], 'owner').get(anne) ?? [];
  expect(overdueClaims(known, '2026-08-01', defaultImputation)).toEqual([]);
  const late = overdueClaims(known, '2026-08-02', defaultImputation);
  expect(late).toMatchObject([{ id: 'a1', open: 25_000 }]);
  expect(oldestDueOn(late)).toBe('2026-08-01');
});
