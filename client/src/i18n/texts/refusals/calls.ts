import type { Texts } from '../../text.ts';

/** What a call for funds or its plan may be refused for. */
export const callRefusalTexts = {
  'refusal.call.alreadyIssued': {
    fr: 'Cet appel est déjà parti le {date} ({label}). Rien n’a été appelé une seconde fois.',
    nl: 'Deze opvraging is al verstuurd op {date} ({label}). Er werd niets een tweede keer opgevraagd.',
    de: 'Dieser Abruf ging bereits am {date} hinaus ({label}). Nichts wurde ein zweites Mal abgerufen.',
    en: 'This call already went out on {date} ({label}). Nothing was called a second time.',
  },
  'refusal.call.alreadyCancelled': {
    fr: 'Cet appel est déjà annulé.',
    nl: 'Deze opvraging is al geannuleerd.',
    de: 'Dieser Abruf ist bereits storniert.',
    en: 'This call is already cancelled.',
  },
  'refusal.call.cancelledTooEarly': {
    fr: 'L’annulation ne peut pas dater d’avant l’appel ({date}).',
    nl: 'De annulering kan niet vóór de opvraging ({date}) gedateerd zijn.',
    de: 'Die Stornierung kann nicht vor dem Abruf ({date}) liegen.',
    en: 'A call cannot be cancelled before the day it was issued ({date}).',
  },
  'refusal.call.changedMeanwhile': {
    fr: 'Le plan ou les réglages ont changé depuis votre aperçu. Revoyez l’appel, puis émettez-le.',
    nl: 'Het plan of de instellingen zijn gewijzigd sinds uw voorbeeld. Bekijk de opvraging opnieuw en verstuur ze dan.',
    de: 'Plan oder Einstellungen haben sich seit Ihrer Vorschau geändert. Prüfen Sie den Abruf erneut und senden Sie ihn dann.',
    en: 'The plan or the settings changed since your preview. Look at the call again, then issue it.',
  },
  'refusal.call.dueBeforeIssue': {
    fr: 'L’échéance ne peut pas précéder la date de l’appel ({date}).',
    nl: 'De vervaldag kan niet vóór de datum van de opvraging ({date}) liegen.',
    de: 'Die Fälligkeit kann nicht vor dem Datum des Abrufs ({date}) liegen.',
    en: 'The due date cannot come before the date of the call ({date}).',
  },
  'refusal.call.lotWithoutOwner': {
    fr: 'Le lot {lot} n’a pas de propriétaire connu au {date}. Encodez-le d’abord : aucun appel n’est parti.',
    nl: 'Kavel {lot} heeft geen bekende eigenaar op {date}. Voer die eerst in: er werd niets opgevraagd.',
    de: 'Los {lot} hat am {date} keinen bekannten Eigentümer. Erfassen Sie ihn zuerst: Es ging kein Abruf hinaus.',
    en: 'Lot {lot} has no known owner on {date}. Enter one first: no call went out.',
  },
  'refusal.call.unknown': {
    fr: 'Cet appel n’existe pas ici.',
    nl: 'Deze opvraging bestaat hier niet.',
    de: 'Diesen Abruf gibt es hier nicht.',
    en: 'There is no such call here.',
  },
  'refusal.call.wrongAccount': {
    fr: 'Cet appel se paie sur un compte {purpose, select, savings {d’épargne} other {courant}} de l’association. Choisissez-en un, ou ajoutez-le à l’immeuble.',
    nl: 'Deze opvraging wordt betaald op een {purpose, select, savings {spaarrekening} other {zichtrekening}} van de vereniging. Kies er een, of voeg ze toe aan het gebouw.',
    de: 'Dieser Abruf wird auf ein {purpose, select, savings {Sparkonto} other {Girokonto}} der Vereinigung gezahlt. Wählen Sie eines oder fügen Sie es beim Gebäude hinzu.',
    en: 'This call is paid to a {purpose, select, savings {savings} other {current}} account of the association. Choose one, or add it to the building.',
  },
  'refusal.callPlan.datesOutOfOrder': {
    fr: 'Les appels du plan doivent se suivre, chacun échu au plus tôt le jour de son envoi.',
    nl: 'De opvragingen van het plan moeten elkaar opvolgen, elk ten vroegste vervallen op de dag van verzending.',
    de: 'Die Abrufe des Plans müssen aufeinander folgen, keiner darf vor seinem Versand fällig sein.',
    en: 'The calls of the plan must follow each other, none due before it goes out.',
  },
  'refusal.callPlan.doesNotAddUp': {
    fr: 'Les appels du plan ne font pas son total.',
    nl: 'De opvragingen van het plan tellen niet op tot het totaal.',
    de: 'Die Abrufe des Plans ergeben nicht seine Summe.',
    en: 'The calls of the plan do not add up to its total.',
  },
  'refusal.callPlan.instalmentIssued': {
    fr: 'L’appel n° {instalment} de ce plan est déjà parti : il ne change plus. Annulez-le d’abord.',
    nl: 'Opvraging nr. {instalment} van dit plan is al verstuurd en verandert niet meer. Annuleer ze eerst.',
    de: 'Abruf Nr. {instalment} dieses Plans ging bereits hinaus und ändert sich nicht mehr. Stornieren Sie ihn zuerst.',
    en: 'Call no. {instalment} of this plan already went out and no longer changes. Cancel it first.',
  },
  'refusal.callPlan.unknown': {
    fr: 'Ce plan d’appels n’existe pas ici.',
    nl: 'Dit opvragingsplan bestaat hier niet.',
    de: 'Diesen Abrufplan gibt es hier nicht.',
    en: 'There is no such plan of calls here.',
  },
} as const satisfies Texts;
