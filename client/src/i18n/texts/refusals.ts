import type { Text } from '../text.ts';
import { accessRefusalTexts } from './refusals/access.ts';
import { exchangeRefusalTexts } from './refusals/exchange.ts';
import { fieldRefusalTexts } from './refusals/field.ts';

/** Why something was refused: what happened, what is safe, what to do. One sentence per code, `refusal.<code>`. */
export const refusalTexts = {
  ...accessRefusalTexts,
  ...exchangeRefusalTexts,
  ...fieldRefusalTexts,
  'refusal.unknown': {
    fr: 'Le serveur a refusé sans raison connue de cette version ({code}). Ce que vous avez encodé est conservé.',
    nl: 'De server weigerde om een reden die deze versie niet kent ({code}). Wat u invoerde, blijft bewaard.',
    de: 'Der Server hat aus einem Grund abgelehnt, den diese Version nicht kennt ({code}). Ihre Eingaben bleiben erhalten.',
    en: 'The server refused for a reason this version does not know ({code}). What you entered is kept.',
  },
} as const satisfies Readonly<Record<string, Text>>;
