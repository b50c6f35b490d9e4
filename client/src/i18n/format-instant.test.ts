import { afterEach, expect, test, vi } from 'vitest';
import { formatInstant } from './format-instant.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  ['Europe/Brussels', '2026-11-20T23:05:59.000Z', '21/11/2026 00:05'],
  ['Asia/Bangkok', '2026-11-20T23:05:59.000Z', '21/11/2026 06:05'],
  ['UTC', '2026-01-02T00:00:00.000Z', '02/01/2026 00:00'],
])('in %s %s is shown as %s', (zone, instant, shown) => {
  vi.stubEnv('TZ', zone);
  expect(formatInstant(instant, 'fr')).toBe(shown);
  expect(formatInstant(instant, 'de')).toBe(shown.replace('/', '.').replace('/', '.'));
});
