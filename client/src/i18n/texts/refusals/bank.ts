import type { Texts } from '../../text.ts';
import { bankFileRefusalTexts } from './bank-file.ts';
import { matchingRefusalTexts } from './matching.ts';
import { paymentRefusalTexts } from './payments.ts';

/** What a bank file or a match may be refused for. */
export const bankRefusalTexts = {
  ...bankFileRefusalTexts,
  ...paymentRefusalTexts,
  ...matchingRefusalTexts,
} as const satisfies Texts;
