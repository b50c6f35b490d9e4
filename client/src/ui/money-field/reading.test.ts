import fc from 'fast-check';
import { formatAmount, languages } from 'shared-domain/kernel';
import { expect, test } from 'vitest';
import { centsOf, isPlain, readMoney, textFor } from './reading.ts';

test.each([
  ['1.234,56', 123_456],
  ['1234.56', 123_456],
  ['1234,56', 123_456],
  ['1 234,56 €', 123_456],
  ['12', 1_200],
  ['-8,5', -850],
])('%s is read in cents', (typed, cents) => {
  expect(centsOf(readMoney(typed))).toBe(cents);
});

test('1.234 alone hands back both readings', () => {
  expect(readMoney('1.234')).toEqual({ is: 'ambiguous', grouped: 123_400, decimal: 123 });
});

test('what cannot be read is no amount, and says so', () => {
  expect(readMoney('douze')).toEqual({ is: 'unreadable' });
  expect(readMoney('10 000 000 000')).toEqual({ is: 'tooLarge' });
  expect(readMoney('  ')).toEqual({ is: 'empty' });
});

test('text that stands for the value stays as it was typed', () => {
  expect(textFor(123_456, '1234.56', 'fr')).toBe('1234.56');
  expect(textFor(null, 'douze', 'fr')).toBe('douze');
  expect(textFor(100, '2', 'nl')).toBe('1,00');
});

test('an amount written in any of our languages is read back to the cent', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }),
      fc.constantFrom(...languages),
      (cents, language) => {
        expect(centsOf(readMoney(formatAmount(cents, language)))).toBe(cents);
      },
    ),
  );
});

test('only what reads otherwise than it was typed is echoed', () => {
  expect(isPlain('185,00', 18_500, 'fr')).toBe(true);
  expect(isPlain('1234,50 €', 123_450, 'fr')).toBe(true);
  expect(isPlain('185', 18_500, 'fr')).toBe(false);
  expect(isPlain('1234.50', 123_450, 'nl')).toBe(false);
});
