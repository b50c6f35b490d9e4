import type { Texts } from '../text.ts';

/** Devices signed in to the account. */
export const devicesTexts = {
  'devices.title': { fr: 'Appareils', nl: 'Toestellen', de: 'Geräte', en: 'Devices' },
} as const satisfies Texts;
