import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Cents, euros, largestCents } from './cents.ts';
import { formatMoney } from './format-money.ts';
import { languages } from './language.ts';
import { parseMoney } from './parse-money.ts';

const anyCents = fc.integer({ min: -largestCents, max: largestCents });

test('[KER-1] money is whole cents below a billion euro', () => {
  expect(Cents.safeParse(largestCents).success).toBe(true);
  for (const wrong of [largestCents + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '1', null]) {
    expect(Cents.safeParse(wrong).success).toBe(false);
  }
  expect([euros(123_456), euros(-5), euros(0)]).toEqual(['1234.56', '-0.05', '0.00']);
});

const readings: [string, number][] = [
  ['1.234,56', 123_456],
  ['1,234.56', 123_456],
  ['1 234,56', 123_456],
  ['1\u202f234,56 €', 123_456],
  ["1'234.56", 123_456],
  ['1234.56', 123_456],
  ['1234,5', 123_450],
  ['1.234.567', 123_456_700],
  ['1,234,567.89', 123_456_789],
  ['1 234', 123_400],
  ['€ 12', 1200],
  ['12,', 1200],
  [',5', 50],
  ['0,05 EUR', 5],
  ['-12,10', -1210],
  ['−12,10', -1210],
  ['12,10-', -1210],
  ['-0', 0],
  ['007', 700],
];
test.each(readings)('[KER-2] %s is %i cents', (text, value) => {
  expect(parseMoney(text)).toEqual({ ok: true, value });
});

test.each([
  '',
  ' ',
  'abc',
  '1.2.3',
  '12 34',
  '1.23.456',
  '1.234,567',
  '1234.567',
  '0.123',
  '--1',
  '-1-',
  '.',
  ',',
  '1e5',
])('[KER-2] %s is no amount', (text) => {
  expect(parseMoney(text)).toEqual({ ok: false, refusal: { code: 'money.invalid' } });
});

test('[KER-1] ten billion is too large to be read', () => {
  expect(parseMoney('10.000.000.000,00')).toMatchObject({ refusal: { code: 'money.tooLarge' } });
});

test('[KER-3] one separator and three digits can be read twice', () => {
  const params = { grouped: 123_400, decimal: 123 };
  const refused = { ok: false, refusal: { code: 'money.ambiguous', params } };
  expect(parseMoney('1.234')).toEqual(refused);
  expect(parseMoney('1,234 €')).toEqual(refused);
  expect(parseMoney('-1,235')).toMatchObject({
    refusal: { params: { grouped: -123_500, decimal: -124 } },
  });
});

test('[KER-4] an amount is printed by the habits of its language', () => {
  const printed = languages.map((language) => formatMoney(123_456_789, language));
  expect(printed).toEqual([
    '1\u202f234\u202f567,89\u00a0€',
    '1.234.567,89\u00a0€',
    '1.234.567,89\u00a0€',
    '€1,234,567.89',
  ]);
  expect(formatMoney(-5, 'fr')).toBe('-0,05\u00a0€');
  expect(formatMoney(-100_005, 'en')).toBe('-€1,000.05');
});

test('[KER-4] what is printed in a language is read back as the same amount', () => {
  fc.assert(
    fc.property(anyCents, fc.constantFrom(...languages), (value, language) => {
      expect(parseMoney(formatMoney(value, language))).toEqual({ ok: true, value });
    }),
  );
});
