import type { Texts } from '../text.ts';

/** Lots, owners and allocation keys. */
export const buildingTexts = {
  'building.title': { fr: 'Immeuble', nl: 'Gebouw', de: 'Gebäude', en: 'Building' },
} as const satisfies Texts;
