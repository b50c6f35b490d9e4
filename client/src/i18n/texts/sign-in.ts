import type { Texts } from '../text.ts';

/** Signing in, online and off. */
export const signInTexts = {
  'signIn.title': { fr: 'Se connecter', nl: 'Aanmelden', de: 'Anmelden', en: 'Sign in' },
} as const satisfies Texts;
