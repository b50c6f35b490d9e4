import type { Texts } from '../text.ts';

/** The frame around every screen: navigation, synchronisation, updates. */
export const shellTexts = {
  'shell.skip': {
    fr: 'Aller au contenu',
    nl: 'Naar de inhoud',
    de: 'Zum Inhalt',
    en: 'Skip to content',
  },
  'shell.navigation': {
    fr: 'Navigation principale',
    nl: 'Hoofdnavigatie',
    de: 'Hauptnavigation',
    en: 'Main navigation',
  },
  'shell.scope': {
    fr: 'Immeuble affiché',
    nl: 'Getoond gebouw',
    de: 'Angezeigtes Gebäude',
    en: 'Building shown',
  },
  'shell.find': { fr: 'Rechercher', nl: 'Zoeken', de: 'Suchen', en: 'Search' },
  'shell.allBuildings': {
    fr: 'Tous les immeubles',
    nl: 'Alle gebouwen',
    de: 'Alle Gebäude',
    en: 'All buildings',
  },
  'shell.brokenTitle': {
    fr: 'Cet écran ne peut pas s’afficher',
    nl: 'Dit scherm kan niet worden getoond',
    de: 'Dieser Bildschirm kann nicht angezeigt werden',
    en: 'This screen cannot be shown',
  },
  'shell.brokenBody': {
    fr: 'Ce que vous avez encodé est conservé sur cet appareil. Rechargez la page pour continuer.',
    nl: 'Wat u hebt ingevoerd blijft op dit toestel bewaard. Laad de pagina opnieuw om verder te gaan.',
    de: 'Ihre Eingaben bleiben auf diesem Gerät erhalten. Laden Sie die Seite neu, um fortzufahren.',
    en: 'What you entered is kept on this device. Reload the page to go on.',
  },
  'shell.notOnDevice': {
    fr: 'Cet écran n’est pas encore sur cet appareil. Il s’ouvrira dès que le réseau sera revenu.',
    nl: 'Dit scherm staat nog niet op dit toestel. Het opent zodra er weer netwerk is.',
    de: 'Dieser Bildschirm liegt noch nicht auf diesem Gerät. Er öffnet sich, sobald wieder Netz da ist.',
    en: 'This screen is not on this device yet. It will open as soon as the network is back.',
  },
  'shell.reload': { fr: 'Recharger', nl: 'Opnieuw laden', de: 'Neu laden', en: 'Reload' },
  'sync.upToDate': {
    fr: 'Tout est à jour',
    nl: 'Alles is bijgewerkt',
    de: 'Alles ist aktuell',
    en: 'Up to date',
  },
  'sync.working': { fr: 'Synchronisation…', nl: 'Synchroniseren…', de: 'Abgleich läuft …', en: 'Syncing…' },
  'sync.offline': { fr: 'Hors ligne', nl: 'Offline', de: 'Offline', en: 'Offline' },
  'sync.offlineUnsent': {
    fr: 'Hors ligne, {count, plural, =0 {rien à envoyer} one {# élément sur cet appareil seulement} other {# éléments sur cet appareil seulement}}',
    nl: 'Offline, {count, plural, =0 {niets te verzenden} one {# item alleen op dit toestel} other {# items alleen op dit toestel}}',
    de: 'Offline, {count, plural, =0 {nichts zu senden} one {# Element nur auf diesem Gerät} other {# Elemente nur auf diesem Gerät}}',
    en: 'Offline, {count, plural, =0 {nothing to send} one {# item on this device only} other {# items on this device only}}',
  },
  'sync.attention': {
    fr: '{count, plural, one {# élément à vérifier} other {# éléments à vérifier}}',
    nl: '{count, plural, one {# item te controleren} other {# items te controleren}}',
    de: '{count, plural, one {# Element zu prüfen} other {# Elemente zu prüfen}}',
    en: '{count, plural, one {# item to check} other {# items to check}}',
  },
  'sync.paused': {
    fr: 'Synchronisation en pause : identifiez-vous à nouveau',
    nl: 'Synchronisatie gepauzeerd: meld u opnieuw aan',
    de: 'Abgleich pausiert: bitte neu anmelden',
    en: 'Sync paused: sign in again',
  },
  'shell.noStorageTitle': {
    fr: 'KoproGo ne peut pas s’ouvrir dans ce navigateur',
    nl: 'KoproGo kan in deze browser niet openen',
    de: 'KoproGo lässt sich in diesem Browser nicht öffnen',
    en: 'KoproGo cannot open in this browser',
  },
  'shell.noStorageBody': {
    fr: 'Le navigateur ne donne pas accès à son stockage, nécessaire pour travailler sans réseau. Fermez la fenêtre de navigation privée ou libérez de l’espace, puis rechargez.',
    nl: 'De browser geeft geen toegang tot zijn opslag, die nodig is om zonder netwerk te werken. Sluit het privévenster of maak ruimte vrij en laad opnieuw.',
    de: 'Der Browser gibt keinen Zugriff auf seinen Speicher, der zum Arbeiten ohne Netz nötig ist. Schließen Sie das private Fenster oder schaffen Sie Platz, und laden Sie neu.',
    en: 'The browser gives no access to its storage, which working without network needs. Close the private window or free some space, then reload.',
  },
  'sync.brief.upToDate': { fr: 'À jour', nl: 'Bijgewerkt', de: 'Aktuell', en: 'Up to date' },
  'sync.brief.working': { fr: 'En cours', nl: 'Bezig', de: 'Läuft', en: 'Syncing' },
  'sync.brief.offline': { fr: 'Hors ligne', nl: 'Offline', de: 'Offline', en: 'Offline' },
  'sync.brief.paused': { fr: 'En pause', nl: 'Gepauzeerd', de: 'Pausiert', en: 'Paused' },
  'shell.away': {
    fr: '{name} (pas sur cet appareil)',
    nl: '{name} (niet op dit toestel)',
    de: '{name} (nicht auf diesem Gerät)',
    en: '{name} (not on this device)',
  },
} as const satisfies Texts;
