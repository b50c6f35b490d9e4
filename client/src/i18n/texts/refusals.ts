import type { RefusalCode } from 'shared-domain/sync';
import type { Texts } from '../text.ts';
import { accessRefusalTexts } from './refusals/access.ts';
import { accountingRefusalTexts } from './refusals/accounting.ts';
import { archiveRefusalTexts } from './refusals/archive.ts';
import { arrearsRefusalTexts } from './refusals/arrears.ts';
import { bankRefusalTexts } from './refusals/bank.ts';
import { callRefusalTexts } from './refusals/calls.ts';
import { documentRefusalTexts } from './refusals/documents.ts';
import { eInvoiceRefusalTexts } from './refusals/e-invoice.ts';
import { exchangeRefusalTexts } from './refusals/exchange.ts';
import { fieldRefusalTexts } from './refusals/field.ts';
import { ownershipRefusalTexts } from './refusals/ownership.ts';
import { payablesRefusalTexts } from './refusals/payables.ts';
import { receivablesRefusalTexts } from './refusals/receivables.ts';
import { saleRefusalTexts } from './refusals/sale.ts';
import { settlementRefusalTexts } from './refusals/settlements.ts';
import { xmlRefusalTexts } from './refusals/xml.ts';

/** Why something was refused: what happened, what is safe, what to do. */
export const everybodysRefusalTexts = {
  ...accessRefusalTexts,
  ...exchangeRefusalTexts,
  ...fieldRefusalTexts,
  'refusal.unknown': {
    fr: 'Le serveur a refusé sans raison connue de cette version ({code}). Ce que vous avez encodé est conservé.',
    nl: 'De server weigerde om een reden die deze versie niet kent ({code}). Wat u invoerde, blijft bewaard.',
    de: 'Der Server hat aus einem Grund abgelehnt, den diese Version nicht kennt ({code}). Ihre Eingaben bleiben erhalten.',
    en: 'The server refused for a reason this version does not know ({code}). What you entered is kept.',
  },
} as const satisfies Texts;

export const staffRefusalTexts = {
  ...accountingRefusalTexts,
  ...archiveRefusalTexts,
  ...arrearsRefusalTexts,
  ...bankRefusalTexts,
  ...callRefusalTexts,
  ...documentRefusalTexts,
  ...eInvoiceRefusalTexts,
  ...ownershipRefusalTexts,
  ...payablesRefusalTexts,
  ...receivablesRefusalTexts,
  ...saleRefusalTexts,
  ...settlementRefusalTexts,
  ...xmlRefusalTexts,
} as const satisfies Texts;

type SaidRefusals = typeof everybodysRefusalTexts & typeof staffRefusalTexts;

/** The sentence of each code of the domain: a code without one does not compile. */
export type RefusalTextId = Said<`refusal.${RefusalCode}`>;

type Said<Id extends keyof SaidRefusals> = Id;
