import { expect, test } from 'vitest';
import { missingCredentials, refusalText } from './read-credentials.ts';

test('an empty field is named before the server is asked', () => {
  expect(missingCredentials('  ', '').map(({ field }) => field)).toEqual(['email', 'password']);
  expect(missingCredentials('an@example.be', 'a b')).toEqual([]);
});

test('without network, who was never here hears that the first sign-in needs one', () => {
  expect(refusalText('request.unavailable', false)).toBe('signIn.noAnswer');
  expect(refusalText('request.unavailable', true)).toBe('signIn.noAnswerAgain');
  expect(refusalText('auth.wrongCredentials', false)).toBeNull();
});
