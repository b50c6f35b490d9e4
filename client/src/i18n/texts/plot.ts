import type { Texts } from '../text.ts';

/** Money over time, drawn and in figures. */
export const plotTexts = {
  'plot.show': {
    fr: 'Voir les chiffres',
    nl: 'Cijfers tonen',
    de: 'Zahlen anzeigen',
    en: 'Show the figures',
  },
  'plot.hide': {
    fr: 'Masquer les chiffres',
    nl: 'Cijfers verbergen',
    de: 'Zahlen ausblenden',
    en: 'Hide the figures',
  },
  'plot.from': { fr: 'À partir du', nl: 'Vanaf', de: 'Ab dem', en: 'From' },
  'plot.what': { fr: 'Ligne', nl: 'Lijn', de: 'Linie', en: 'Line' },
} as const satisfies Texts;
