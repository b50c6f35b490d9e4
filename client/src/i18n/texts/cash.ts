import type { Texts } from '../text.ts';

/** The money at the bank over time, and what is known of its future. */
export const cashTexts = {
  'cash.title': { fr: 'Trésorerie', nl: 'Liquide middelen', de: 'Liquide Mittel', en: 'Cash' },
  'cash.of': { fr: 'Quels comptes', nl: 'Welke rekeningen', de: 'Welche Konten', en: 'Which accounts' },
  'cash.of.current': { fr: 'Compte courant', nl: 'Zichtrekening', de: 'Girokonto', en: 'Current account' },
  'cash.of.reserve': {
    fr: 'Compte d’épargne',
    nl: 'Spaarrekening',
    de: 'Sparkonto',
    en: 'Savings account',
  },
  'cash.of.all': { fr: 'Ensemble', nl: 'Samen', de: 'Zusammen', en: 'Together' },
  'cash.words': {
    fr: '{held} aujourd’hui ; au plus bas le {day} : {lowest}.',
    nl: '{held} vandaag; op het laagst op {day}: {lowest}.',
    de: '{held} heute; am niedrigsten am {day}: {lowest}.',
    en: '{held} today; at its lowest on {day}: {lowest}.',
  },
  'cash.alone': {
    fr: '{held} aujourd’hui. Rien n’est connu d’avance.',
    nl: '{held} vandaag. Er is niets op voorhand bekend.',
    de: '{held} heute. Im Voraus ist nichts bekannt.',
    en: '{held} today. Nothing is known ahead.',
  },
  'cash.under': {
    fr: 'Sous zéro à partir du {day}',
    nl: 'Onder nul vanaf {day}',
    de: 'Unter null ab dem {day}',
    en: 'Under zero from {day}',
  },
  'cash.underWhy': {
    fr: 'Il manquera {amount} le {day}, si rien d’autre n’arrive d’ici là.',
    nl: 'Op {day} zal er {amount} te kort zijn, als er intussen niets anders bijkomt.',
    de: 'Am {day} fehlen {amount}, wenn bis dahin nichts anderes eingeht.',
    en: '{amount} will be missing on {day}, unless something else comes in by then.',
  },
  'cash.lateIn': {
    fr: 'Non compté : {amount} que des copropriétaires doivent en retard.',
    nl: 'Niet meegeteld: {amount} die mede-eigenaars te laat verschuldigd zijn.',
    de: 'Nicht mitgezählt: {amount}, die Miteigentümer verspätet schulden.',
    en: 'Not counted: {amount} that owners owe late.',
  },
  'cash.lateOut': {
    fr: 'Compté comme payé aujourd’hui : {amount} de factures dont l’échéance est passée.',
    nl: 'Geteld als vandaag betaald: {amount} aan facturen waarvan de vervaldag voorbij is.',
    de: 'Als heute bezahlt gezählt: {amount} an Rechnungen, deren Fälligkeit vorbei ist.',
    en: 'Counted as paid today: {amount} of invoices past their due date.',
  },
  'cash.past': { fr: 'Jusqu’à aujourd’hui', nl: 'Tot vandaag', de: 'Bis heute', en: 'Until today' },
  'cash.ahead': {
    fr: 'Ce qui est connu d’avance',
    nl: 'Wat op voorhand bekend is',
    de: 'Was im Voraus bekannt ist',
    en: 'What is known ahead',
  },
  'cash.basis': {
    fr: 'Appels et plans d’apurement à leurs échéances, factures comptabilisées et impayées à la leur. Ce n’est pas une prévision.',
    nl: 'Opvragingen en afbetalingsplannen op hun vervaldagen, geboekte onbetaalde facturen op de hunne. Dit is geen voorspelling.',
    de: 'Abrufe und Abzahlungspläne zu ihren Fälligkeiten, gebuchte unbezahlte Rechnungen zu ihren. Dies ist keine Vorhersage.',
    en: 'Calls and payment plans on their due days, booked and unpaid invoices on theirs. It is no forecast.',
  },
  'cash.upTo': {
    fr: 'Dernier mouvement comptabilisé : {day}.',
    nl: 'Laatste geboekte verrichting: {day}.',
    de: 'Letzte gebuchte Bewegung: {day}.',
    en: 'Last booked movement: {day}.',
  },
  'cash.booked': {
    fr: 'Écriture datée d’avance',
    nl: 'Vooraf gedateerde boeking',
    de: 'Vordatierte Buchung',
    en: 'Entry dated ahead',
  },
  'cash.instalment': {
    fr: 'Plan d’apurement',
    nl: 'Afbetalingsplan',
    de: 'Abzahlungsplan',
    en: 'Payment plan',
  },
  'cash.held': {
    fr: 'En banque aujourd’hui',
    nl: 'Vandaag op de bank',
    de: 'Heute auf der Bank',
    en: 'At the bank today',
  },
  'cash.late': {
    fr: 'Factures dont l’échéance est passée',
    nl: 'Facturen waarvan de vervaldag voorbij is',
    de: 'Rechnungen, deren Fälligkeit vorbei ist',
    en: 'Invoices past their due date',
  },
  'cash.who': { fr: 'Qui', nl: 'Wie', de: 'Wer', en: 'Who' },
  'cash.why': { fr: 'Pour quoi', nl: 'Waarvoor', de: 'Wofür', en: 'What for' },
} as const satisfies Texts;
