import type { Texts } from '../text.ts';

/** Suppliers’ invoices: the list. */
export const invoicesTexts = {
  'invoices.title': { fr: 'Factures', nl: 'Facturen', de: 'Rechnungen', en: 'Invoices' },
  'invoices.new': { fr: 'Nouvelle facture', nl: 'Nieuwe factuur', de: 'Neue Rechnung', en: 'New invoice' },
  'invoices.search': {
    fr: 'Fournisseur ou numéro',
    nl: 'Leverancier of nummer',
    de: 'Lieferant oder Nummer',
    en: 'Supplier or number',
  },
  'invoices.states': { fr: 'État', nl: 'Status', de: 'Stand', en: 'State' },
  'invoices.all': { fr: 'Toutes', nl: 'Alle', de: 'Alle', en: 'All' },
  'invoices.draft': { fr: 'Brouillons', nl: 'Concepten', de: 'Entwürfe', en: 'Drafts' },
  'invoices.onDevice': {
    fr: 'Sur cet appareil',
    nl: 'Op dit toestel',
    de: 'Auf diesem Gerät',
    en: 'On this device',
  },
  'invoices.submitted': {
    fr: 'À approuver',
    nl: 'Goed te keuren',
    de: 'Zu genehmigen',
    en: 'Awaiting approval',
  },
  'invoices.rejected': { fr: 'Refusées', nl: 'Geweigerd', de: 'Abgelehnt', en: 'Refused' },
  'invoices.posted': { fr: 'Comptabilisées', nl: 'Geboekt', de: 'Gebucht', en: 'Posted' },
  'invoices.none': {
    fr: 'Aucune facture pour l’instant.',
    nl: 'Nog geen facturen.',
    de: 'Noch keine Rechnungen.',
    en: 'No invoices yet.',
  },
  'invoices.noneExample': {
    fr: 'Photographiez une facture : elle est gardée sur cet appareil, même sans réseau.',
    nl: 'Fotografeer een factuur: ze wordt op dit toestel bewaard, ook zonder netwerk.',
    de: 'Fotografieren Sie eine Rechnung: Sie bleibt auf diesem Gerät, auch ohne Netz.',
    en: 'Photograph an invoice: it is kept on this device, even without network.',
  },
  'invoices.noneFound': {
    fr: 'Aucune facture ne correspond.',
    nl: 'Geen enkele factuur komt overeen.',
    de: 'Keine Rechnung passt dazu.',
    en: 'No invoice matches.',
  },
  'invoices.showAll': { fr: 'Tout afficher', nl: 'Alles tonen', de: 'Alles anzeigen', en: 'Show all' },
  'invoices.count': {
    fr: '{count, plural, =0 {Aucune facture} one {# facture} other {# factures}}',
    nl: '{count, plural, =0 {Geen facturen} one {# factuur} other {# facturen}}',
    de: '{count, plural, =0 {Keine Rechnungen} one {# Rechnung} other {# Rechnungen}}',
    en: '{count, plural, =0 {No invoices} one {# invoice} other {# invoices}}',
  },
  'invoices.noSupplier': {
    fr: 'Fournisseur à indiquer',
    nl: 'Leverancier in te vullen',
    de: 'Lieferant fehlt noch',
    en: 'Supplier to be entered',
  },
  'invoices.number': { fr: 'Numéro', nl: 'Nummer', de: 'Nummer', en: 'Number' },
  'invoices.numbered': { fr: 'n° {number}', nl: 'nr. {number}', de: 'Nr. {number}', en: 'no. {number}' },
  'invoices.due': { fr: 'Échéance', nl: 'Vervaldag', de: 'Fällig am', en: 'Due' },
  'invoices.askedApproval': {
    fr: 'Approbation demandée',
    nl: 'Goedkeuring gevraagd',
    de: 'Genehmigung angefragt',
    en: 'Approval requested',
  },
} as const satisfies Texts;
