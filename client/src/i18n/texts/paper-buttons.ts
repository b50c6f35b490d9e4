import type { Texts } from '../text.ts';

/** Making a paper, on the screens that show what it says. */
export const paperButtonTexts = {
  'pdf.make': { fr: 'PDF', nl: 'PDF', de: 'PDF', en: 'PDF' },
  'pdf.title': { fr: 'Papiers', nl: 'Papieren', de: 'Papiere', en: 'Papers' },
  'pdf.for': { fr: 'Pour', nl: 'Voor', de: 'Für', en: 'For' },
  'pdf.everybody': {
    fr: 'Tous, un fichier chacun',
    nl: 'Iedereen, elk een bestand',
    de: 'Alle, je eine Datei',
    en: 'Everybody, a file each',
  },
  'pdf.progress': {
    fr: '{done} sur {count} faits',
    nl: '{done} van {count} klaar',
    de: '{done} von {count} fertig',
    en: '{done} of {count} made',
  },
  'pdf.failed': {
    fr: 'Le PDF n’a pas pu être fait. Réessayez ; si cela se répète, ouvrez l’application une fois avec le réseau.',
    nl: 'De pdf kon niet worden gemaakt. Probeer opnieuw; gebeurt het weer, open de app dan eens met netwerk.',
    de: 'Das PDF konnte nicht erstellt werden. Versuchen Sie es erneut; wiederholt es sich, öffnen Sie die App einmal mit Netz.',
    en: 'The PDF could not be made. Try again; if it happens again, open the app once with a network.',
  },
} as const satisfies Texts;
