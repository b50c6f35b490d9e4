import type { Texts } from '../text.ts';

/** Signing in, online and off. */
export const signInTexts = {
  'signIn.title': { fr: 'Se connecter', nl: 'Aanmelden', de: 'Anmelden', en: 'Sign in' },
  'signIn.signUp': {
    fr: 'Créer ma copropriété',
    nl: 'Mijn mede-eigendom aanmaken',
    de: 'Meine Miteigentümergemeinschaft anlegen',
    en: 'Create my co-ownership',
  },
  'signIn.again': {
    fr: 'S’identifier à nouveau',
    nl: 'Opnieuw aanmelden',
    de: 'Erneut anmelden',
    en: 'Sign in again',
  },
  'signIn.promise': {
    fr: 'La gestion de votre copropriété, avec ou sans réseau.',
    nl: 'Het beheer van uw mede-eigendom, met of zonder netwerk.',
    de: 'Die Verwaltung Ihrer Miteigentümergemeinschaft, mit und ohne Netz.',
    en: 'Your co-ownership, managed with or without a network.',
  },
  'signIn.firstTime': {
    fr: 'La première connexion sur un appareil demande le réseau. Ensuite, KoproGo s’ouvre aussi sans réseau.',
    nl: 'De eerste aanmelding op een toestel vraagt een netwerk. Daarna opent KoproGo ook zonder netwerk.',
    de: 'Die erste Anmeldung auf einem Gerät braucht ein Netz. Danach öffnet sich KoproGo auch ohne Netz.',
    en: 'The first sign-in on a device needs the network. After that, KoproGo opens without it.',
  },
  'signIn.workKept': {
    fr: 'La synchronisation est en pause. Ce que vous avez encodé reste sur cet appareil et partira dès que vous serez identifié.',
    nl: 'De synchronisatie is gepauzeerd. Wat u invoerde, blijft op dit toestel en vertrekt zodra u aangemeld bent.',
    de: 'Der Abgleich ist pausiert. Ihre Eingaben bleiben auf diesem Gerät und werden gesendet, sobald Sie angemeldet sind.',
    en: 'Sync is paused. What you entered stays on this device and will be sent as soon as you have signed in.',
  },
  'signIn.offlineDaysOver': {
    fr: 'Cet appareil n’a plus contacté le serveur depuis {days} jours. Identifiez-vous pour rouvrir vos données ; rien n’est perdu.',
    nl: 'Dit toestel had al {days} dagen geen contact met de server. Meld u aan om uw gegevens te openen; er gaat niets verloren.',
    de: 'Dieses Gerät hatte seit {days} Tagen keinen Kontakt zum Server. Melden Sie sich an, um Ihre Daten zu öffnen; nichts geht verloren.',
    en: 'This device has not reached the server for {days} days. Sign in to open your data; nothing is lost.',
  },
  'signIn.goOn': {
    fr: 'Continuer sans m’identifier',
    nl: 'Verder zonder aanmelden',
    de: 'Ohne Anmeldung fortfahren',
    en: 'Go on without signing in',
  },
  'signIn.noAnswer': {
    fr: 'Le serveur ne répond pas. La première connexion sur cet appareil demande le réseau : réessayez dès qu’il est revenu.',
    nl: 'De server antwoordt niet. De eerste aanmelding op dit toestel vraagt een netwerk: probeer opnieuw zodra het terug is.',
    de: 'Der Server antwortet nicht. Die erste Anmeldung auf diesem Gerät braucht ein Netz: Versuchen Sie es erneut, sobald es da ist.',
    en: 'The server does not answer. The first sign-in on this device needs the network: try again when it is back.',
  },
  'signIn.noAnswerAgain': {
    fr: 'Le serveur ne répond pas. Votre travail reste sur cet appareil : réessayez dès que le réseau est revenu.',
    nl: 'De server antwoordt niet. Uw werk blijft op dit toestel: probeer opnieuw zodra het netwerk terug is.',
    de: 'Der Server antwortet nicht. Ihre Arbeit bleibt auf diesem Gerät: Versuchen Sie es erneut, sobald das Netz da ist.',
    en: 'The server does not answer. Your work stays on this device: try again when the network is back.',
  },
  'signIn.emailMissing': {
    fr: 'Indiquez votre adresse e-mail.',
    nl: 'Vul uw e-mailadres in.',
    de: 'Geben Sie Ihre E-Mail-Adresse ein.',
    en: 'Enter your e-mail address.',
  },
  'signIn.passwordMissing': {
    fr: 'Indiquez votre mot de passe.',
    nl: 'Vul uw wachtwoord in.',
    de: 'Geben Sie Ihr Passwort ein.',
    en: 'Enter your password.',
  },
  'signIn.showPassword': {
    fr: 'Afficher ou masquer le mot de passe',
    nl: 'Wachtwoord tonen of verbergen',
    de: 'Passwort zeigen oder verbergen',
    en: 'Show or hide the password',
  },
} as const satisfies Texts;
