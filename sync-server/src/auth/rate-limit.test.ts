import { expect, test } from 'vitest';
import { pacedLimit, rateLimit } from './rate-limit.ts';

const kept = 50_000;

function clock() {
  let millis = 0;
  return {
    now: () => new Date(millis),
    pass: (seconds: number) => {
      millis += seconds * 1_000;
    },
  };
}

test('a flood of other keys frees nobody who has just reached the limit', () => {
  const limit = rateLimit(2, clock().now);
  for (let at = 0; at < kept - 1; at += 1) limit.take(`before-${at}`);
  expect([limit.take('known'), limit.take('known')]).toEqual([0, 0]);
  for (let at = 0; at < kept - 1; at += 1) limit.take(`after-${at}`);
  expect(limit.take('known')).toBe(60);
});

test('a try that is given back was none', () => {
  const { now } = clock();
  for (const limit of [rateLimit(1, now), pacedLimit(1, now, 60_000)]) {
    expect(limit.take('key')).toBe(0);
    limit.giveBack('key');
    limit.giveBack('nobody');
    expect([limit.take('key'), limit.take('key')]).toEqual([0, 60]);
  }
});

test('what is paced is open for many at once, then for one at a time and never closed for long', () => {
  const { now, pass } = clock();
  const limit = pacedLimit(100, now, 3_600_000);
  for (let tries = 0; tries < 100; tries += 1) expect(limit.take('key')).toBe(0);
  expect(limit.take('key')).toBe(36);
  pass(36);
  expect([limit.take('key'), limit.take('key')]).toEqual([0, 36]);
  pass(3_600);
  for (let tries = 0; tries < 100; tries += 1) expect(limit.take('key')).toBe(0);
});
