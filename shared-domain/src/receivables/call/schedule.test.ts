import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '../../kernel/cents.ts';
import { addDays, daysBetween, isLocalDate } from '../../kernel/local-date.ts';
import { addMonths } from './add-months.ts';
import { callPlans } from './call-plan.definition.ts';
import { checkCallPlan } from './call-plan.ts';
import { rhythms, schedule } from './schedule.ts';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('2000-01-01', days));

test('[CAL-1] a schedule makes its total, in days that follow, whatever the year', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 12, max: 99_999_999 }),
      fc.constantFrom(...rhythms),
      anyDay,
      fc.integer({ min: 0, max: 90 }),
      (total, rhythm, first, daysToPay) => {
        const instalments = schedule(total, rhythm, first, daysToPay);
        expect(sum(instalments.map(({ amount }) => amount))).toBe(total);
        expect(instalments.every(({ issueOn }) => isLocalDate(issueOn))).toBe(true);
        expect(new Set(instalments.map((one) => daysBetween(one.issueOn, one.dueOn)))).toEqual(
          new Set([daysToPay]),
        );
        const plan = { ...callPlans.sample.body, schedule: { rhythm, total, instalments } };
        expect(checkCallPlan(plan)).toBeNull();
      },
    ),
  );
});

test('[CAL-1] a month later is the same day, or the last of a shorter month', () => {
  const days = (year: string) => [0, 1, 2, 3, 13].map((months) => addMonths(`${year}-01-31`, months));
  expect(days('2027')).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2028-02-29']);
  expect(days('2028')[1]).toBe('2028-02-29');
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -30, max: 30 }), (day, months) => {
      const later = addMonths(day, months);
      expect(isLocalDate(later)).toBe(true);
      const months0 = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
      expect(months0(later) - months0(day)).toBe(months);
      expect(later.slice(8) <= day.slice(8)).toBe(true);
    }),
  );
});

test('[CAL-1] twelve calls of 1 000,00: four of 83,34, eight of 83,33', () => {
  const amounts = schedule(100_000, 'monthly', '2026-01-10', 30).map(({ amount }) => amount);
  expect(amounts).toEqual([...Array(4).fill(8334), ...Array(8).fill(8333)]);
});

test('[CAL-1] a plan that does not add up, or whose calls do not follow, is refused', () => {
  const plan = callPlans.sample.body;
  const [first, ...rest] = plan.schedule.instalments;
  if (!first) throw new Error('the sample has calls');
  const withFirst = (changes: Partial<typeof first>) =>
    checkCallPlan({
      ...plan,
      schedule: { ...plan.schedule, instalments: [{ ...first, ...changes }, ...rest] },
    });
  expect(withFirst({ amount: first.amount + 1 })).toEqual({
    code: 'callPlan.doesNotAddUp',
    params: { sum: 480_001, total: 480_000 },
  });
  expect(withFirst({ dueOn: '2026-01-09' })?.code).toBe('callPlan.datesOutOfOrder');
  expect(withFirst({ n: 2 })?.code).toBe('callPlan.datesOutOfOrder');
  expect(withFirst({ issueOn: '2026-12-01', dueOn: '2026-12-02' })?.code).toBe('callPlan.datesOutOfOrder');
});
