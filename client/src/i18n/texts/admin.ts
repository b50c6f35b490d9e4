import type { Texts } from '../text.ts';

/** Organisations and users. */
export const adminTexts = {
  'admin.title': { fr: 'Organisation', nl: 'Organisatie', de: 'Organisation', en: 'Organisation' },
} as const satisfies Texts;
