import { expect, test } from 'vitest';
import { matchingChoices } from './matching-choices.ts';

const choices = [
  { value: '6101', label: '6101 Ascenseurs' },
  { value: '6102', label: '6102 Installations électriques' },
];

test.each([
  ['610 asc', ['6101']],
  ['electri', ['6102']],
  ['', ['6101', '6102']],
  ['02', []],
])('« %s » finds %j', (typed, found) => {
  expect(matchingChoices(choices, typed).map(({ value }) => value)).toEqual(found);
});
