import { suppliers } from 'shared-domain/payables';
import { expect, test } from 'vitest';
import { changesOf, readSupplier, typed } from './typed-supplier.ts';

const known = suppliers.sample.body;

test('a form that nobody touched changes nothing', () => {
  const { supplier, troubles } = readSupplier(typed(known));
  expect(troubles).toEqual({});
  expect(changesOf(known, supplier)).toEqual({});
});

test('only what was changed is written', () => {
  const { supplier } = readSupplier({ ...typed(known), phone: ' 04 123 45 67 ' });
  expect(changesOf(known, supplier)).toEqual({ phone: '04 123 45 67' });
});

test('every wrong field is told at its place', () => {
  const wrong = {
    ...typed(known),
    name: ' ',
    enterpriseNumber: '0123.456.740',
    ibans: ['BE68 5390 0754 7034', 'BE68 5390 0754 7035'],
    email: 'nobody',
    defaultAccount: '99',
  };
  const codes = Object.entries(readSupplier(wrong).troubles).map(([field, { code }]) => [field, code]);
  expect(codes).toEqual([
    ['name', 'supplier.nameMissing'],
    ['enterpriseNumber', 'enterpriseNumber.checkDigit'],
    ['ibans.1', 'iban.checkDigit'],
    ['email', 'email.invalid'],
    ['defaultAccount', 'account.invalid'],
  ]);
});

test('an account number typed twice is kept once, an empty one not at all', () => {
  const twice = { ...typed(known), ibans: ['BE68539007547034', 'be68 5390 0754 7034', ''] };
  expect(readSupplier(twice).supplier.ibans).toEqual(['BE68539007547034']);
});
