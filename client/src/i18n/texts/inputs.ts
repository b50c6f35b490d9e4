import type { Texts } from '../text.ts';

/** What our own fields say: money, days, photos. */
export const inputTexts = {
  'money.whichOne': {
    fr: '« {typed} » se lit de deux façons. Lequel est le bon montant ?',
    nl: '„{typed}” kan op twee manieren gelezen worden. Welk bedrag is juist?',
    de: '„{typed}“ lässt sich zweifach lesen. Welcher Betrag ist richtig?',
    en: '“{typed}” can be read two ways. Which amount is right?',
  },
  'money.unreadable': {
    fr: '« {typed} » n’est pas un montant. Exemple : 1 234,56',
    nl: '„{typed}” is geen bedrag. Voorbeeld: 1.234,56',
    de: '„{typed}“ ist kein Betrag. Beispiel: 1.234,56',
    en: '“{typed}” is not an amount. Example: 1,234.56',
  },
  'day.unreadable': {
    fr: '« {typed} » n’est pas une date. Exemples : 20/11/2026, 2011, +30',
    nl: '„{typed}” is geen datum. Voorbeelden: 20/11/2026, 2011, +30',
    de: '„{typed}“ ist kein Datum. Beispiele: 20.11.2026, 2011, +30',
    en: '“{typed}” is not a date. Examples: 20/11/2026, 2011, +30',
  },
  'day.notInCalendar': {
    fr: 'Le {typed} n’existe pas au calendrier.',
    nl: '{typed} bestaat niet in de kalender.',
    de: 'Den {typed} gibt es im Kalender nicht.',
    en: '{typed} is not a day of the calendar.',
  },
  'day.pick': {
    fr: 'Choisir dans un calendrier',
    nl: 'Kiezen in een kalender',
    de: 'Im Kalender wählen',
    en: 'Pick from a calendar',
  },
  'day.placeholder': { fr: 'jj/mm/aaaa', nl: 'dd/mm/jjjj', de: 'TT.MM.JJJJ', en: 'dd/mm/yyyy' },
  'form.takenUp': {
    fr: 'Repris : ce que vous aviez tapé.',
    nl: 'Hernomen: wat u had getypt.',
    de: 'Wieder da: was Sie getippt hatten.',
    en: 'Taken up again: what you had typed.',
  },
  'form.takenUpContested': {
    fr: 'Repris : ce que vous aviez tapé. Entre-temps, cela a été changé ailleurs : « Recommencer » le montre.',
    nl: 'Hernomen: wat u had getypt. Intussen werd dit elders gewijzigd: „Opnieuw beginnen” toont het.',
    de: 'Wieder da: was Sie getippt hatten. Inzwischen wurde es anderswo geändert: „Neu beginnen“ zeigt es.',
    en: 'Taken up again: what you had typed. It has been changed elsewhere since: “Begin anew” shows it.',
  },
  'form.begunAnew': {
    fr: 'Recommencé, sans ce que vous aviez tapé.',
    nl: 'Opnieuw begonnen, zonder wat u had getypt.',
    de: 'Neu begonnen, ohne was Sie getippt hatten.',
    en: 'Begun anew, without what you had typed.',
  },
  'form.beginAnew': { fr: 'Recommencer', nl: 'Opnieuw beginnen', de: 'Neu beginnen', en: 'Begin anew' },
  'form.takeUp': { fr: 'Le reprendre', nl: 'Toch hernemen', de: 'Doch übernehmen', en: 'Take it up' },
  'form.summary': {
    fr: '{count, plural, one {Un point est à corriger} other {# points sont à corriger}}',
    nl: '{count, plural, one {Eén punt moet verbeterd worden} other {# punten moeten verbeterd worden}}',
    de: '{count, plural, one {Ein Punkt ist zu korrigieren} other {# Punkte sind zu korrigieren}}',
    en: '{count, plural, one {One point needs correcting} other {# points need correcting}}',
  },
  'photo.camera': { fr: 'Photographier', nl: 'Foto nemen', de: 'Fotografieren', en: 'Take a photo' },
  'photo.file': { fr: 'Choisir un fichier', nl: 'Bestand kiezen', de: 'Datei wählen', en: 'Choose a file' },
  'photo.page': {
    fr: 'Page {page} sur {pages}',
    nl: 'Pagina {page} van {pages}',
    de: 'Seite {page} von {pages}',
    en: 'Page {page} of {pages}',
  },
  'photo.previous': { fr: 'Page précédente', nl: 'Vorige pagina', de: 'Vorige Seite', en: 'Previous page' },
  'photo.next': { fr: 'Page suivante', nl: 'Volgende pagina', de: 'Nächste Seite', en: 'Next page' },
  'photo.zoomIn': { fr: 'Agrandir', nl: 'Vergroten', de: 'Vergrößern', en: 'Zoom in' },
  'photo.zoomOut': { fr: 'Réduire', nl: 'Verkleinen', de: 'Verkleinern', en: 'Zoom out' },
  'photo.eInvoice': {
    fr: 'La facture électronique elle-même (UBL), telle que le fournisseur l’a envoyée.',
    nl: 'De elektronische factuur zelf (UBL), zoals de leverancier ze stuurde.',
    de: 'Die elektronische Rechnung selbst (UBL), wie der Lieferant sie sandte.',
    en: 'The electronic invoice itself (UBL), as the supplier sent it.',
  },
  'photo.saveXml': {
    fr: 'Enregistrer le fichier',
    nl: 'Bestand opslaan',
    de: 'Datei speichern',
    en: 'Save the file',
  },
  'photo.openPdf': { fr: 'Ouvrir le PDF', nl: 'Pdf openen', de: 'PDF öffnen', en: 'Open the PDF' },
  'photo.absent': {
    fr: 'Cette page n’est pas encore sur cet appareil. Elle sera téléchargée à la prochaine connexion.',
    nl: 'Deze pagina staat nog niet op dit toestel. Ze wordt bij de volgende verbinding opgehaald.',
    de: 'Diese Seite liegt noch nicht auf diesem Gerät. Sie wird bei der nächsten Verbindung geladen.',
    en: 'This page is not on this device yet. It will be downloaded at the next connection.',
  },
} as const satisfies Texts;
