import type { Texts } from '../../text.ts';

/** What a sign-in or a file may be refused for, and what the device itself cannot. */
export const accessRefusalTexts = {
  'refusal.alert.serviceUnknown': {
    fr: 'Le serveur ne connaît pas le service de notification de ce navigateur. Prévenez votre syndic, ou essayez un autre navigateur.',
    nl: 'De server kent de meldingsdienst van deze browser niet. Verwittig uw syndicus of probeer een andere browser.',
    de: 'Der Server kennt den Mitteilungsdienst dieses Browsers nicht. Benachrichtigen Sie Ihren Verwalter oder versuchen Sie einen anderen Browser.',
    en: 'The server does not know this browser’s notification service. Tell your syndic, or try another browser.',
  },
  'refusal.auth.wrongCredentials': {
    fr: 'L’adresse e-mail ou le mot de passe est incorrect.',
    nl: 'Het e-mailadres of het wachtwoord is onjuist.',
    de: 'E-Mail-Adresse oder Passwort ist falsch.',
    en: 'The e-mail address or the password is wrong.',
  },
  'refusal.auth.crowded': {
    fr: 'Beaucoup de personnes se connectent en ce moment. Réessayez dans quelques secondes.',
    nl: 'Veel mensen melden zich op dit moment aan. Probeer het over enkele seconden opnieuw.',
    de: 'Im Moment melden sich viele Personen an. Versuchen Sie es in einigen Sekunden erneut.',
    en: 'Many people are signing in at this moment. Try again in a few seconds.',
  },
  'refusal.auth.signInNeeded': {
    fr: 'Identifiez-vous pour continuer.',
    nl: 'Meld u aan om verder te gaan.',
    de: 'Melden Sie sich an, um fortzufahren.',
    en: 'Sign in to go on.',
  },
  'refusal.auth.sessionEnded': {
    fr: 'Votre session est terminée. Identifiez-vous à nouveau ; votre travail est conservé.',
    nl: 'Uw sessie is beëindigd. Meld u opnieuw aan; uw werk blijft bewaard.',
    de: 'Ihre Sitzung ist beendet. Melden Sie sich erneut an; Ihre Arbeit bleibt erhalten.',
    en: 'Your session has ended. Sign in again; your work is kept.',
  },
  'refusal.auth.deviceRevoked': {
    fr: 'Cet appareil a été retiré de votre compte : ce que KoproGo y gardait a été effacé. Identifiez-vous encore une fois pour recommencer ici.',
    nl: 'Dit toestel werd van uw account verwijderd: wat KoproGo er bewaarde, is gewist. Meld u nog eens aan om hier opnieuw te beginnen.',
    de: 'Dieses Gerät wurde aus Ihrem Konto entfernt: Was KoproGo darauf aufbewahrte, ist gelöscht. Melden Sie sich noch einmal an, um hier neu zu beginnen.',
    en: 'This device was removed from your account: what KoproGo kept on it has been erased. Sign in once more to start again here.',
  },
  'refusal.auth.notAllowed': {
    fr: 'Vos droits ne permettent pas cette action.',
    nl: 'Uw rechten laten deze actie niet toe.',
    de: 'Ihre Rechte erlauben diese Aktion nicht.',
    en: 'Your rights do not allow this action.',
  },
  'refusal.auth.emailTaken': {
    fr: 'Cette adresse e-mail a déjà un compte, créé ailleurs. Rien n’a été donné et ce que vous avez encodé est conservé. Demandez à la personne si ce compte est le sien, puis confirmez-le ici.',
    nl: 'Dit e-mailadres heeft al een account, dat elders is aangemaakt. Er werd niets gegeven en wat u invoerde, blijft bewaard. Vraag de persoon of die account van hem of haar is en bevestig het dan hier.',
    de: 'Zu dieser E-Mail-Adresse gibt es bereits ein Konto, das anderswo angelegt wurde. Es wurde nichts vergeben, und Ihre Eingaben bleiben erhalten. Fragen Sie die Person, ob das Konto ihr gehört, und bestätigen Sie es dann hier.',
    en: 'This e-mail address already has an account, made elsewhere. Nothing was given, and what you entered is kept. Ask the person whether that account is theirs, then confirm it here.',
  },
  'refusal.play.full': {
    fr: 'Beaucoup de personnes essaient KoproGo en ce moment : toutes les copropriétés de démonstration sont prises. Réessayez plus tard, ou créez la vôtre.',
    nl: 'Veel mensen proberen KoproGo op dit moment uit: alle demo-mede-eigendommen zijn bezet. Probeer het later opnieuw, of maak de uwe aan.',
    de: 'Im Moment probieren viele Personen KoproGo aus: Alle Demo-Miteigentümergemeinschaften sind vergeben. Versuchen Sie es später erneut oder legen Sie Ihre eigene an.',
    en: 'Many people are trying KoproGo at this moment: all demonstration co-ownerships are taken. Try again later, or create your own.',
  },
  'refusal.play.noInvitation': {
    fr: 'Une copropriété de démonstration disparaît bientôt : on n’y invite personne, et son compte n’est invité nulle part. Créez la vôtre pour inviter quelqu’un.',
    nl: 'Een demo-mede-eigendom verdwijnt binnenkort: u nodigt er niemand in uit en haar account wordt nergens uitgenodigd. Maak de uwe aan om iemand uit te nodigen.',
    de: 'Eine Demo-Miteigentümergemeinschaft verschwindet bald: Niemand wird dorthin eingeladen, und ihr Konto wird nirgends eingeladen. Legen Sie Ihre eigene an, um jemanden einzuladen.',
    en: 'A demonstration co-ownership soon disappears: nobody is invited to it, and its account is invited nowhere. Create your own to invite somebody.',
  },
  'refusal.auth.passwordTooShort': {
    fr: 'Ce mot de passe est trop court.',
    nl: 'Dit wachtwoord is te kort.',
    de: 'Dieses Passwort ist zu kurz.',
    en: 'This password is too short.',
  },
  'refusal.auth.passwordUnchanged': {
    fr: 'Choisissez un autre mot de passe que l’actuel.',
    nl: 'Kies een ander wachtwoord dan het huidige.',
    de: 'Wählen Sie ein anderes Passwort als das jetzige.',
    en: 'Choose another password than the present one.',
  },
  'refusal.auth.passwordMustChange': {
    fr: 'Votre mot de passe a été choisi par quelqu’un d’autre. Changez-le sous « Plus », puis continuez.',
    nl: 'Uw wachtwoord is door iemand anders gekozen. Wijzig het onder ‘Meer’ en ga dan verder.',
    de: 'Ihr Passwort hat jemand anderes gewählt. Ändern Sie es unter „Mehr“ und machen Sie dann weiter.',
    en: 'Your password was chosen by somebody else. Change it under “More”, then go on.',
  },
  'refusal.auth.originUnknown': {
    fr: 'Cette page ne vient pas du serveur auquel elle s’adresse.',
    nl: 'Deze pagina komt niet van de server die ze aanspreekt.',
    de: 'Diese Seite stammt nicht von dem Server, den sie anspricht.',
    en: 'This page does not come from the server it talks to.',
  },
  'refusal.blob.tooLarge': {
    fr: 'Ce fichier dépasse 25 Mo. Photographiez-le page par page, ou réduisez-le.',
    nl: 'Dit bestand is groter dan 25 MB. Fotografeer het pagina per pagina of verklein het.',
    de: 'Diese Datei ist größer als 25 MB. Fotografieren Sie sie Seite für Seite, oder verkleinern Sie sie.',
    en: 'This file exceeds 25 MB. Photograph it page by page, or make it smaller.',
  },
  'refusal.blob.typeUnknown': {
    fr: 'Ce fichier n’est ni une photo (JPEG, PNG, WebP) ni un PDF.',
    nl: 'Dit bestand is geen foto (JPEG, PNG, WebP) en geen pdf.',
    de: 'Diese Datei ist weder ein Foto (JPEG, PNG, WebP) noch ein PDF.',
    en: 'This file is neither a photo (JPEG, PNG, WebP) nor a PDF.',
  },
  'refusal.blob.hashMismatch': {
    fr: 'Le fichier a été abîmé pendant l’envoi. Cet appareil le renvoie.',
    nl: 'Het bestand raakte beschadigd tijdens het verzenden. Dit toestel stuurt het opnieuw.',
    de: 'Die Datei wurde bei der Übertragung beschädigt. Dieses Gerät sendet sie erneut.',
    en: 'The file was damaged on its way. This device is sending it again.',
  },
  'refusal.blob.notFound': {
    fr: 'Ce fichier n’est pas sur le serveur, ou ne vous est pas accessible.',
    nl: 'Dit bestand staat niet op de server, of is voor u niet toegankelijk.',
    de: 'Diese Datei liegt nicht auf dem Server oder ist Ihnen nicht zugänglich.',
    en: 'This file is not on the server, or not accessible to you.',
  },
  'refusal.blob.offsetMismatch': {
    fr: 'L’envoi du fichier a été interrompu. Cet appareil le reprend.',
    nl: 'De verzending van het bestand werd onderbroken. Dit toestel hervat ze.',
    de: 'Die Übertragung der Datei wurde unterbrochen. Dieses Gerät setzt sie fort.',
    en: 'The upload was interrupted. This device is resuming it.',
  },
  'refusal.device.full': {
    fr: 'Cet appareil n’a plus de place : ceci n’a pas été gardé. Libérez de la place, puis réessayez ; ce que vous avez encodé est encore à l’écran.',
    nl: 'Dit toestel heeft geen plaats meer: dit werd niet bewaard. Maak plaats vrij en probeer opnieuw; wat u invoerde, staat nog op het scherm.',
    de: 'Auf diesem Gerät ist kein Platz mehr: Dies wurde nicht gespeichert. Schaffen Sie Platz und versuchen Sie es erneut; Ihre Eingaben stehen noch auf dem Bildschirm.',
    en: 'This device has no room left: this was not kept. Free some room, then try again; what you entered is still on the screen.',
  },
} as const satisfies Texts;
