import { expect, test } from 'vitest';
import { onDemand } from './on-demand.ts';
import { isWeather } from './wire/weather.ts';

test('it is loaded when it is first needed, and once', async () => {
  let loads = 0;
  const part = onDemand(async () => {
    loads += 1;
    return { loads };
  });
  expect(loads).toBe(0);
  const [first, second] = await Promise.all([part(), part()]);
  expect(first).toBe(second);
  expect(loads).toBe(1);
});

test('what could not be fetched is weather, and is tried again', async () => {
  let isReachable = false;
  const part = onDemand(async () => {
    if (!isReachable) throw new TypeError('Failed to fetch dynamically imported module');
    return 'here';
  });
  await expect(part()).rejects.toSatisfy(isWeather);
  isReachable = true;
  expect(await part()).toBe('here');
});

test('a bug stays a bug', async () => {
  const bug = new Error('ours');
  await expect(onDemand(() => Promise.reject(bug))()).rejects.toBe(bug);
});
