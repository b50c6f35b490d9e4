import type { Texts } from '../../text.ts';
import { bankFileRefusalTexts } from './bank-file.ts';
import { matchingRefusalTexts } from './matching.ts';

/** What a bank file or a match may be refused for. */
export const bankRefusalTexts = {
  ...bankFileRefusalTexts,
  ...matchingRefusalTexts,
} as const satisfies Texts;
