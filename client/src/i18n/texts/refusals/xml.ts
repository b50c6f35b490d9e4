import type { Texts } from '../../text.ts';

/** Why an XML file, a bank's or a supplier's, was not opened. */
export const xmlRefusalTexts = {
  'refusal.xml.tooLarge': {
    fr: 'Ce fichier est trop grand (plus de {megabytes} Mo). Rien n’a été importé.',
    nl: 'Dit bestand is te groot (meer dan {megabytes} MB). Er werd niets ingevoerd.',
    de: 'Diese Datei ist zu groß (mehr als {megabytes} MB). Es wurde nichts eingelesen.',
    en: 'This file is too large (over {megabytes} MB). Nothing was imported.',
  },
  'refusal.xml.tooDeep': {
    fr: 'Ce fichier XML est construit de façon inhabituelle et n’a pas été ouvert. Demandez-en un autre à l’expéditeur.',
    nl: 'Dit XML-bestand is ongewoon opgebouwd en werd niet geopend. Vraag de afzender een ander bestand.',
    de: 'Diese XML-Datei ist ungewöhnlich aufgebaut und wurde nicht geöffnet. Bitten Sie den Absender um eine andere.',
    en: 'This XML file is built in an unusual way and was not opened. Ask the sender for another one.',
  },
  'refusal.xml.doctype': {
    fr: 'Ce fichier XML contient des instructions (DOCTYPE) qu’une facture ou un extrait ne contient jamais. Par sécurité, il n’a pas été ouvert.',
    nl: 'Dit XML-bestand bevat instructies (DOCTYPE) die een factuur of uittreksel nooit bevat. Voor de veiligheid werd het niet geopend.',
    de: 'Diese XML-Datei enthält Anweisungen (DOCTYPE), die eine Rechnung oder ein Auszug nie enthält. Zur Sicherheit wurde sie nicht geöffnet.',
    en: 'This XML file holds instructions (DOCTYPE) that an invoice or a statement never holds. To be safe it was not opened.',
  },
  'refusal.xml.entity': {
    fr: 'Ce fichier XML renvoie à des éléments inconnus. Par sécurité, il n’a pas été ouvert.',
    nl: 'Dit XML-bestand verwijst naar onbekende elementen. Voor de veiligheid werd het niet geopend.',
    de: 'Diese XML-Datei verweist auf unbekannte Elemente. Zur Sicherheit wurde sie nicht geöffnet.',
    en: 'This XML file refers to things it does not explain. To be safe it was not opened.',
  },
  'refusal.xml.malformed': {
    fr: 'Ce fichier XML est abîmé ou incomplet (ligne {line}). Rien n’a été importé ; téléchargez-le à nouveau.',
    nl: 'Dit XML-bestand is beschadigd of onvolledig (regel {line}). Er werd niets ingevoerd; download het opnieuw.',
    de: 'Diese XML-Datei ist beschädigt oder unvollständig (Zeile {line}). Es wurde nichts eingelesen; laden Sie sie erneut herunter.',
    en: 'This XML file is damaged or incomplete (line {line}). Nothing was imported; download it again.',
  },
} as const satisfies Texts;
