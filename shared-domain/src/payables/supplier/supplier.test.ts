import { expect, test } from 'vitest';
import { suppliers } from './supplier.definition.ts';
import { Supplier } from './supplier.ts';

const { body } = suppliers.sample;

test.each([
  ['iban.checkDigit', { ibans: ['BE68539007547035'] }],
  ['enterpriseNumber.checkDigit', { enterpriseNumber: '0123456748' }],
  ['email.invalid', { email: 'compta@' }],
  ['supplier.nameMissing', { name: '' }],
  ['text.unsafe', { note: '\u202e' }],
  ['account.invalid', { defaultAccount: 'abc' }],
])('[PAY-6] %s', (code, changes) => {
  expect(Supplier.safeParse({ ...body, ...changes }).error?.issues[0]?.message).toBe(code);
});

test('[PAY-6] a supplier with sound numbers is accepted', () => {
  expect(Supplier.safeParse(body).success).toBe(true);
  expect(Supplier.safeParse({ ...body, enterpriseNumber: null, ibans: [] }).success).toBe(true);
});
