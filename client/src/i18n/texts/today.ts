import type { Texts } from '../text.ts';

/** The syndic's work queue. */
export const todayTexts = {
  'today.title': { fr: 'Aujourd’hui', nl: 'Vandaag', de: 'Heute', en: 'Today' },
} as const satisfies Texts;
