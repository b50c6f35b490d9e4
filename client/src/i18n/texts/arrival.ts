import type { Texts } from '../text.ts';

/** What other screens' words an owner meets before they open one: the names of places, what is due, signing in. */
export const wordsOfArrival = {
  'account.title': { fr: 'Compte', nl: 'Rekening', de: 'Konto', en: 'Account' },
  'account.owe': {
    fr: 'Vous devez {amount}',
    nl: 'U moet {amount} betalen',
    de: 'Sie schulden {amount}',
    en: 'You owe {amount}',
  },
  'account.oweBy': {
    fr: 'Vous devez {amount} avant le {date}',
    nl: 'U moet {amount} betalen vóór {date}',
    de: 'Sie schulden {amount}, zahlbar bis {date}',
    en: 'You owe {amount} by {date}',
  },
  'account.late': {
    fr: 'dont {amount} en retard',
    nl: 'waarvan {amount} te laat',
    de: 'davon {amount} überfällig',
    en: 'of which {amount} is late',
  },
  'account.credit': {
    fr: 'En votre faveur : {amount}',
    nl: 'In uw voordeel: {amount}',
    de: 'Zu Ihren Gunsten: {amount}',
    en: 'In your favour: {amount}',
  },
  'account.even': {
    fr: 'Vous ne devez rien.',
    nl: 'U bent niets verschuldigd.',
    de: 'Sie schulden nichts.',
    en: 'You owe nothing.',
  },
  'account.pay': { fr: 'Payer', nl: 'Betalen', de: 'Bezahlen', en: 'Pay' },
  'building.title': { fr: 'Immeuble', nl: 'Gebouw', de: 'Gebäude', en: 'Building' },
  'charges.title': { fr: 'Mes charges', nl: 'Mijn lasten', de: 'Meine Kosten', en: 'My charges' },
  'documents.title': { fr: 'Documents', nl: 'Documenten', de: 'Unterlagen', en: 'Documents' },
  'inbox.title': { fr: 'À vérifier', nl: 'Te controleren', de: 'Zu prüfen', en: 'To check' },
  'devices.title': { fr: 'Appareils', nl: 'Toestellen', de: 'Geräte', en: 'Devices' },
  'more.title': { fr: 'Plus', nl: 'Meer', de: 'Mehr', en: 'More' },
  'word.email': { fr: 'E-mail', nl: 'E-mail', de: 'E-Mail', en: 'E-mail' },
  'word.language': { fr: 'Langue', nl: 'Taal', de: 'Sprache', en: 'Language' },
  'word.password': { fr: 'Mot de passe', nl: 'Wachtwoord', de: 'Passwort', en: 'Password' },
} as const satisfies Texts;
