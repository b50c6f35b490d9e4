import type { Texts } from '../text.ts';

/** Suppliers' invoices: list and entry. */
export const invoicesTexts = {
  'invoices.title': { fr: 'Factures', nl: 'Facturen', de: 'Rechnungen', en: 'Invoices' },
  'invoices.new': { fr: 'Nouvelle facture', nl: 'Nieuwe factuur', de: 'Neue Rechnung', en: 'New invoice' },
} as const satisfies Texts;
