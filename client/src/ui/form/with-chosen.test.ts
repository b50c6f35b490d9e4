import { expect, test } from 'vitest';
import { withChosen } from './with-chosen.ts';

const offered = [
  { value: 'a', label: 'Anne' },
  { value: 'b', label: 'Bart' },
];

test('what is offered no more is not taken for the first that is', () => {
  expect(withChosen(offered, 'b')).toEqual(offered);
  expect(withChosen(offered, 'gone')).toEqual([{ value: 'gone', label: '—' }, ...offered]);
  expect(withChosen([], '')).toEqual([{ value: '', label: '—' }]);
});
