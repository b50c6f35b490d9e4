import { expect, test } from 'vitest';
import { longestWait, patience, waitAfter } from './patience.ts';
import { Weather } from './weather.ts';

test('waits grow to five minutes and no further, and are drawn at random', () => {
  const weather = new Weather('unreachable');
  expect([0, 1, 2, 30].map((attempt) => waitAfter(attempt, weather, () => 1))).toEqual([
    1_000,
    2_000,
    4_000,
    longestWait,
  ]);
  expect(waitAfter(30, weather, () => 0)).toBe(0);
  expect(waitAfter(0, new Weather('unavailable', 9_000), () => 0)).toBe(9_000);
});

test('who waits is woken, and goes on', async () => {
  const calm = patience(() => 1);
  let tries = 0;
  const done = calm.through(async () => {
    tries += 1;
    if (tries < 3) throw new Weather('unreachable');
    return 'done';
  });
  for (let at = 0; at < 2; at += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    calm.wake();
  }
  expect(await done).toBe('done');
});

test('a bug is not waited out, and an end ends the waiting', async () => {
  const calm = patience(() => 1);
  await expect(calm.through(async () => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours');
  const waiting = calm.through(async () => Promise.reject(new Weather('unreachable')));
  setTimeout(calm.end, 5);
  await expect(waiting).rejects.toBeInstanceOf(Weather);
});
