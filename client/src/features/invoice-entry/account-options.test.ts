import { expect, test } from 'vitest';
import { accountOptions, matchingAccounts } from './account-options.ts';

test('costs come first, then what lasts and what is carried over; nothing else can be bought', () => {
  const codes = accountOptions('fr').map(({ value }) => value);
  expect(codes[0]).toMatch(/^6/);
  expect(codes.every((code) => /^(6|2|49)\d/.test(code))).toBe(true);
});

test.each([
  ['6101', '6101'],
  ['ascens entretien', '61011'],
  ['610 contrôle asc', '61010'],
])('%s finds account %s', (typed, code) => {
  expect(matchingAccounts(accountOptions('fr'), typed).map(({ value }) => value)).toContain(code);
});

test('what no account is called finds none', () => {
  expect(matchingAccounts(accountOptions('nl'), 'zwembad xyz')).toEqual([]);
});
