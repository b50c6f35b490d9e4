import type { Texts } from '../text.ts';

/** Devices signed in to the account. */
export const devicesTexts = {
  'devices.about': {
    fr: 'Les appareils où votre compte est ouvert. Fermez la session d’un appareil perdu ou prêté.',
    nl: 'De toestellen waarop uw account open is. Sluit de sessie van een verloren of uitgeleend toestel.',
    de: 'Die Geräte, auf denen Ihr Konto geöffnet ist. Beenden Sie die Sitzung eines verlorenen oder verliehenen Geräts.',
    en: 'The devices your account is open on. End the session of a lost or lent device.',
  },
  'devices.this': { fr: 'Cet appareil', nl: 'Dit toestel', de: 'Dieses Gerät', en: 'This device' },
  'devices.unnamed': {
    fr: 'Appareil sans nom',
    nl: 'Toestel zonder naam',
    de: 'Gerät ohne Namen',
    en: 'Unnamed device',
  },
  'devices.lastUsed': {
    fr: 'Utilisé le {instant}',
    nl: 'Gebruikt op {instant}',
    de: 'Benutzt am {instant}',
    en: 'Used on {instant}',
  },
  'devices.since': {
    fr: 'ouvert le {instant}',
    nl: 'geopend op {instant}',
    de: 'geöffnet am {instant}',
    en: 'opened on {instant}',
  },
  'devices.end': {
    fr: 'Fermer la session',
    nl: 'Sessie sluiten',
    de: 'Sitzung beenden',
    en: 'End the session',
  },
  'devices.endOf': {
    fr: 'Fermer la session : {name}',
    nl: 'Sessie sluiten: {name}',
    de: 'Sitzung beenden: {name}',
    en: 'End the session: {name}',
  },
  'devices.ended': {
    fr: 'La session est fermée. L’appareil ne recevra plus rien.',
    nl: 'De sessie is gesloten. Het toestel ontvangt niets meer.',
    de: 'Die Sitzung ist beendet. Das Gerät erhält nichts mehr.',
    en: 'The session has ended. The device will receive nothing more.',
  },
  'devices.needsNetwork': {
    fr: 'La liste de vos appareils est sur le serveur : elle s’affiche dès que le réseau est là.',
    nl: 'De lijst van uw toestellen staat op de server: ze verschijnt zodra er netwerk is.',
    de: 'Die Liste Ihrer Geräte liegt auf dem Server: Sie erscheint, sobald ein Netz da ist.',
    en: 'The list of your devices is on the server: it appears as soon as there is a network.',
  },
} as const satisfies Texts;
