import { expect, test } from 'vitest';
import { readNewSupplier } from './new-supplier.ts';

test('a name is enough; numbers are kept as machines write them', () => {
  expect(readNewSupplier({ name: ' Lift ', enterpriseNumber: '', iban: '' }, '2026-11-20')).toMatchObject({
    ok: true,
    value: { name: 'Lift', enterpriseNumber: null, ibans: [], createdOn: '2026-11-20' },
  });
  const full = { name: 'Lift', enterpriseNumber: 'BE 0123.456.749', iban: 'be68 5390 0754 7034' };
  expect(readNewSupplier(full, '2026-11-20')).toMatchObject({
    value: { enterpriseNumber: '0123456749', ibans: ['BE68539007547034'] },
  });
});

test('a mistyped number is told at its field', () => {
  const wrong = { name: '', enterpriseNumber: '0123.456.740', iban: 'BE68 5390 0754 7035' };
  expect(readNewSupplier(wrong, '2026-11-20')).toEqual({
    ok: false,
    refusal: {
      name: { code: 'supplier.nameMissing' },
      enterpriseNumber: { code: 'enterpriseNumber.checkDigit' },
      iban: { code: 'iban.checkDigit' },
    },
  });
});
