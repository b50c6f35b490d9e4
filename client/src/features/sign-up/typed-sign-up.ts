import { cleanText, Email, type Refusal } from 'shared-domain/kernel';
import type { TextId } from '../../i18n/index.ts';
import type { Troubles } from '../../ui/index.ts';

export type TypedSignUp = {
  readonly association: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
};

export const emptySignUp: TypedSignUp = { association: '', name: '', email: '', password: '' };

/** As the server asks of every password. */
export const shortestPassword = 15;

/** What is wrong before the server is asked at all, by field. */
export function troublesOfSignUp({ association, name, email, password }: TypedSignUp): Troubles {
  const missing: Refusal = { code: 'field.missing' };
  const isLong = [...password.normalize('NFC')].length >= shortestPassword;
  return {
    ...(textOf(association) === '' && { 'sign-up-association': missing }),
    ...(textOf(name) === '' && { 'sign-up-name': missing }),
    ...(!Email.safeParse(textOf(email)).success && { 'sign-up-email': { code: 'email.invalid' } }),
    ...(!isLong && { 'sign-up-password': { code: 'auth.passwordTooShort' } }),
  };
}

export function foundingOf({ association, name }: TypedSignUp) {
  return { association: textOf(association), name: textOf(name) };
}

const sentences: Readonly<Record<string, TextId>> = {
  'auth.wrongCredentials': 'signUp.taken',
  'request.unavailable': 'signUp.noAnswer',
  'request.notFound': 'signUp.closed',
};

/** How a refused sign-up is told, where it is told otherwise than elsewhere. */
export function signUpSentence(code: string | null): TextId | null {
  return (code !== null && sentences[code]) || null;
}

/** How it is told that there is nothing to play with now. */
export function playSentence(code: string): TextId | null {
  if (code === 'request.unavailable') return 'signUp.playNoAnswer';
  return code === 'request.notFound' ? 'signUp.closed' : null;
}

function textOf(typed: string): string {
  return cleanText(typed).trim();
}
