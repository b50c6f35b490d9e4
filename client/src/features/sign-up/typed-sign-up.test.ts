import { expect, test } from 'vitest';
import { emptySignUp, foundingOf, playSentence, signUpSentence, troublesOfSignUp } from './typed-sign-up.ts';

const whole = {
  association: ' Les Érables ',
  name: 'Paul Bénévole',
  email: 'paul@example.be',
  password: 'une phrase que je retiens',
};

test('what is missing is named by field before the server is asked', () => {
  expect(Object.keys(troublesOfSignUp(emptySignUp))).toEqual([
    'sign-up-association',
    'sign-up-name',
    'sign-up-email',
    'sign-up-password',
  ]);
  expect(troublesOfSignUp(whole)).toEqual({});
  expect(troublesOfSignUp({ ...whole, password: 'quatorze signe' })).toEqual({
    'sign-up-password': { code: 'auth.passwordTooShort' },
  });
  expect(foundingOf(whole)).toEqual({ association: 'Les Érables', name: 'Paul Bénévole' });
});

test('a refusal is told as what it means here', () => {
  expect(signUpSentence('auth.wrongCredentials')).toBe('signUp.taken');
  expect(signUpSentence('request.tooMany')).toBeNull();
  expect(signUpSentence(null)).toBeNull();
  expect(playSentence('request.unavailable')).toBe('signUp.playNoAnswer');
  expect(playSentence('play.full')).toBeNull();
});
