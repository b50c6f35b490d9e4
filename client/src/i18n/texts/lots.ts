import type { Texts } from '../text.ts';

/** How lots, shares and parties are called, on every screen that names one. */
export const lotTexts = {
  'lot.kind.apartment': { fr: 'Appartement', nl: 'Appartement', de: 'Wohnung', en: 'Apartment' },
  'lot.kind.commercial': { fr: 'Commerce', nl: 'Handelsruimte', de: 'Ladenlokal', en: 'Shop' },
  'lot.kind.office': { fr: 'Bureau', nl: 'Kantoor', de: 'Büro', en: 'Office' },
  'lot.kind.garage': { fr: 'Garage', nl: 'Garage', de: 'Garage', en: 'Garage' },
  'lot.kind.parking': { fr: 'Parking', nl: 'Parkeerplaats', de: 'Stellplatz', en: 'Parking space' },
  'lot.kind.cellar': { fr: 'Cave', nl: 'Kelder', de: 'Keller', en: 'Cellar' },
  'lot.kind.other': { fr: 'Autre lot', nl: 'Andere kavel', de: 'Anderes Los', en: 'Other lot' },
  'lot.named': { fr: 'Lot {number}', nl: 'Kavel {number}', de: 'Los {number}', en: 'Lot {number}' },
  'lot.kindNamed': {
    fr: '{kind} {number}',
    nl: '{kind} {number}',
    de: '{kind} {number}',
    en: '{kind} {number}',
  },
  'lot.share': {
    fr: '{share} du lot',
    nl: '{share} van de kavel',
    de: '{share} des Loses',
    en: '{share} of the lot',
  },
} as const satisfies Texts;
