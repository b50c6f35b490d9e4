import type { Texts } from '../../text.ts';

/** What the publication of a settlement may be refused for. Nothing was issued, what was prepared is kept. */
export const settlementRefusalTexts = {
  'refusal.settlement.alreadyCorrected': {
    fr: 'Ce décompte a déjà été corrigé par {by}. Corrigez plutôt la correction.',
    nl: 'Deze afrekening werd al gecorrigeerd door {by}. Corrigeer dan de correctie.',
    de: 'Diese Abrechnung wurde bereits von {by} berichtigt. Berichtigen Sie dann die Berichtigung.',
    en: 'This settlement was already corrected by {by}. Correct the correction instead.',
  },
  'refusal.settlement.blocked': {
    fr: '{count, plural, one {# anomalie empêche} other {# anomalies empêchent}} la publication : les sommes ne seraient pas justes. Réglez-les dans les contrôles, puis publiez.',
    nl: '{count, plural, one {# afwijking verhindert} other {# afwijkingen verhinderen}} de publicatie: de sommen zouden niet kloppen. Los ze op bij de controles en publiceer dan.',
    de: '{count, plural, one {# Abweichung verhindert} other {# Abweichungen verhindern}} die Veröffentlichung: Die Summen wären nicht richtig. Lösen Sie sie in den Prüfungen und veröffentlichen Sie dann.',
    en: '{count, plural, one {# anomaly prevents} other {# anomalies prevent}} publication: the sums would not be right. Settle them in the checks, then publish.',
  },
  'refusal.settlement.bookedOutside': {
    fr: 'L’écriture se date entre le {from} et le {until}.',
    nl: 'De boeking wordt gedateerd tussen {from} en {until}.',
    de: 'Die Buchung liegt zwischen dem {from} und dem {until}.',
    en: 'The entry is dated between {from} and {until}.',
  },
  'refusal.settlement.dueTooEarly': {
    fr: 'L’échéance ne peut pas précéder le {date}.',
    nl: 'De vervaldag kan niet vóór {date} liegen.',
    de: 'Die Fälligkeit kann nicht vor dem {date} liegen.',
    en: 'The due date cannot come before {date}.',
  },
  'refusal.settlement.nothing': {
    fr: 'Il n’y a ni charge ni provision dans cette période : il n’y a rien à décompter.',
    nl: 'Er zijn geen kosten en geen provisies in deze periode: er valt niets af te rekenen.',
    de: 'In diesem Zeitraum gibt es weder Kosten noch Vorauszahlungen: Es ist nichts abzurechnen.',
    en: 'There are neither costs nor provisions in this period: nothing to settle.',
  },
  'refusal.settlement.otherContent': {
    fr: 'Les comptes ont changé depuis votre aperçu : rien n’a été publié. Revoyez l’aperçu, puis publiez.',
    nl: 'De boekhouding is gewijzigd sinds uw voorbeeld: er werd niets gepubliceerd. Bekijk het voorbeeld opnieuw en publiceer dan.',
    de: 'Die Buchhaltung hat sich seit Ihrer Vorschau geändert: Nichts wurde veröffentlicht. Prüfen Sie die Vorschau erneut und veröffentlichen Sie dann.',
    en: 'The books changed since your preview: nothing was published. Look at the preview again, then publish.',
  },
  'refusal.settlement.overlaps': {
    fr: '« {label} », publié par {by}, couvre déjà une partie de cette période ({from} – {until}). Corrigez-le, ou choisissez d’autres dates.',
    nl: '“{label}”, gepubliceerd door {by}, dekt al een deel van deze periode ({from} – {until}). Corrigeer die, of kies andere data.',
    de: '„{label}“, veröffentlicht von {by}, deckt bereits einen Teil dieses Zeitraums ({from} – {until}). Berichtigen Sie sie oder wählen Sie andere Daten.',
    en: '“{label}”, published by {by}, already covers part of this period ({from} – {until}). Correct it, or choose other dates.',
  },
  'refusal.settlement.periodInvalid': {
    fr: 'La période finit avant de commencer.',
    nl: 'De periode eindigt voor ze begint.',
    de: 'Der Zeitraum endet, bevor er beginnt.',
    en: 'The period ends before it begins.',
  },
  'refusal.settlement.periodNotOver': {
    fr: 'La période court jusqu’au {date} : elle se décompte une fois finie.',
    nl: 'De periode loopt tot {date}: ze wordt afgerekend zodra ze voorbij is.',
    de: 'Der Zeitraum läuft bis zum {date}: Er wird abgerechnet, wenn er vorbei ist.',
    en: 'The period runs until {date}: it is settled once it is over.',
  },
  'refusal.settlement.unknown': {
    fr: 'Ce décompte n’existe pas dans cet immeuble.',
    nl: 'Deze afrekening bestaat niet in dit gebouw.',
    de: 'Diese Abrechnung gibt es in diesem Gebäude nicht.',
    en: 'There is no such settlement in this building.',
  },
} as const satisfies Texts;
