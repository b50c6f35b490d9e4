import type { Localized } from '../../kernel/language.ts';
import type { ReminderLevel } from './arrears-settings.ts';

/** What the books and an owner's account call each thing, in the language of the association. */
export const reminderWords: Readonly<Record<ReminderLevel, Localized>> = {
  gentle: { fr: 'Rappel', nl: 'Herinnering', de: 'Zahlungserinnerung', en: 'Reminder' },
  formal: { fr: 'Mise en demeure', nl: 'Ingebrekestelling', de: 'Mahnung', en: 'Formal notice' },
  finalNotice: {
    fr: 'Dernière mise en demeure',
    nl: 'Laatste ingebrekestelling',
    de: 'Letzte Mahnung',
    en: 'Final notice',
  },
  legalAction: {
    fr: 'Avis de poursuite',
    nl: 'Aankondiging van vervolging',
    de: 'Ankündigung der Klage',
    en: 'Notice of legal action',
  },
};

export const interestWord: Localized = {
  fr: 'Intérêts de retard',
  nl: 'Nalatigheidsinteresten',
  de: 'Verzugszinsen',
  en: 'Late interest',
};

export const feeWord: Localized = {
  fr: 'Frais de rappel',
  nl: 'Herinneringskosten',
  de: 'Mahnkosten',
  en: 'Reminder fee',
};
