import type { Texts } from '../text.ts';

/** The owner's home. */
export const homeTexts = {
  'home.title': { fr: 'Accueil', nl: 'Start', de: 'Start', en: 'Home' },
} as const satisfies Texts;
