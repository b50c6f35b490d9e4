import type { Texts } from '../text.ts';

/** What is drawn, and its figures. */
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
  'plot.use': { fr: 'Consommation', nl: 'Verbruik', de: 'Verbrauch', en: 'Consumption' },
  'plot.periodBefore': {
    fr: 'période précédente',
    nl: 'vorige periode',
    de: 'vorheriger Zeitraum',
    en: 'period before',
  },
  'plot.usedBefore': {
    fr: 'avant : {used}',
    nl: 'eerder: {used}',
    de: 'zuvor: {used}',
    en: 'before: {used}',
  },
} as const satisfies Texts;
