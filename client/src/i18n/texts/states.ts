import type { Texts } from '../text.ts';

/** The words for truth: what lies on this device is never called saved. */
export const stateTexts = {
  'state.draft': { fr: 'Brouillon', nl: 'Concept', de: 'Entwurf', en: 'Draft' },
  'state.onDevice': {
    fr: 'Sur cet appareil',
    nl: 'Op dit toestel',
    de: 'Auf diesem Gerät',
    en: 'On this device',
  },
  'state.recorded': { fr: 'Enregistré', nl: 'Geregistreerd', de: 'Erfasst', en: 'Recorded' },
  'state.submitted': {
    fr: 'À approuver',
    nl: 'Goed te keuren',
    de: 'Zu genehmigen',
    en: 'Awaiting approval',
  },
  'state.approved': { fr: 'Approuvé', nl: 'Goedgekeurd', de: 'Genehmigt', en: 'Approved' },
  'state.posted': { fr: 'Comptabilisé', nl: 'Geboekt', de: 'Gebucht', en: 'Posted' },
  'state.rejected': { fr: 'Refusé', nl: 'Geweigerd', de: 'Abgelehnt', en: 'Rejected' },
  'state.toCheck': { fr: 'À vérifier', nl: 'Te controleren', de: 'Zu prüfen', en: 'To check' },
  'state.waiting': { fr: 'En attente', nl: 'In afwachting', de: 'Wartet', en: 'Waiting' },
} as const satisfies Texts;
