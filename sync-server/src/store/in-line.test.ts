import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { isWeather } from './database.ts';
import { inLine } from './in-line.ts';

/** Work that ends when it is told to. */
function works() {
  const ends: (() => void)[] = [];
  const work = () => new Promise<void>((end) => ends.push(end));
  return { begun: () => ends.length, work, end: () => ends.splice(0).map((end) => end()) };
}

test('two of one organisation are at work, in the order they came, and another organisation does not wait for them', async () => {
  const stand = inLine();
  const [ours, theirs] = [works(), works()];
  const all = Array.from({ length: 5 }, () => stand('ours', ours.work));
  const other = stand('theirs', theirs.work);
  await turn();
  expect([ours.begun(), theirs.begun()]).toEqual([2, 1]);
  theirs.end();
  await other;
  for (const left of [2, 2, 1]) {
    expect(ours.begun()).toBe(left);
    ours.end();
    await turn();
  }
  await Promise.all(all);
});

test('who fails leaves their place to the next', async () => {
  const stand = inLine();
  const failing = () => Promise.reject(new Error('no'));
  const told = await Promise.allSettled([1, 2, 3, 4].map(() => stand('ours', failing)));
  expect(told.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
  expect(await stand('ours', async () => 'in')).toBe('in');
});

test('past two hundred who wait the next is turned away, as weather', async () => {
  const stand = inLine();
  const { work, end } = works();
  const standing = Array.from({ length: 202 }, () => stand('ours', work));
  const turnedAway = await stand('ours', work).catch((error: unknown) => error);
  expect(isWeather(turnedAway)).toBe(true);
  for (let round = 0; round < 101; round += 1) {
    await turn();
    end();
  }
  await Promise.all(standing);
});
