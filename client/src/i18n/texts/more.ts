import type { Texts } from '../text.ts';

/** What does not fit in the tabs. */
export const moreTexts = {
  'more.title': { fr: 'Plus', nl: 'Meer', de: 'Mehr', en: 'More' },
} as const satisfies Texts;
