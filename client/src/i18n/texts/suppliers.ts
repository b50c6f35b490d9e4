import type { Texts } from '../text.ts';

/** Suppliers of an office. */
export const suppliersTexts = {
  'suppliers.title': { fr: 'Fournisseurs', nl: 'Leveranciers', de: 'Lieferanten', en: 'Suppliers' },
  'suppliers.new': {
    fr: 'Nouveau fournisseur',
    nl: 'Nieuwe leverancier',
    de: 'Neuer Lieferant',
    en: 'New supplier',
  },
  'suppliers.search': {
    fr: 'Nom, numéro d’entreprise ou IBAN',
    nl: 'Naam, ondernemingsnummer of IBAN',
    de: 'Name, Unternehmensnummer oder IBAN',
    en: 'Name, enterprise number or IBAN',
  },
  'suppliers.none': {
    fr: 'Aucun fournisseur pour l’instant.',
    nl: 'Nog geen leveranciers.',
    de: 'Noch keine Lieferanten.',
    en: 'No suppliers yet.',
  },
  'suppliers.noneExample': {
    fr: 'Un fournisseur se crée aussi depuis une facture.',
    nl: 'Een leverancier kan ook vanuit een factuur aangemaakt worden.',
    de: 'Ein Lieferant lässt sich auch von einer Rechnung aus anlegen.',
    en: 'A supplier can also be created from an invoice.',
  },
  'suppliers.noneFound': {
    fr: 'Aucun fournisseur ne correspond.',
    nl: 'Geen leverancier gevonden.',
    de: 'Kein Lieferant passt dazu.',
    en: 'No supplier matches.',
  },
  'suppliers.enterpriseNumber': {
    fr: 'Numéro d’entreprise',
    nl: 'Ondernemingsnummer',
    de: 'Unternehmensnummer',
    en: 'Enterprise number',
  },
  'suppliers.iban': { fr: 'IBAN', nl: 'IBAN', de: 'IBAN', en: 'IBAN' },
  'suppliers.ibanNth': { fr: 'IBAN {nth}', nl: 'IBAN {nth}', de: 'IBAN {nth}', en: 'IBAN {nth}' },
  'suppliers.ibanFirst': {
    fr: 'Le premier est celui à payer',
    nl: 'Op de eerste wordt betaald',
    de: 'Auf die erste wird gezahlt',
    en: 'The first is the one to pay',
  },
  'suppliers.addIban': {
    fr: 'Ajouter un IBAN',
    nl: 'IBAN toevoegen',
    de: 'IBAN hinzufügen',
    en: 'Add an IBAN',
  },
  'suppliers.removeIban': {
    fr: 'Retirer l’IBAN {nth}',
    nl: 'IBAN {nth} verwijderen',
    de: 'IBAN {nth} entfernen',
    en: 'Remove IBAN {nth}',
  },
  'suppliers.account': {
    fr: 'Compte habituel',
    nl: 'Gebruikelijke rekening',
    de: 'Übliches Konto',
    en: 'Usual account',
  },
  'suppliers.accountHint': {
    fr: 'Numéro du plan comptable, par exemple 61011',
    nl: 'Nummer uit het rekeningstelsel, bijvoorbeeld 61011',
    de: 'Nummer des Kontenplans, zum Beispiel 61011',
    en: 'Number of the chart of accounts, such as 61011',
  },
  'suppliers.key': {
    fr: 'Clé habituelle',
    nl: 'Gebruikelijke sleutel',
    de: 'Üblicher Schlüssel',
    en: 'Usual key',
  },
  'suppliers.keyHint': {
    fr: 'Code de la clé, par exemple A',
    nl: 'Code van de sleutel, bijvoorbeeld A',
    de: 'Code des Schlüssels, zum Beispiel A',
    en: 'Code of the key, such as A',
  },
  'suppliers.note': { fr: 'Note', nl: 'Nota', de: 'Notiz', en: 'Note' },
  'suppliers.save': { fr: 'Garder', nl: 'Bewaren', de: 'Sichern', en: 'Keep' },
  'suppliers.organisation': { fr: 'Bureau', nl: 'Kantoor', de: 'Büro', en: 'Office' },
  'suppliers.absent': {
    fr: 'Ce fournisseur n’est pas sur cet appareil.',
    nl: 'Deze leverancier staat niet op dit toestel.',
    de: 'Dieser Lieferant liegt nicht auf diesem Gerät.',
    en: 'This supplier is not on this device.',
  },
  'suppliers.toList': {
    fr: 'Voir les fournisseurs',
    nl: 'Leveranciers bekijken',
    de: 'Lieferanten ansehen',
    en: 'See the suppliers',
  },
  'suppliers.alike': {
    fr: '{name} a déjà ce numéro d’entreprise.',
    nl: '{name} heeft dit ondernemingsnummer al.',
    de: '{name} hat diese Unternehmensnummer schon.',
    en: '{name} already has this enterprise number.',
  },
  'suppliers.invoices': {
    fr: 'Ses factures',
    nl: 'Zijn facturen',
    de: 'Seine Rechnungen',
    en: 'Its invoices',
  },
} as const satisfies Texts;
