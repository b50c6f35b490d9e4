import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareText } from './compare-text.ts';
import { addDays, daysBetween, Instant, isLocalDate, LocalDate, yearOf } from './local-date.ts';
import { vectorsOf } from './testing/vectors.ts';

test('[KER-6] 31 February is no day, and says so by its code', () => {
  const parsed = LocalDate.safeParse('2026-02-31');
  expect(parsed.error?.issues[0]?.message).toBe('date.invalid');
  for (const wrong of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '0000-01-01',
    '2026-04-31',
    '',
  ]) {
    expect(isLocalDate(wrong)).toBe(false);
  }
  expect(['2028-02-29', '2000-02-29', '2026-12-31'].every(isLocalDate)).toBe(true);
  expect(isLocalDate('1900-02-29')).toBe(false);
});

test('[KER-6] days are counted as the calendar of this platform counts them', () => {
  const days = fc.integer({ min: -600_000, max: 2_800_000 });
  fc.assert(
    fc.property(days, days, (a, b) => {
      const text = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect(daysBetween(text(a), text(b))).toBe(b - a);
      expect(addDays(text(a), b - a)).toBe(text(b));
      expect(compareText(text(a), text(b))).toBe(Math.sign(a - b));
    }),
  );
  expect(yearOf('2026-03-31')).toBe(2026);
});

type Deadlines = { latest_notice_date: string; minutes_sent_by: string };
const assemblies = vectorsOf<{ assembly_date: string }, Deadlines>('deadlines');
test.each(assemblies.filter(({ input }) => input.assembly_date !== undefined))(
  '[KER-6] $id: fifteen days before, thirty days after',
  ({ input, expected }) => {
    expect(addDays(input.assembly_date, -15)).toBe(expected.latest_notice_date);
    expect(addDays(input.assembly_date, 30)).toBe(expected.minutes_sent_by);
  },
);

test('[KER-6] an instant is UTC to the millisecond', () => {
  expect(Instant.safeParse('2026-03-31T22:05:00.000Z').success).toBe(true);
  for (const wrong of [
    '2026-02-31T22:05:00.000Z',
    '2026-03-31T24:00:00.000Z',
    '2026-03-31',
    '2026-03-31T22:05:00.000+02:00',
  ]) {
    expect(Instant.safeParse(wrong).success).toBe(false);
  }
});
