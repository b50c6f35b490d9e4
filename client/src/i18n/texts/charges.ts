import type { Texts } from '../text.ts';

/** The owner's charges, each explained to the cent. */
export const chargesTexts = {
  'charges.title': { fr: 'Mes charges', nl: 'Mijn lasten', de: 'Meine Kosten', en: 'My charges' },
} as const satisfies Texts;
