import { expect, test } from 'vitest';
import { cell } from '../store.ts';
import { together } from './use-pages.ts';

test('several stores are one list, the same list until one of them changes', () => {
  const [one, other] = [cell('a'), cell('b')];
  const all = together([one, other]);
  const before = all.get();
  expect(all.get()).toBe(before);
  let heard = 0;
  const leave = all.subscribe(() => {
    heard += 1;
  });
  other.set('c');
  expect(all.get()).toEqual(['a', 'c']);
  leave();
  one.set('z');
  expect(heard).toBe(1);
});
