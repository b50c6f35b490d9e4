import type { TextId } from '../../i18n/index.ts';

export type Missing = { readonly field: 'email' | 'password'; readonly text: TextId };

/** What is missing before the server is asked at all. */
export function missingCredentials(email: string, password: string): Missing[] {
  const missing: Missing[] = [];
  if (email.trim() === '') missing.push({ field: 'email', text: 'signIn.emailMissing' });
  if (password === '') missing.push({ field: 'password', text: 'signIn.passwordMissing' });
  return missing;
}

/** How a refused sign-in is told: without network, somebody new hears another sentence than somebody known here. */
export function refusalText(code: string, isKnownHere: boolean): TextId | null {
  if (code !== 'request.unavailable') return null;
  return isKnownHere ? 'signIn.noAnswerAgain' : 'signIn.noAnswer';
}
