import type { Texts } from '../text.ts';

/** What owners are called for. */
export const fundTexts = {
  'fund.provision': {
    fr: 'Provisions pour charges',
    nl: 'Provisies voor lasten',
    de: 'Vorauszahlungen auf Kosten',
    en: 'Provisions for charges',
  },
  'fund.workingFund': {
    fr: 'Fonds de roulement',
    nl: 'Werkkapitaal',
    de: 'Betriebskapital',
    en: 'Working capital',
  },
  'fund.reserveFund': { fr: 'Fonds de réserve', nl: 'Reservekapitaal', de: 'Rücklage', en: 'Reserve fund' },
  'fund.extraordinary': {
    fr: 'Appel extraordinaire',
    nl: 'Buitengewone opvraging',
    de: 'Außerordentlicher Abruf',
    en: 'Extraordinary call',
  },
} as const satisfies Texts;
