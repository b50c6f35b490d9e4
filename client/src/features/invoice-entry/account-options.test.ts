import { accountsOf, ownAccounts } from 'shared-domain/accounting';
import { expect, test } from 'vitest';
import { accountOptions, matchingAccounts, ownOptions } from './account-options.ts';

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

test('an account of the association’s own is offered in its own words until it is given up', () => {
  const { sample } = ownAccounts;
  expect(ownOptions(accountsOf([sample]), 'nl')).toEqual([
    { value: '610111', label: '610111 Onderhoud lift blok A' },
  ]);
  const gone = { ...sample, body: { ...sample.body, active: false } };
  expect(ownOptions(accountsOf([gone]), 'nl')).toEqual([]);
});
