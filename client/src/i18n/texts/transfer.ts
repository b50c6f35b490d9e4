import type { Texts } from '../text.ts';

/** A lot that changes hands. */
export const transferTexts = {
  'transfer.title': {
    fr: 'Changement de copropriétaire',
    nl: 'Verandering van mede-eigenaar',
    de: 'Wechsel des Miteigentümers',
    en: 'Change of owner',
  },
} as const satisfies Texts;
