import type { Texts } from '../text.ts';

/** What staff's work on the books is called where it waits or was refused. */
export const bookItemsTexts = {
  'type.ownAccount': { fr: 'Compte propre', nl: 'Eigen rekening', de: 'Eigenes Konto', en: 'Own account' },
  'type.bookEntry': { fr: 'Écriture', nl: 'Boeking', de: 'Buchung', en: 'Entry' },
  'type.reverseEntry': { fr: 'Contre-passation', nl: 'Tegenboeking', de: 'Storno', en: 'Reversal' },
  'type.closeYear': { fr: 'Clôture', nl: 'Afsluiting', de: 'Abschluss', en: 'Closing' },
  'field.amount': { fr: 'Montant', nl: 'Bedrag', de: 'Betrag', en: 'Amount' },
  'field.account': { fr: 'Compte', nl: 'Rekening', de: 'Konto', en: 'Account' },
  'field.from': { fr: 'Du compte', nl: 'Van rekening', de: 'Von Konto', en: 'From account' },
  'field.to': { fr: 'Au compte', nl: 'Naar rekening', de: 'Auf Konto', en: 'To account' },
  'field.bank': { fr: 'Compte bancaire', nl: 'Bankrekening', de: 'Bankkonto', en: 'Bank account' },
  'field.balances': { fr: 'Lignes', nl: 'Lijnen', de: 'Zeilen', en: 'Lines' },
  'field.cost': { fr: 'Charge', nl: 'Kost', de: 'Aufwand', en: 'Cost' },
  'field.label': { fr: 'Libellé', nl: 'Omschrijving', de: 'Buchungstext', en: 'Label' },
  'field.labels': { fr: 'Noms', nl: 'Namen', de: 'Namen', en: 'Names' },
  'field.tenantShare': {
    fr: 'Part du locataire',
    nl: 'Deel van de huurder',
    de: 'Anteil des Mieters',
    en: 'Tenant’s share',
  },
  'field.active': { fr: 'Proposé', nl: 'Voorgesteld', de: 'Vorgeschlagen', en: 'Proposed' },
  'field.fiscalYear': { fr: 'Exercice', nl: 'Boekjaar', de: 'Geschäftsjahr', en: 'Financial year' },
  'field.beyondBalance': {
    fr: 'Au-delà du solde',
    nl: 'Boven het saldo',
    de: 'Über den Saldo hinaus',
    en: 'Beyond the balance',
  },
} as const satisfies Texts;
