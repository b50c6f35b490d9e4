import { expect, test } from 'vitest';
import { readScreenSearch, readSignInSearch } from './search.ts';

test.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/sign-in?next=/',
  12,
  undefined,
])('a sign-in never leads to %s', (next) => {
  expect(readSignInSearch({ next })).toEqual({});
});

test('a sign-in leads back to the page that was asked for', () => {
  expect(readSignInSearch({ next: '/charges?tab=2025' })).toEqual({ next: '/charges?tab=2025' });
});

test('an address keeps what a screen knows and drops the rest', () => {
  expect(readScreenSearch({ tab: 'keys', q: 3, x: 'y' })).toEqual({ tab: 'keys' });
});

test('a period and an account are kept where they are a day and a number', () => {
  const asked = { from: '2026-02-30', until: '2026-02-28', account: 4101, party: 'p1' };
  expect(readScreenSearch(asked)).toEqual({ until: '2026-02-28', account: '4101', party: 'p1' });
});
