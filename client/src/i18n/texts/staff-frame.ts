import type { Texts } from '../text.ts';

/** The frame of staff: their many places stand in groups. */
export const staffFrameTexts = {
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
} satisfies Texts;
