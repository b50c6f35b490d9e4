import type { Texts } from '../text.ts';

/** What the frame opens now and then: the sheet of the synchronisation, an update, a session that ended. */
export const noticeTexts = {
  'shell.updateReady': {
    fr: 'Une nouvelle version est prête. Votre travail reste sur cet appareil.',
    nl: 'Er staat een nieuwe versie klaar. Uw werk blijft op dit toestel.',
    de: 'Eine neue Version ist bereit. Ihre Arbeit bleibt auf diesem Gerät.',
    en: 'A new version is ready. Your work stays on this device.',
  },
  'shell.updateNow': { fr: 'Mettre à jour', nl: 'Bijwerken', de: 'Aktualisieren', en: 'Update' },
  'shell.updateLater': { fr: 'Plus tard', nl: 'Later', de: 'Später', en: 'Later' },
  'sync.title': { fr: 'Synchronisation', nl: 'Synchronisatie', de: 'Abgleich', en: 'Sync' },
  'sync.unsent': {
    fr: '{count, plural, =0 {Tout ce que vous avez encodé est enregistré.} one {# élément sur cet appareil seulement.} other {# éléments sur cet appareil seulement.}}',
    nl: '{count, plural, =0 {Alles wat u invoerde, is geregistreerd.} one {# item alleen op dit toestel.} other {# items alleen op dit toestel.}}',
    de: '{count, plural, =0 {Alle Ihre Eingaben sind erfasst.} one {# Element nur auf diesem Gerät.} other {# Elemente nur auf diesem Gerät.}}',
    en: '{count, plural, =0 {Everything you entered is recorded.} one {# item on this device only.} other {# items on this device only.}}',
  },
  'sync.oldestUnsent': { fr: 'Le plus ancien', nl: 'Het oudste', de: 'Das älteste', en: 'The oldest' },
  'sync.lastContact': {
    fr: 'Dernier échange avec le serveur',
    nl: 'Laatste contact met de server',
    de: 'Letzter Kontakt mit dem Server',
    en: 'Last contact with the server',
  },
  'sync.never': { fr: 'jamais', nl: 'nog nooit', de: 'noch nie', en: 'never' },
  'sync.space': {
    fr: 'Espace utilisé sur cet appareil',
    nl: 'Gebruikte ruimte op dit toestel',
    de: 'Belegter Speicher auf diesem Gerät',
    en: 'Space used on this device',
  },
  'sync.megabytes': {
    fr: '{megabytes} Mo',
    nl: '{megabytes} MB',
    de: '{megabytes} MB',
    en: '{megabytes} MB',
  },
  'sync.now': {
    fr: 'Synchroniser maintenant',
    nl: 'Nu synchroniseren',
    de: 'Jetzt abgleichen',
    en: 'Sync now',
  },
  'sync.safeOffline': {
    fr: 'Vous pouvez continuer sans réseau. Tout partira à la prochaine connexion.',
    nl: 'U kunt zonder netwerk verder werken. Alles vertrekt bij de volgende verbinding.',
    de: 'Sie können ohne Netz weiterarbeiten. Alles wird bei der nächsten Verbindung gesendet.',
    en: 'You can go on without network. Everything will be sent at the next connection.',
  },
  'shell.theft': {
    fr: 'Quelqu’un d’autre a utilisé votre session sur « {name} ». Nous l’avons fermée le {instant}. Changez votre mot de passe et vérifiez vos appareils.',
    nl: 'Iemand anders heeft uw sessie op “{name}” gebruikt. We hebben ze gesloten op {instant}. Wijzig uw wachtwoord en kijk uw toestellen na.',
    de: 'Jemand anderes hat Ihre Sitzung auf „{name}“ benutzt. Wir haben sie am {instant} beendet. Ändern Sie Ihr Passwort und prüfen Sie Ihre Geräte.',
    en: 'Somebody else used your session on “{name}”. We closed it on {instant}. Change your password and check your devices.',
  },
  'shell.theftKnown': { fr: 'J’ai compris', nl: 'Begrepen', de: 'Verstanden', en: 'I understand' },
  'shell.signInAgain': {
    fr: 'S’identifier à nouveau',
    nl: 'Opnieuw aanmelden',
    de: 'Erneut anmelden',
    en: 'Sign in again',
  },
  'signIn.paused': {
    fr: 'Identifiez-vous pour reprendre la synchronisation. En attendant, vous pouvez continuer : tout reste sur cet appareil.',
    nl: 'Meld u aan om de synchronisatie te hervatten. Intussen kunt u verderwerken: alles blijft op dit toestel.',
    de: 'Melden Sie sich an, um den Abgleich fortzusetzen. Bis dahin können Sie weiterarbeiten: Alles bleibt auf diesem Gerät.',
    en: 'Sign in to resume syncing. Meanwhile you can go on: everything stays on this device.',
  },
  'shell.notFoundTitle': {
    fr: 'Cette page n’existe pas',
    nl: 'Deze pagina bestaat niet',
    de: 'Diese Seite gibt es nicht',
    en: 'This page does not exist',
  },
  'shell.notFoundBody': {
    fr: 'L’adresse est peut-être incomplète, ou l’élément n’est plus sur cet appareil.',
    nl: 'Het adres is misschien onvolledig, of het item staat niet meer op dit toestel.',
    de: 'Die Adresse ist vielleicht unvollständig, oder das Element liegt nicht mehr auf diesem Gerät.',
    en: 'The address may be incomplete, or the item is no longer on this device.',
  },
  'shell.toStart': {
    fr: 'Aller à l’accueil',
    nl: 'Naar de startpagina',
    de: 'Zur Startseite',
    en: 'Go to the start page',
  },
} as const satisfies Texts;
