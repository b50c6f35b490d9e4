import type { Texts } from '../text.ts';

/** What became, or may become, of what this browser keeps; said before and after the sign-in. */
export const toldTexts = {
  'told.revoked': {
    fr: 'Cet appareil a été retiré de votre compte depuis un autre appareil. Tout ce que KoproGo y gardait est effacé. Pour recommencer ici, identifiez-vous.',
    nl: 'Dit toestel werd vanaf een ander toestel van uw account verwijderd. Alles wat KoproGo er bewaarde, is gewist. Meld u aan om hier opnieuw te beginnen.',
    de: 'Dieses Gerät wurde von einem anderen Gerät aus Ihrem Konto entfernt. Alles, was KoproGo darauf aufbewahrte, ist gelöscht. Um hier neu zu beginnen, melden Sie sich an.',
    en: 'This device was removed from your account from another device. All that KoproGo kept on it is erased. To start again here, sign in.',
  },
  'told.played': {
    fr: 'La copropriété de démonstration est terminée : elle est effacée du serveur et de cet appareil. Vous pouvez créer la vôtre, ou en essayer une nouvelle.',
    nl: 'De demo-mede-eigendom is afgelopen: ze is gewist op de server en op dit toestel. U kunt de uwe aanmaken, of een nieuwe uitproberen.',
    de: 'Die Demo-Miteigentümergemeinschaft ist beendet: Sie ist auf dem Server und auf diesem Gerät gelöscht. Sie können Ihre eigene anlegen oder eine neue ausprobieren.',
    en: 'The demonstration co-ownership is over: it is erased on the server and on this device. You can create your own, or try a new one.',
  },
  'told.cleared': {
    fr: 'Ce navigateur avait effacé ce que KoproGo gardait ici : il le fait quand la place manque, après une longue absence ou à votre demande. Identifiez-vous : tout ce que le serveur a reçu revient. Ce qui n’était pas encore envoyé d’ici est perdu.',
    nl: 'Deze browser had gewist wat KoproGo hier bewaarde: dat doet hij bij te weinig ruimte, na lange afwezigheid of op uw vraag. Meld u aan: alles wat de server ontving, komt terug. Wat van hieruit nog niet verzonden was, is verloren.',
    de: 'Dieser Browser hatte gelöscht, was KoproGo hier aufbewahrte: Das tut er bei Platzmangel, nach langer Abwesenheit oder auf Ihren Wunsch. Melden Sie sich an: Alles, was der Server erhalten hat, kommt zurück. Was von hier noch nicht gesendet war, ist verloren.',
    en: 'This browser had erased what KoproGo kept here: it does so when space runs short, after a long absence or when asked to. Sign in: all that the server received comes back. What had not been sent from here yet is lost.',
  },
  'told.expired': {
    fr: 'Le travail non envoyé qui était gardé ici depuis plus de {days} jours a été effacé, comme annoncé à la déconnexion.',
    nl: 'Het niet-verzonden werk dat hier langer dan {days} dagen werd bewaard, is gewist, zoals aangekondigd bij het afmelden.',
    de: 'Die nicht gesendete Arbeit, die hier länger als {days} Tage aufbewahrt wurde, ist gelöscht, wie bei der Abmeldung angekündigt.',
    en: 'The unsent work that was kept here for more than {days} days has been erased, as announced at sign-out.',
  },
  'told.kept': {
    fr: '{count, plural, one {# élément non envoyé attend ici son auteur, jusqu’au {day}. Il partira dès qu’il s’identifie.} other {# éléments non envoyés attendent ici leur auteur, jusqu’au {day}. Ils partiront dès qu’il s’identifie.}}',
    nl: '{count, plural, one {# niet-verzonden item wacht hier tot {day} op zijn auteur. Het vertrekt zodra die zich aanmeldt.} other {# niet-verzonden items wachten hier tot {day} op hun auteur. Ze vertrekken zodra die zich aanmeldt.}}',
    de: '{count, plural, one {# nicht gesendetes Element wartet hier bis {day} auf seinen Verfasser. Es wird gesendet, sobald er sich anmeldet.} other {# nicht gesendete Elemente warten hier bis {day} auf ihren Verfasser. Sie werden gesendet, sobald er sich anmeldet.}}',
    en: '{count, plural, one {# unsent item waits here for its author until {day}. It will be sent as soon as they sign in.} other {# unsent items wait here for their author until {day}. They will be sent as soon as they sign in.}}',
  },
  'told.lockedUnsent': {
    fr: '{count, plural, one {# élément n’existe que sur cet appareil : il est gardé, et partira dès que vous serez identifié.} other {# éléments n’existent que sur cet appareil : ils sont gardés, et partiront dès que vous serez identifié.}}',
    nl: '{count, plural, one {# item bestaat alleen op dit toestel: het blijft bewaard en vertrekt zodra u aangemeld bent.} other {# items bestaan alleen op dit toestel: ze blijven bewaard en vertrekken zodra u aangemeld bent.}}',
    de: '{count, plural, one {# Element existiert nur auf diesem Gerät: Es ist aufbewahrt und wird gesendet, sobald Sie angemeldet sind.} other {# Elemente existieren nur auf diesem Gerät: Sie sind aufbewahrt und werden gesendet, sobald Sie angemeldet sind.}}',
    en: '{count, plural, one {# item exists on this device only: it is kept, and will be sent as soon as you have signed in.} other {# items exist on this device only: they are kept, and will be sent as soon as you have signed in.}}',
  },
  'told.installFirst': {
    fr: 'Sur iPhone et iPad, le navigateur efface un site qui n’est pas ouvert pendant 7 jours. Avant d’encoder sans réseau, installez KoproGo : touchez Partager, puis « Sur l’écran d’accueil ».',
    nl: 'Op iPhone en iPad wist de browser een site die 7 dagen niet wordt geopend. Installeer KoproGo voor u zonder netwerk invoert: tik op Deel en dan op „Zet op beginscherm”.',
    de: 'Auf iPhone und iPad löscht der Browser eine Website, die 7 Tage lang nicht geöffnet wird. Installieren Sie KoproGo, bevor Sie ohne Netz erfassen: Tippen Sie auf Teilen, dann auf „Zum Home-Bildschirm“.',
    en: 'On iPhone and iPad the browser erases a site that is not opened for 7 days. Before you enter anything without a network, install KoproGo: tap Share, then “Add to Home Screen”.',
  },
  'told.oldUnsent': {
    fr: '{count, plural, one {# élément n’existe que sur cet appareil} other {# éléments n’existent que sur cet appareil}}, depuis plus de 7 jours. Retrouvez du réseau, ou exportez-les.',
    nl: '{count, plural, one {# item bestaat alleen op dit toestel} other {# items bestaan alleen op dit toestel}}, al meer dan 7 dagen. Zoek netwerk, of exporteer ze.',
    de: '{count, plural, one {# Element existiert nur auf diesem Gerät} other {# Elemente existieren nur auf diesem Gerät}}, seit mehr als 7 Tagen. Suchen Sie ein Netz oder exportieren Sie sie.',
    en: '{count, plural, one {# item exists on this device only} other {# items exist on this device only}}, for more than 7 days. Find a network, or export them.',
  },
  'told.later': {
    fr: 'Plus tard',
    nl: 'Later',
    de: 'Später',
    en: 'Later',
  },
} as const satisfies Texts;
