import type { Texts } from '../../text.ts';

/** What an exchange with the server may be refused for: nothing typed is ever lost. */
export const exchangeRefusalTexts = {
  'refusal.sync.changedSince': {
    fr: 'Quelqu’un l’a modifié entre-temps : il reste comme il est.',
    nl: 'Iemand heeft het intussen gewijzigd: het blijft zoals het is.',
    de: 'Jemand hat es inzwischen geändert: Es bleibt, wie es ist.',
    en: 'Somebody has changed it since: it stays as it is.',
  },
  'refusal.sync.gap': {
    fr: 'Un envoi précédent manque au serveur. Cet appareil le renvoie.',
    nl: 'Een eerdere verzending ontbreekt op de server. Dit toestel stuurt ze opnieuw.',
    de: 'Dem Server fehlt eine frühere Sendung. Dieses Gerät sendet sie erneut.',
    en: 'The server lacks an earlier message. This device is sending it again.',
  },
  'refusal.sync.epochChanged': {
    fr: 'Le serveur a été restauré depuis une sauvegarde. Cet appareil lui renvoie ce qui manque.',
    nl: 'De server werd hersteld vanuit een back-up. Dit toestel stuurt terug wat ontbreekt.',
    de: 'Der Server wurde aus einer Sicherung wiederhergestellt. Dieses Gerät sendet das Fehlende nach.',
    en: 'The server was restored from a backup. This device is sending back what it lacks.',
  },
  'refusal.sync.clientTooOld': {
    fr: 'Cette version de l’application est trop ancienne pour envoyer. Mettez-la à jour ; rien n’est perdu.',
    nl: 'Deze versie van de app is te oud om te verzenden. Werk ze bij; er gaat niets verloren.',
    de: 'Diese Version der App ist zu alt zum Senden. Bitte aktualisieren; nichts geht verloren.',
    en: 'This version of the app is too old to send. Update it; nothing is lost.',
  },
  'refusal.sync.numberReused': {
    fr: 'Cet envoi porte le numéro d’un autre. Il est conservé sur cet appareil.',
    nl: 'Deze verzending draagt het nummer van een andere. Ze blijft op dit toestel bewaard.',
    de: 'Diese Sendung trägt die Nummer einer anderen. Sie bleibt auf diesem Gerät.',
    en: 'This message carries the number of another. It is kept on this device.',
  },
  'refusal.sync.conflict': {
    fr: 'Quelqu’un a modifié le même élément entre-temps. Choisissez la version à garder.',
    nl: 'Iemand heeft hetzelfde item intussen gewijzigd. Kies welke versie u behoudt.',
    de: 'Jemand hat dasselbe Element inzwischen geändert. Wählen Sie die Fassung, die bleiben soll.',
    en: 'Somebody changed the same item meanwhile. Choose the version to keep.',
  },
  'refusal.sync.notAllowed': {
    fr: 'Vos droits ne permettent pas cette modification. Ce que vous avez encodé est conservé.',
    nl: 'Uw rechten laten deze wijziging niet toe. Wat u invoerde, blijft bewaard.',
    de: 'Ihre Rechte erlauben diese Änderung nicht. Ihre Eingaben bleiben erhalten.',
    en: 'Your rights do not allow this change. What you entered is kept.',
  },
  'refusal.sync.notFound': {
    fr: 'Cet élément n’existe pas ou ne vous est pas accessible.',
    nl: 'Dit item bestaat niet of is voor u niet toegankelijk.',
    de: 'Dieses Element existiert nicht oder ist Ihnen nicht zugänglich.',
    en: 'This item does not exist or is not accessible to you.',
  },
  'refusal.sync.malformed': {
    fr: 'Le serveur n’a pas pu lire cet élément. Il est conservé sur cet appareil.',
    nl: 'De server kon dit item niet lezen. Het blijft op dit toestel bewaard.',
    de: 'Der Server konnte dieses Element nicht lesen. Es bleibt auf diesem Gerät.',
    en: 'The server could not read this item. It is kept on this device.',
  },
  'refusal.sync.misplaced': {
    fr: 'Cet élément n’appartient pas à cet immeuble.',
    nl: 'Dit item hoort niet bij dit gebouw.',
    de: 'Dieses Element gehört nicht zu diesem Gebäude.',
    en: 'This item does not belong to this building.',
  },
  'refusal.sync.unknownType': {
    fr: 'Le serveur ne connaît pas encore ce type d’élément.',
    nl: 'De server kent dit soort item nog niet.',
    de: 'Der Server kennt diese Art von Element noch nicht.',
    en: 'The server does not know this kind of item yet.',
  },
  'refusal.sync.versionUnknown': {
    fr: 'Cet élément vient d’une autre version de l’application.',
    nl: 'Dit item komt uit een andere versie van de app.',
    de: 'Dieses Element stammt aus einer anderen Version der App.',
    en: 'This item comes from another version of the app.',
  },
  'refusal.sync.fieldFixed': {
    fr: 'Un champ qui ne change plus a été modifié. La valeur d’origine est gardée.',
    nl: 'Een veld dat niet meer wijzigt, werd aangepast. De oorspronkelijke waarde blijft.',
    de: 'Ein unveränderliches Feld wurde geändert. Der ursprüngliche Wert bleibt.',
    en: 'A field that no longer changes was edited. The original value is kept.',
  },
  'refusal.sync.draftTooLarge': {
    fr: 'Ce brouillon est devenu trop volumineux. Recopiez-le dans un nouveau.',
    nl: 'Dit concept is te groot geworden. Neem het over in een nieuw.',
    de: 'Dieser Entwurf ist zu groß geworden. Übernehmen Sie ihn in einen neuen.',
    en: 'This draft has grown too large. Copy it into a new one.',
  },
  'refusal.sync.inUse': {
    fr: 'D’autres éléments s’appuient dessus : il ne peut pas être supprimé.',
    nl: 'Andere gegevens steunen erop: het kan niet worden verwijderd.',
    de: 'Andere Angaben beruhen darauf: Es kann nicht gelöscht werden.',
    en: 'Other things rest on it: it cannot be removed.',
  },
  'refusal.sync.missingState': {
    fr: 'Le serveur n’a pas encore ce dont cette décision dépend.',
    nl: 'De server heeft nog niet wat voor deze beslissing nodig is.',
    de: 'Dem Server fehlt noch, wovon diese Entscheidung abhängt.',
    en: 'The server does not have yet what this decision depends on.',
  },
  'refusal.request.malformed': {
    fr: 'La demande est illisible pour le serveur.',
    nl: 'De server kan de aanvraag niet lezen.',
    de: 'Der Server kann die Anfrage nicht lesen.',
    en: 'The server cannot read the request.',
  },
  'refusal.request.tooLarge': {
    fr: 'L’envoi est trop volumineux.',
    nl: 'De verzending is te groot.',
    de: 'Die Sendung ist zu groß.',
    en: 'The message is too large.',
  },
  'refusal.request.tooDeep': {
    fr: 'L’envoi est trop imbriqué.',
    nl: 'De verzending is te diep genest.',
    de: 'Die Sendung ist zu tief verschachtelt.',
    en: 'The message is nested too deeply.',
  },
  'refusal.request.notFound': {
    fr: 'Cette adresse n’existe pas sur le serveur.',
    nl: 'Dit adres bestaat niet op de server.',
    de: 'Diese Adresse gibt es auf dem Server nicht.',
    en: 'This address does not exist on the server.',
  },
  'refusal.request.tooMany': {
    fr: 'Trop d’essais en peu de temps. Réessayez dans quelques minutes.',
    nl: 'Te veel pogingen in korte tijd. Probeer het over enkele minuten opnieuw.',
    de: 'Zu viele Versuche in kurzer Zeit. Versuchen Sie es in einigen Minuten erneut.',
    en: 'Too many attempts in a short time. Try again in a few minutes.',
  },
  'refusal.request.unavailable': {
    fr: 'Le serveur est momentanément indisponible. Nous réessayons ; rien n’est perdu.',
    nl: 'De server is even niet beschikbaar. We proberen opnieuw; er gaat niets verloren.',
    de: 'Der Server ist vorübergehend nicht verfügbar. Wir versuchen es erneut; nichts geht verloren.',
    en: 'The server is unavailable for the moment. We are retrying; nothing is lost.',
  },
  'refusal.request.failed': {
    fr: 'Le serveur a rencontré une erreur. Ce que vous avez encodé est conservé.',
    nl: 'Er deed zich een fout voor op de server. Wat u invoerde, blijft bewaard.',
    de: 'Auf dem Server ist ein Fehler aufgetreten. Ihre Eingaben bleiben erhalten.',
    en: 'The server met an error. What you entered is kept.',
  },
} as const satisfies Texts;
