import type { Texts } from '../text.ts';

/** Suppliers. */
export const suppliersTexts = {
  'suppliers.title': { fr: 'Fournisseurs', nl: 'Leveranciers', de: 'Lieferanten', en: 'Suppliers' },
} as const satisfies Texts;
