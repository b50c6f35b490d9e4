import type { Texts } from '../text.ts';

/** Words that several screens share. */
export const words = {
  'word.add': { fr: 'Ajouter', nl: 'Toevoegen', de: 'Hinzufügen', en: 'Add' },
  'word.amount': { fr: 'Montant', nl: 'Bedrag', de: 'Betrag', en: 'Amount' },
  'word.building': { fr: 'Immeuble', nl: 'Gebouw', de: 'Gebäude', en: 'Building' },
  'word.cancel': { fr: 'Annuler', nl: 'Annuleren', de: 'Abbrechen', en: 'Cancel' },
  'word.close': { fr: 'Fermer', nl: 'Sluiten', de: 'Schließen', en: 'Close' },
  'word.date': { fr: 'Date', nl: 'Datum', de: 'Datum', en: 'Date' },
  'word.edit': { fr: 'Modifier', nl: 'Wijzigen', de: 'Ändern', en: 'Edit' },
  'word.loading': { fr: 'Chargement…', nl: 'Laden…', de: 'Wird geladen …', en: 'Loading…' },
  'word.lot': { fr: 'Lot', nl: 'Kavel', de: 'Los', en: 'Lot' },
  'word.name': { fr: 'Nom', nl: 'Naam', de: 'Name', en: 'Name' },
  'word.none': { fr: 'Aucun', nl: 'Geen', de: 'Keine', en: 'None' },
  'word.optional': { fr: 'facultatif', nl: 'optioneel', de: 'freiwillig', en: 'optional' },
  'word.owner': { fr: 'Copropriétaire', nl: 'Mede-eigenaar', de: 'Miteigentümer', en: 'Owner' },
  'word.phone': { fr: 'Téléphone', nl: 'Telefoon', de: 'Telefon', en: 'Phone' },
  'word.remove': { fr: 'Retirer', nl: 'Verwijderen', de: 'Entfernen', en: 'Remove' },
  'word.retry': { fr: 'Réessayer', nl: 'Opnieuw proberen', de: 'Erneut versuchen', en: 'Try again' },
  'word.supplier': { fr: 'Fournisseur', nl: 'Leverancier', de: 'Lieferant', en: 'Supplier' },
  'word.total': { fr: 'Total', nl: 'Totaal', de: 'Gesamtbetrag', en: 'Total' },
  'word.vat': { fr: 'TVA', nl: 'Btw', de: 'MwSt.', en: 'VAT' },
  'role.syndic': { fr: 'Syndic', nl: 'Syndicus', de: 'Verwalter', en: 'Syndic' },
  'role.accountant': { fr: 'Comptable', nl: 'Boekhouder', de: 'Buchhalter', en: 'Accountant' },
  'role.board': {
    fr: 'Conseil de copropriété',
    nl: 'Raad van mede-eigendom',
    de: 'Miteigentumsrat',
    en: 'Co-ownership board',
  },
  'role.owner': { fr: 'Copropriétaire', nl: 'Mede-eigenaar', de: 'Miteigentümer', en: 'Owner' },
  'role.admin': { fr: 'Administrateur', nl: 'Beheerder', de: 'Administrator', en: 'Administrator' },
} as const satisfies Texts;
