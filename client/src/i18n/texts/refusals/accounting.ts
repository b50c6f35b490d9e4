import type { Texts } from '../../text.ts';

/** What an entry may be refused for. */
export const accountingRefusalTexts = {
  'refusal.account.invalid': {
    fr: 'Ce compte n’est pas un compte du plan comptable des copropriétés.',
    nl: 'Deze rekening staat niet in het rekeningstelsel van de mede-eigendom.',
    de: 'Dieses Konto gehört nicht zum Kontenplan der Miteigentümergemeinschaften.',
    en: 'This is not an account of the co-ownership chart.',
  },
  'refusal.entry.unbalanced': {
    fr: 'L’écriture n’est pas en équilibre. Signalez-le : rien n’a été comptabilisé.',
    nl: 'De boeking is niet in evenwicht. Meld dit: er werd niets geboekt.',
    de: 'Die Buchung ist nicht ausgeglichen. Bitte melden: Es wurde nichts gebucht.',
    en: 'The entry does not balance. Please report it: nothing was posted.',
  },
  'refusal.year.closed': {
    fr: 'L’exercice {year} est clôturé. Datez l’écriture au plus tôt du {firstOpen}, passez par le compte d’attente, ou gardez le brouillon : rien n’est perdu.',
    nl: 'Boekjaar {year} is afgesloten. Dateer de boeking ten vroegste op {firstOpen}, gebruik de wachtrekening, of bewaar het ontwerp: er gaat niets verloren.',
    de: 'Das Geschäftsjahr {year} ist abgeschlossen. Datieren Sie die Buchung frühestens auf den {firstOpen}, nutzen Sie das Zwischenkonto oder behalten Sie den Entwurf: nichts geht verloren.',
    en: 'Financial year {year} is closed. Date the entry {firstOpen} or later, use the suspense account, or keep the draft: nothing is lost.',
  },
} as const satisfies Texts;
