import type { Texts } from '../text.ts';

/** The frame of staff: their many places stand in groups. */
export const staffFrameTexts = {
  'shell.capture': { fr: 'Encoder', nl: 'Invoeren', de: 'Erfassen', en: 'Add' },
  'shell.groupOwners': { fr: 'Copropriétaires', nl: 'Mede-eigenaars', de: 'Miteigentümer', en: 'Owners' },
  'shell.groupMoney': { fr: 'Argent', nl: 'Geld', de: 'Geld', en: 'Money' },
  'shell.groupOwn': { fr: 'Mes lots', nl: 'Mijn kavels', de: 'Meine Lose', en: 'My lots' },
  'shell.groupBuilding': { fr: 'Gestion', nl: 'Beheer', de: 'Verwaltung', en: 'Management' },
  'shell.groupApp': { fr: 'Application', nl: 'Toepassing', de: 'Anwendung', en: 'Application' },
  'undo.saved': {
    fr: 'Modification enregistrée',
    nl: 'Wijziging bewaard',
    de: 'Änderung gespeichert',
    en: 'Change kept',
  },
  'undo.undo': { fr: 'Annuler', nl: 'Ongedaan maken', de: 'Rückgängig machen', en: 'Undo' },
  'undo.undone': {
    fr: 'C’est comme avant.',
    nl: 'Het is zoals voorheen.',
    de: 'Es ist wie vorher.',
    en: 'It is as before.',
  },
  'asOwner.title': {
    fr: 'Vue d’un copropriétaire',
    nl: 'Weergave van een mede-eigenaar',
    de: 'Ansicht eines Miteigentümers',
    en: 'An owner’s view',
  },
  'asOwner.whose': {
    fr: 'Vous voyez ce que voit {name}.',
    nl: 'U ziet wat {name} ziet.',
    de: 'Sie sehen, was {name} sieht.',
    en: 'You see what {name} sees.',
  },
  'asOwner.readOnly': {
    fr: 'En lecture seule, d’après ce que cet appareil garde.',
    nl: 'Alleen lezen, op basis van wat dit toestel bewaart.',
    de: 'Nur lesend, nach dem, was dieses Gerät aufbewahrt.',
    en: 'Read only, from what this device keeps.',
  },
  'asOwner.leave': {
    fr: 'Revenir à sa fiche',
    nl: 'Terug naar de fiche',
    de: 'Zurück zum Datenblatt',
    en: 'Back to their file',
  },
  'asOwner.places': {
    fr: 'Écrans du copropriétaire',
    nl: 'Schermen van de mede-eigenaar',
    de: 'Ansichten des Miteigentümers',
    en: 'The owner’s screens',
  },
  'asOwner.statements': {
    fr: 'Les décomptes publiés ne se trouvent que sur les appareils du copropriétaire. L’écran Décomptes les recalcule et les imprime pour chacun.',
    nl: 'De gepubliceerde afrekeningen staan alleen op de toestellen van de mede-eigenaar. Het scherm Afrekeningen berekent ze opnieuw en drukt ze voor elk af.',
    de: 'Die veröffentlichten Abrechnungen liegen nur auf den Geräten des Miteigentümers. Die Ansicht Abrechnungen berechnet sie neu und druckt sie für jeden.',
    en: 'Published statements lie on the owner’s own devices alone. The Settlements screen works them out again and prints them for each owner.',
  },
} satisfies Texts;
