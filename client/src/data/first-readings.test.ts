import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { firstReadings } from './first-readings.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function isGiven({ given }: { readonly given: Promise<void> }): Promise<boolean> {
  let is = false;
  void given.then(() => {
    is = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  return is;
}

test('what nobody waits for waits until a screen has what it asked for, and what it asks for next', async () => {
  const readings = firstReadings(10_000);
  const first = readings.begin();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await isGiven(readings)).toBe(false);
  first();
  await vi.advanceTimersByTimeAsync(100);
  const next = readings.begin();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await isGiven(readings)).toBe(false);
  next();
  await vi.advanceTimersByTimeAsync(300);
  expect(await isGiven(readings)).toBe(true);
});

test('a screen that asks for nothing, or never gets it, holds nothing up for long', async () => {
  const readings = firstReadings(5_000);
  readings.begin();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await isGiven(readings)).toBe(true);
  expect(await isGiven(firstReadings(0))).toBe(true);
});
