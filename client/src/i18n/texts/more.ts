import type { Texts } from '../text.ts';

/** What does not fit in the tabs. */
export const moreTexts = {
  'more.places': {
    fr: 'Autres écrans',
    nl: 'Andere schermen',
    de: 'Weitere Bildschirme',
    en: 'Other screens',
  },
  'more.profile': { fr: 'Votre compte', nl: 'Uw account', de: 'Ihr Konto', en: 'Your account' },
  'more.organisation': { fr: 'Organisation', nl: 'Organisatie', de: 'Organisation', en: 'Organisation' },
  'more.password': {
    fr: 'Changer mon mot de passe',
    nl: 'Mijn wachtwoord wijzigen',
    de: 'Mein Passwort ändern',
    en: 'Change my password',
  },
  'more.passwordNow': {
    fr: 'Mot de passe actuel',
    nl: 'Huidig wachtwoord',
    de: 'Aktuelles Passwort',
    en: 'Current password',
  },
  'more.passwordNext': {
    fr: 'Nouveau mot de passe',
    nl: 'Nieuw wachtwoord',
    de: 'Neues Passwort',
    en: 'New password',
  },
  'more.passwordHint': {
    fr: 'Une phrase que vous retenez est meilleure qu’un mot compliqué. Vos autres appareils devront s’identifier à nouveau.',
    nl: 'Een zin die u onthoudt is beter dan een ingewikkeld woord. Uw andere toestellen moeten zich opnieuw aanmelden.',
    de: 'Ein Satz, den Sie behalten, ist besser als ein kompliziertes Wort. Ihre anderen Geräte müssen sich neu anmelden.',
    en: 'A sentence you remember beats a complicated word. Your other devices will have to sign in again.',
  },
  'more.passwordNetwork': {
    fr: 'Changer de mot de passe demande le réseau.',
    nl: 'Een wachtwoord wijzigen vraagt een netwerk.',
    de: 'Das Passwort zu ändern braucht ein Netz.',
    en: 'Changing the password needs the network.',
  },
  'more.passwordFirst': {
    fr: 'Vous utilisez un mot de passe provisoire. Choisissez le vôtre.',
    nl: 'U gebruikt een voorlopig wachtwoord. Kies er zelf een.',
    de: 'Sie verwenden ein vorläufiges Passwort. Wählen Sie Ihr eigenes.',
    en: 'You are using a temporary password. Choose your own.',
  },
  'more.passwordDone': {
    fr: 'Votre mot de passe est changé.',
    nl: 'Uw wachtwoord is gewijzigd.',
    de: 'Ihr Passwort ist geändert.',
    en: 'Your password is changed.',
  },
  'more.signOut': { fr: 'Se déconnecter', nl: 'Afmelden', de: 'Abmelden', en: 'Sign out' },
  'more.signOutHint': {
    fr: 'Vos données seront effacées de cet appareil ; le serveur les garde.',
    nl: 'Uw gegevens worden van dit toestel gewist; de server bewaart ze.',
    de: 'Ihre Daten werden von diesem Gerät gelöscht; der Server behält sie.',
    en: 'Your data will be erased from this device; the server keeps it.',
  },
  'more.unsentTitle': {
    fr: '{count, plural, one {# élément n’existe que sur cet appareil} other {# éléments n’existent que sur cet appareil}}',
    nl: '{count, plural, one {# item bestaat alleen op dit toestel} other {# items bestaan alleen op dit toestel}}',
    de: '{count, plural, one {# Element existiert nur auf diesem Gerät} other {# Elemente existieren nur auf diesem Gerät}}',
    en: '{count, plural, one {# item exists on this device only} other {# items exist on this device only}}',
  },
  'more.unsentBody': {
    fr: 'Le serveur ne l’a pas encore reçu. Que voulez-vous en faire ?',
    nl: 'De server heeft het nog niet ontvangen. Wat wilt u ermee doen?',
    de: 'Der Server hat es noch nicht erhalten. Was möchten Sie damit tun?',
    en: 'The server has not received it yet. What would you like to do with it?',
  },
  'more.sendFirst': {
    fr: 'Envoyer d’abord, puis me déconnecter',
    nl: 'Eerst verzenden, dan afmelden',
    de: 'Erst senden, dann abmelden',
    en: 'Send first, then sign out',
  },
  'more.notSent': {
    fr: 'Le serveur ne répond pas : rien n’a pu partir. Réessayez, ou gardez votre travail sur cet appareil.',
    nl: 'De server antwoordt niet: er kon niets vertrekken. Probeer opnieuw, of bewaar uw werk op dit toestel.',
    de: 'Der Server antwortet nicht: Es konnte nichts gesendet werden. Versuchen Sie es erneut, oder behalten Sie Ihre Arbeit auf diesem Gerät.',
    en: 'The server does not answer: nothing could be sent. Try again, or keep your work on this device.',
  },
  'more.keep': {
    fr: 'Le garder ici pour ma prochaine connexion',
    nl: 'Hier bewaren voor mijn volgende aanmelding',
    de: 'Hier behalten bis zu meiner nächsten Anmeldung',
    en: 'Keep it here for my next sign-in',
  },
  'more.keepHint': {
    fr: 'KoproGo ne l’ouvre que pour vous. Il attend {days} jours, puis il est effacé.',
    nl: 'KoproGo opent het alleen voor u. Het wacht {days} dagen en wordt dan gewist.',
    de: 'KoproGo öffnet es nur für Sie. Es wartet {days} Tage und wird dann gelöscht.',
    en: 'KoproGo opens it for you alone. It waits {days} days, and is then erased.',
  },
  'more.discardType': {
    fr: 'Pour l’effacer, tapez le nombre d’éléments : {count}',
    nl: 'Typ het aantal items om het te wissen: {count}',
    de: 'Zum Löschen geben Sie die Anzahl der Elemente ein: {count}',
    en: 'To erase it, type the number of items: {count}',
  },
  'more.discard': {
    fr: 'Effacer et me déconnecter',
    nl: 'Wissen en afmelden',
    de: 'Löschen und abmelden',
    en: 'Erase and sign out',
  },
  'more.version': {
    fr: 'Version {version}',
    nl: 'Versie {version}',
    de: 'Version {version}',
    en: 'Version {version}',
  },
  'more.install': {
    fr: 'Installer l’application',
    nl: 'De app installeren',
    de: 'Die App installieren',
    en: 'Install the app',
  },
  'more.installHint': {
    fr: 'Dans le menu du navigateur, choisissez « Installer » ou « Ajouter à l’écran d’accueil » : KoproGo s’ouvre alors comme une application, et l’appareil garde mieux vos données.',
    nl: 'Kies in het menu van de browser „Installeren” of „Zet op beginscherm”: KoproGo opent dan als een app en het toestel bewaart uw gegevens beter.',
    de: 'Wählen Sie im Menü des Browsers „Installieren“ oder „Zum Startbildschirm“: KoproGo öffnet sich dann wie eine App, und das Gerät bewahrt Ihre Daten besser.',
    en: 'In the browser’s menu choose “Install” or “Add to home screen”: KoproGo then opens like an app, and the device keeps your data better.',
  },
  'more.source': {
    fr: 'Logiciel libre, sous licence AGPL-3.0',
    nl: 'Vrije software, onder licentie AGPL-3.0',
    de: 'Freie Software unter der Lizenz AGPL-3.0',
    en: 'Free software under the AGPL-3.0 licence',
  },
} as const satisfies Texts;
