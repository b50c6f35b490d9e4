import type { Texts } from '../text.ts';

/** Conflicts, refusals and unsent work. */
export const inboxTexts = {
  'inbox.title': { fr: 'À vérifier', nl: 'Te controleren', de: 'Zu prüfen', en: 'To check' },
} as const satisfies Texts;
