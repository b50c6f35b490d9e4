import type { Texts } from '../text.ts';

/** Electronic invoices (UBL, Peppol) read from a file. */
export const eInvoiceTexts = {
  'eInvoice.title': {
    fr: 'Importer des factures électroniques',
    nl: 'Elektronische facturen importeren',
    de: 'Elektronische Rechnungen importieren',
    en: 'Import electronic invoices',
  },
  'eInvoice.import': {
    fr: 'Importer (UBL)',
    nl: 'Importeren (UBL)',
    de: 'Importieren (UBL)',
    en: 'Import (UBL)',
  },
  'eInvoice.how': {
    fr: 'Choisissez un ou plusieurs fichiers UBL (.xml) reçus de vos fournisseurs. Ils sont lus sur cet appareil, même sans réseau.',
    nl: 'Kies een of meer UBL-bestanden (.xml) van uw leveranciers. Ze worden op dit toestel gelezen, ook zonder netwerk.',
    de: 'Wählen Sie eine oder mehrere UBL-Dateien (.xml) Ihrer Lieferanten. Sie werden auf diesem Gerät gelesen, auch ohne Netz.',
    en: 'Choose one or more UBL files (.xml) from your suppliers. They are read on this device, even without network.',
  },
  'eInvoice.choose': {
    fr: 'Choisir des fichiers',
    nl: 'Bestanden kiezen',
    de: 'Dateien wählen',
    en: 'Choose files',
  },
  'eInvoice.invoice': { fr: 'Facture', nl: 'Factuur', de: 'Rechnung', en: 'Invoice' },
  'eInvoice.creditNote': {
    fr: 'Note de crédit',
    nl: 'Creditnota',
    de: 'Gutschrift',
    en: 'Credit note',
  },
  'eInvoice.whichBuilding': {
    fr: 'Le destinataire du fichier n’est aucun de vos immeubles : pour lequel est-elle ?',
    nl: 'De bestemmeling van het bestand is geen van uw gebouwen: voor welk gebouw is ze?',
    de: 'Der Empfänger der Datei ist keines Ihrer Gebäude: Für welches ist sie?',
    en: 'The file’s addressee is none of your buildings: which one is it for?',
  },
  'eInvoice.toCheck': {
    fr: 'À vérifier dans le fichier',
    nl: 'Na te kijken in het bestand',
    de: 'In der Datei zu prüfen',
    en: 'To check in the file',
  },
  'eInvoice.makeDraft': {
    fr: 'Créer le brouillon',
    nl: 'Concept maken',
    de: 'Entwurf anlegen',
    en: 'Make the draft',
  },
  'eInvoice.made': {
    fr: 'Brouillon créé avec ses documents.',
    nl: 'Concept gemaakt, met de documenten.',
    de: 'Entwurf mit seinen Dokumenten angelegt.',
    en: 'Draft made, with its documents.',
  },
  'eInvoice.open': {
    fr: 'Ouvrir le brouillon',
    nl: 'Concept openen',
    de: 'Entwurf öffnen',
    en: 'Open the draft',
  },
} as const satisfies Texts;
