import type { Texts } from '../../text.ts';

/** What a reminder, or the settings of reminders, may be refused for. */
export const arrearsRefusalTexts = {
  'refusal.arrears.articleMissing': {
    fr: 'Dites quel article des statuts contient ce taux.',
    nl: 'Vermeld welk artikel van de statuten deze rentevoet bevat.',
    de: 'Nennen Sie den Artikel der Satzung, der diesen Satz enthält.',
    en: 'Say which article of the statutes contains this rate.',
  },
  'refusal.arrears.levelsOutOfOrder': {
    fr: 'Chaque rappel part plus de jours après l’échéance que le précédent.',
    nl: 'Elke herinnering vertrekt meer dagen na de vervaldag dan de vorige.',
    de: 'Jede Mahnung geht mehr Tage nach der Fälligkeit ab als die vorige.',
    en: 'Each reminder goes out more days after the due day than the one before.',
  },
  'refusal.interest.rateUnknown': {
    fr: 'Le taux légal de {period} n’est pas encore connu ici. Envoyez le rappel sans intérêts, ou mettez l’application à jour.',
    nl: 'De wettelijke rentevoet van {period} is hier nog niet bekend. Stuur de herinnering zonder interest, of werk de app bij.',
    de: 'Der gesetzliche Zinssatz von {period} ist hier noch nicht bekannt. Senden Sie die Mahnung ohne Zinsen oder aktualisieren Sie die App.',
    en: 'The legal rate of {period} is not known here yet. Send the reminder without interest, or update the app.',
  },
  'refusal.reminder.claimsChanged': {
    fr: 'Ce qui reste dû a changé depuis que vous avez écrit ce rappel. Rien n’est comptabilisé ; ouvrez le dossier et recommencez.',
    nl: 'Wat nog verschuldigd is, veranderde sinds u deze herinnering schreef. Er is niets geboekt; open het dossier en begin opnieuw.',
    de: 'Der offene Betrag hat sich geändert, seit Sie diese Mahnung schrieben. Nichts wurde gebucht; öffnen Sie die Akte und beginnen Sie neu.',
    en: 'What is owed changed since you wrote this reminder. Nothing is posted; open the file and write it again.',
  },
  'refusal.reminder.firstIsFree': {
    fr: 'En mode prudent, le premier rappel est sans frais ni intérêts.',
    nl: 'In de voorzichtige modus is de eerste herinnering zonder kosten of interest.',
    de: 'Im vorsichtigen Modus ist die erste Erinnerung ohne Kosten und Zinsen.',
    en: 'In prudent mode the first reminder bears neither costs nor interest.',
  },
  'refusal.reminder.inFuture': {
    fr: 'Un rappel ne peut être envoyé le {date} : ce jour n’est pas encore venu.',
    nl: 'Een herinnering kan niet verstuurd zijn op {date}: die dag moet nog komen.',
    de: 'Eine Mahnung kann nicht am {date} versandt sein: dieser Tag kommt erst.',
    en: 'A reminder cannot have been sent on {date}: that day has not come yet.',
  },
  'refusal.reminder.interestDiffers': {
    fr: 'Les intérêts recalculés donnent {amount}. Rien n’est comptabilisé ; ouvrez le dossier et recommencez.',
    nl: 'De herberekende interest bedraagt {amount}. Er is niets geboekt; open het dossier en begin opnieuw.',
    de: 'Die neu berechneten Zinsen ergeben {amount}. Nichts wurde gebucht; öffnen Sie die Akte und beginnen Sie neu.',
    en: 'Reckoned again, the interest comes to {amount}. Nothing is posted; open the file and write it again.',
  },
  'refusal.reminder.nothingDue': {
    fr: 'Ce copropriétaire n’a plus rien d’échu : aucun rappel à envoyer.',
    nl: 'Deze mede-eigenaar heeft niets meer vervallen: er is geen herinnering te sturen.',
    de: 'Bei diesem Miteigentümer ist nichts mehr fällig: es gibt nichts zu mahnen.',
    en: 'Nothing of this owner is overdue any more: there is nothing to remind of.',
  },
  'refusal.reminder.onHold': {
    fr: 'Un plan d’apurement respecté ou une contestation suspend les rappels à ce copropriétaire.',
    nl: 'Een nageleefd afbetalingsplan of een betwisting schort de herinneringen aan deze mede-eigenaar op.',
    de: 'Ein eingehaltener Ratenplan oder ein Einspruch setzt die Mahnungen an diesen Miteigentümer aus.',
    en: 'A payment plan that is kept, or a dispute, holds back reminders to this owner.',
  },
  'refusal.reminder.outOfOrder': {
    fr: 'Les rappels partent dans l’ordre : le prochain est le n° {level}.',
    nl: 'Herinneringen vertrekken in volgorde: de volgende is nr. {level}.',
    de: 'Mahnungen gehen der Reihe nach ab: die nächste ist Nr. {level}.',
    en: 'Reminders go in their order: the next one is no. {level}.',
  },
  'refusal.reminder.registeredNumberMissing': {
    fr: 'Encodez le numéro du recommandé : il est la preuve de l’envoi.',
    nl: 'Vul het nummer van de aangetekende zending in: dat is het bewijs van verzending.',
    de: 'Geben Sie die Nummer des Einschreibens ein: sie ist der Nachweis des Versands.',
    en: 'Enter the number of the registered letter: it proves that it was sent.',
  },
  'refusal.reminder.tooEarly': {
    fr: 'Ce rappel peut partir à partir du {date}.',
    nl: 'Deze herinnering kan vertrekken vanaf {date}.',
    de: 'Diese Mahnung kann ab dem {date} abgehen.',
    en: 'This reminder may go from {date} on.',
  },
} as const satisfies Texts;
