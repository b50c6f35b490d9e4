import type { Texts } from '../text.ts';

/** What a device tells its person while the app is shut. */
export const alertsTexts = {
  'alerts.section': {
    fr: 'Notifications sur cet appareil',
    nl: 'Meldingen op dit toestel',
    de: 'Mitteilungen auf diesem Gerät',
    en: 'Notifications on this device',
  },
  'alerts.about': {
    fr: 'Même quand KoproGo est fermé. Une notification dit de quel immeuble et de quoi il s’agit, jamais un montant ni un nom.',
    nl: 'Ook als KoproGo gesloten is. Een melding zegt over welk gebouw en waarover het gaat, nooit een bedrag of een naam.',
    de: 'Auch wenn KoproGo geschlossen ist. Eine Mitteilung sagt, um welches Gebäude und worum es geht, nie einen Betrag oder einen Namen.',
    en: 'Even when KoproGo is closed. A notification says which building and what it is about, never an amount or a name.',
  },
  'alerts.kind.fundCall': {
    fr: 'Un nouvel appel de fonds',
    nl: 'Een nieuwe opvraging',
    de: 'Ein neuer Abruf',
    en: 'A new call for funds',
  },
  'alerts.kind.approval': {
    fr: 'Une facture à approuver',
    nl: 'Een goed te keuren factuur',
    de: 'Eine zu genehmigende Rechnung',
    en: 'An invoice to approve',
  },
  'alerts.kind.assembly': {
    fr: 'Une convocation à l’assemblée générale',
    nl: 'Een oproeping voor de algemene vergadering',
    de: 'Eine Einberufung zur Generalversammlung',
    en: 'A notice of a general assembly',
  },
  'alerts.unsupported': {
    fr: 'Ce navigateur ne peut pas afficher de notifications. Rien ne se perd : tout vous attend dans l’application.',
    nl: 'Deze browser kan geen meldingen tonen. Er gaat niets verloren: alles wacht op u in de app.',
    de: 'Dieser Browser kann keine Mitteilungen anzeigen. Nichts geht verloren: Alles wartet in der App auf Sie.',
    en: 'This browser cannot show notifications. Nothing is lost: everything waits for you in the app.',
  },
  'alerts.needsInstall': {
    fr: 'Sur iPhone et iPad, les notifications demandent que KoproGo soit d’abord sur l’écran d’accueil.',
    nl: 'Op iPhone en iPad kunnen meldingen pas als KoproGo op het beginscherm staat.',
    de: 'Auf iPhone und iPad muss KoproGo für Mitteilungen zuerst auf dem Home-Bildschirm liegen.',
    en: 'On iPhone and iPad, notifications need KoproGo to be on the home screen first.',
  },
  'alerts.refused': {
    fr: 'Ce navigateur refuse les notifications de KoproGo. Autorisez-les dans ses réglages : icône à gauche de l’adresse, ou réglages de l’application, « Notifications ». Revenez ensuite ici.',
    nl: 'Deze browser weigert de meldingen van KoproGo. Sta ze toe in de instellingen: het pictogram links van het adres, of de instellingen van de app, ‘Meldingen’. Kom daarna hier terug.',
    de: 'Dieser Browser lehnt Mitteilungen von KoproGo ab. Erlauben Sie sie in den Einstellungen: Symbol links der Adresse oder Einstellungen der App, „Mitteilungen“. Kommen Sie dann hierher zurück.',
    en: 'This browser refuses notifications from KoproGo. Allow them in its settings: the icon left of the address, or the settings of the app, “Notifications”. Then come back here.',
  },
  'alerts.offline': {
    fr: 'Activer ou couper les notifications demande le réseau.',
    nl: 'Meldingen aan- of uitzetten vraagt een netwerk.',
    de: 'Mitteilungen ein- oder auszuschalten braucht ein Netz.',
    en: 'Turning notifications on or off needs the network.',
  },
  'alerts.trouble.notAsked': {
    fr: 'Sans votre accord, le navigateur n’affiche rien. Rien n’a changé.',
    nl: 'Zonder uw toestemming toont de browser niets. Er is niets gewijzigd.',
    de: 'Ohne Ihre Zustimmung zeigt der Browser nichts an. Nichts wurde geändert.',
    en: 'Without your consent the browser shows nothing. Nothing has changed.',
  },
  'alerts.trouble.unreachable': {
    fr: 'Le navigateur n’atteint pas son service de notification. Rien n’a changé ; réessayez plus tard.',
    nl: 'De browser bereikt zijn meldingsdienst niet. Er is niets gewijzigd; probeer het later opnieuw.',
    de: 'Der Browser erreicht seinen Mitteilungsdienst nicht. Nichts wurde geändert; versuchen Sie es später erneut.',
    en: 'The browser does not reach its notification service. Nothing has changed; try again later.',
  },
  'alerts.trouble.lapsed': {
    fr: 'Le navigateur a mis fin aux notifications. Réactivez celles que vous voulez.',
    nl: 'De browser heeft de meldingen beëindigd. Zet weer aan wat u wilt.',
    de: 'Der Browser hat die Mitteilungen beendet. Schalten Sie wieder ein, was Sie möchten.',
    en: 'The browser has ended the notifications. Turn on again what you want.',
  },
} as const satisfies Texts;
