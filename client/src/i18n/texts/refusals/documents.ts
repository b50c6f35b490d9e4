import type { Texts } from '../../text.ts';

/** What a document of the library may be refused for. */
export const documentRefusalTexts = {
  'refusal.document.titleMissing': {
    fr: 'Donnez un titre au document.',
    nl: 'Geef het document een titel.',
    de: 'Geben Sie der Unterlage einen Titel.',
    en: 'Give the document a title.',
  },
  'refusal.document.fileKind': {
    fr: 'La bibliothèque prend des PDF et des photos.',
    nl: 'De bibliotheek neemt pdf’s en foto’s aan.',
    de: 'Die Bibliothek nimmt PDF-Dateien und Fotos auf.',
    en: 'The library takes PDFs and photos.',
  },
  'refusal.document.linkEnded': {
    fr: 'Ce lien n’est plus valable.',
    nl: 'Deze link is niet meer geldig.',
    de: 'Dieser Link gilt nicht mehr.',
    en: 'This link is no longer valid.',
  },
} as const satisfies Texts;
