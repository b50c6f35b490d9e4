import { afterEach, expect, test, vi } from 'vitest';
import { dayOf, today } from './clock.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test.each([
  ['Asia/Bangkok', '2026-12-31T22:59:00.000Z', '2026-12-31'],
  ['America/New_York', '2026-12-31T23:00:00.000Z', '2027-01-01'],
  ['UTC', '2026-12-31T23:00:00.000Z', '2027-01-01'],
])('[KER-14] a device in %s at %s keeps the books of Belgium’s day', (zone, instant, day) => {
  vi.stubEnv('TZ', zone);
  vi.useFakeTimers({ now: Date.parse(instant), toFake: ['Date'] });
  expect(new Date().getTimezoneOffset() === 0, 'the zone is heard').toBe(zone === 'UTC');
  expect([today(), dayOf(instant)]).toEqual([day, day]);
});
