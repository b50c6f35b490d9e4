import type { Texts } from '../text.ts';

/** The work queue of the syndic and the accountant: each row is one thing to do. */
export const todayTexts = {
  'today.playing': {
    fr: 'Copropriété de démonstration : elle disparaît le {day}, avec tout ce que vous y faites.',
    nl: 'Demo-mede-eigendom: ze verdwijnt op {day}, met alles wat u erin doet.',
    de: 'Demo-Miteigentümergemeinschaft: Sie verschwindet am {day}, mit allem, was Sie darin tun.',
    en: 'Demonstration co-ownership: it disappears on {day}, with all that you do in it.',
  },
  'today.title': { fr: 'Aujourd’hui', nl: 'Vandaag', de: 'Heute', en: 'Today' },
  'today.nothing': {
    fr: 'Rien d’urgent.',
    nl: 'Niets dringends.',
    de: 'Nichts Dringendes.',
    en: 'Nothing urgent.',
  },
  'today.install': {
    fr: 'Gardez KoproGo sur cet appareil : il s’ouvre comme une application, et vos données y sont mieux gardées.',
    nl: 'Houd KoproGo op dit toestel: het opent als een app, en uw gegevens worden er beter bewaard.',
    de: 'Behalten Sie KoproGo auf diesem Gerät: Es öffnet sich wie eine App, und Ihre Daten sind dort besser bewahrt.',
    en: 'Keep KoproGo on this device: it opens like an app, and your data is better kept there.',
  },
  'today.installNow': { fr: 'Installer', nl: 'Installeren', de: 'Installieren', en: 'Install' },
  'today.installLater': { fr: 'Plus tard', nl: 'Later', de: 'Später', en: 'Later' },
  'today.nothingExample': {
    fr: 'Une facture photographiée apparaît ici jusqu’à ce qu’elle soit comptabilisée.',
    nl: 'Een gefotografeerde factuur verschijnt hier tot ze geboekt is.',
    de: 'Eine fotografierte Rechnung erscheint hier, bis sie gebucht ist.',
    en: 'An invoice you photograph appears here until it is posted.',
  },
  'today.check': { fr: 'À vérifier', nl: 'Te controleren', de: 'Zu prüfen', en: 'To check' },
  'today.rejected': {
    fr: 'Refusées, à corriger',
    nl: 'Geweigerd, te verbeteren',
    de: 'Abgelehnt, zu korrigieren',
    en: 'Refused, to mend',
  },
  'today.drafts': {
    fr: 'Brouillons à finir',
    nl: 'Concepten af te werken',
    de: 'Entwürfe fertigzustellen',
    en: 'Drafts to finish',
  },
  'today.toDecide': {
    fr: 'À approuver par vous',
    nl: 'Door u goed te keuren',
    de: 'Von Ihnen zu genehmigen',
    en: 'For you to approve',
  },
  'today.submitted': {
    fr: 'En attente d’approbation',
    nl: 'Wacht op goedkeuring',
    de: 'Wartet auf Genehmigung',
    en: 'Awaiting approval',
  },
  'today.posted': {
    fr: 'Comptabilisées ces 7 derniers jours',
    nl: 'Geboekt in de laatste 7 dagen',
    de: 'In den letzten 7 Tagen gebucht',
    en: 'Posted in the last 7 days',
  },
  'today.unsent': {
    fr: '{count, plural, one {# élément n’est que sur cet appareil} other {# éléments ne sont que sur cet appareil}}',
    nl: '{count, plural, one {# item staat alleen op dit toestel} other {# items staan alleen op dit toestel}}',
    de: '{count, plural, one {# Element liegt nur auf diesem Gerät} other {# Elemente liegen nur auf diesem Gerät}}',
    en: '{count, plural, one {# item is on this device only} other {# items are on this device only}}',
  },
  'today.unsentWhy': {
    fr: 'Ils partiront à la prochaine connexion.',
    nl: 'Ze vertrekken bij de volgende verbinding.',
    de: 'Sie gehen bei der nächsten Verbindung weg.',
    en: 'They will leave at the next connection.',
  },
  'today.refusedBecause': {
    fr: '{name} : « {reason} »',
    nl: '{name}: „{reason}”',
    de: '{name}: „{reason}“',
    en: '{name}: “{reason}”',
  },
  'today.inboxItems': {
    fr: '{count, plural, one {# élément refusé ou modifié à deux endroits} other {# éléments refusés ou modifiés à deux endroits}}',
    nl: '{count, plural, one {# item geweigerd of op twee plaatsen gewijzigd} other {# items geweigerd of op twee plaatsen gewijzigd}}',
    de: '{count, plural, one {# Element abgelehnt oder an zwei Stellen geändert} other {# Elemente abgelehnt oder an zwei Stellen geändert}}',
    en: '{count, plural, one {# item refused or changed in two places} other {# items refused or changed in two places}}',
  },
  'today.finish': { fr: 'Finir', nl: 'Afwerken', de: 'Fertigstellen', en: 'Finish' },
  'today.mend': { fr: 'Corriger', nl: 'Verbeteren', de: 'Korrigieren', en: 'Mend' },
  'today.decide': { fr: 'Approuver', nl: 'Goedkeuren', de: 'Genehmigen', en: 'Approve' },
  'today.verify': { fr: 'Vérifier', nl: 'Controleren', de: 'Prüfen', en: 'Check' },
  'today.see': { fr: 'Voir', nl: 'Bekijken', de: 'Ansehen', en: 'See' },
  'today.noSupplier': {
    fr: 'Fournisseur à indiquer',
    nl: 'Leverancier in te vullen',
    de: 'Lieferant fehlt noch',
    en: 'Supplier to be entered',
  },
  'today.more': {
    fr: '{count, plural, one {Voir # autre} other {Voir les # autres}}',
    nl: '{count, plural, one {Nog # bekijken} other {Nog # bekijken}}',
    de: '{count, plural, one {# weitere ansehen} other {# weitere ansehen}}',
    en: '{count, plural, one {See # more} other {See # more}}',
  },
} as const satisfies Texts;
