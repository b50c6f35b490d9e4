import { suppliers } from 'shared-domain/payables';
import { expect, test } from 'vitest';
import { alikeOf, findSuppliers, numbersOf } from './find-suppliers.ts';

const lift = { id: '1', body: suppliers.sample.body };
const roof = {
  id: '2',
  body: { ...suppliers.sample.body, name: 'Écotoit', enterpriseNumber: null, ibans: [] },
};

test.each([
  ['ascenseurs srl', ['1']],
  ['ecotoit', ['2']],
  ['0123.456.749', ['1']],
  ['BE68 5390', ['1']],
  ['', ['1', '2']],
])('%s finds the right ones, by name', (typed, ids) => {
  expect(findSuppliers([roof, lift], typed).map(({ id }) => id)).toEqual(ids);
});

test('a firm entered twice is told by its enterprise number', () => {
  expect(alikeOf([lift, roof], null, '0123456749')).toBe(lift);
  expect(alikeOf([lift, roof], '1', '0123456749')).toBeNull();
  expect(alikeOf([lift, roof], null, null)).toBeNull();
});

test('numbers are written as they are on paper', () => {
  expect(numbersOf(lift.body)).toBe('0123.456.749 · BE68 5390 0754 7034');
  expect(numbersOf(roof.body)).toBe('');
});
