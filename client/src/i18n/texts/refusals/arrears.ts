import type { Texts } from '../../text.ts';

/** What a reminder may be refused for. */
export const arrearsRefusalTexts = {
  'refusal.interest.rateUnknown': {
    fr: 'Le taux légal de {period} n’est pas encore connu ici. Envoyez le rappel sans intérêts, ou mettez l’application à jour.',
    nl: 'De wettelijke rentevoet van {period} is hier nog niet bekend. Stuur de herinnering zonder interest, of werk de app bij.',
    de: 'Der gesetzliche Zinssatz von {period} ist hier noch nicht bekannt. Senden Sie die Mahnung ohne Zinsen oder aktualisieren Sie die App.',
    en: 'The legal rate of {period} is not known here yet. Send the reminder without interest, or update the app.',
  },
} as const satisfies Texts;
