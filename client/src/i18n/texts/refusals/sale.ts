import type { Texts } from '../../text.ts';

/** What the posting of a sale may be refused for. */
export const saleRefusalTexts = {
  'refusal.sale.alreadyPosted': {
    fr: 'Cette vente est déjà comptabilisée, le {date}.',
    nl: 'Deze verkoop is al geboekt, op {date}.',
    de: 'Dieser Verkauf ist bereits gebucht, am {date}.',
    en: 'This sale is posted already, on {date}.',
  },
  'refusal.sale.amountsChanged': {
    fr: 'Le fonds de roulement a changé entre-temps : la part du lot est maintenant de {amount}. Vérifiez et recommencez.',
    nl: 'Het werkkapitaal veranderde intussen: het deel van de kavel is nu {amount}. Kijk na en begin opnieuw.',
    de: 'Der Betriebsfonds hat sich inzwischen geändert: der Anteil des Loses beträgt nun {amount}. Prüfen Sie und beginnen Sie neu.',
    en: 'The working fund changed in the meantime: the lot’s part is now {amount}. Check and start again.',
  },
  'refusal.sale.bookedBefore': {
    fr: 'La vente ne se comptabilise pas avant le jour du transfert, le {date}.',
    nl: 'De verkoop wordt niet geboekt vóór de dag van de overdracht, {date}.',
    de: 'Der Verkauf wird nicht vor dem Tag des Übergangs gebucht, dem {date}.',
    en: 'A sale is not posted before the day of its transfer, {date}.',
  },
  'refusal.sale.inFuture': {
    fr: 'Le {date} n’est pas encore venu : comptabilisez ce jour-là.',
    nl: '{date} moet nog komen: boek op die dag.',
    de: 'Der {date} kommt erst: buchen Sie an diesem Tag.',
    en: '{date} has not come yet: post it that day.',
  },
  'refusal.sale.noGeneralKey': {
    fr: 'Aucune clé générale n’était en vigueur le {date} : sans elle, la part du lot est inconnue.',
    nl: 'Op {date} gold geen algemene verdeelsleutel: zonder die sleutel is het deel van de kavel onbekend.',
    de: 'Am {date} galt kein allgemeiner Schlüssel: ohne ihn ist der Anteil des Loses unbekannt.',
    en: 'No general key was in force on {date}: without it the lot’s part is unknown.',
  },
  'refusal.sale.notTransferred': {
    fr: 'Le lot n’a pas changé de mains le {date}. Inscrivez d’abord les nouveaux copropriétaires.',
    nl: 'De kavel veranderde niet van eigenaar op {date}. Schrijf eerst de nieuwe mede-eigenaars in.',
    de: 'Das Los hat am {date} nicht den Besitzer gewechselt. Tragen Sie zuerst die neuen Miteigentümer ein.',
    en: 'The lot did not change hands on {date}. Record the new owners first.',
  },
} as const satisfies Texts;
