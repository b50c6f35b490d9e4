import { expect, test } from 'vitest';
import { keptOf } from './prune.ts';

const nightly = (count: number) =>
  Array.from({ length: count }, (_, night) => {
    const takenAt = new Date(Date.UTC(2026, 0, 1 + night, 2)).toISOString();
    return { id: takenAt.slice(0, 10), takenAt };
  });

test('the newest of the last days and of the last weeks stay', () => {
  const kept = keptOf(nightly(60), { days: 3, weeks: 3 }, '2026-03-01');
  // 1 March 2026 is a Sunday.
  expect([...kept].sort()).toEqual(['2026-02-15', '2026-02-22', '2026-02-27', '2026-02-28', '2026-03-01']);
});

test('of several in a day the last counts', () => {
  const hourly = [1, 9, 17].map((hour) => {
    const takenAt = new Date(Date.UTC(2026, 0, 1, hour)).toISOString();
    return { id: takenAt, takenAt };
  });
  expect(keptOf(hourly, { days: 1, weeks: 0 }, hourly[2]?.id)).toEqual(new Set([hourly[2]?.id]));
});

test('the last verified stays however old it is, and everything after it: that alone is known to open', () => {
  const all = nightly(20);
  expect(keptOf(all, { days: 1, weeks: 0 }, '2026-01-18')).toEqual(
    new Set(['2026-01-18', '2026-01-19', '2026-01-20']),
  );
  expect(keptOf(all, { days: 1, weeks: 0 }, '2026-01-02').size).toBe(19);
  expect(keptOf(all, { days: 1, weeks: 0 }, undefined).size).toBe(20);
});
