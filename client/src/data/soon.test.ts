import { afterEach, expect, test, vi } from 'vitest';
import { soon } from './soon.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('the first of a bunch is done at once, the others together, once the time is over', () => {
  vi.useFakeTimers();
  let times = 0;
  const poked = soon(150, () => {
    times += 1;
  });
  poked.ask();
  expect(times).toBe(1);
  poked.ask();
  poked.ask();
  vi.advanceTimersByTime(149);
  expect(times).toBe(1);
  vi.advanceTimersByTime(1);
  expect(times).toBe(2);
  vi.advanceTimersByTime(1_000);
  expect(times).toBe(2);
});

test('who stopped does nothing any more', () => {
  vi.useFakeTimers();
  let times = 0;
  const poked = soon(150, () => {
    times += 1;
  });
  poked.ask();
  poked.ask();
  poked.stop();
  vi.advanceTimersByTime(1_000);
  expect(times).toBe(1);
});
