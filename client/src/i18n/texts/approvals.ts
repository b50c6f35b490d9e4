import type { Texts } from '../text.ts';

/** The board's approvals. */
export const approvalsTexts = {
  'approvals.title': { fr: 'À approuver', nl: 'Goed te keuren', de: 'Zu genehmigen', en: 'To approve' },
} as const satisfies Texts;
