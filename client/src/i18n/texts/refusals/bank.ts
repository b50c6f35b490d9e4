import type { Texts } from '../../text.ts';
import { bankFileRefusalTexts } from './bank-file.ts';

/** What a bank file or a match may be refused for. */
export const bankRefusalTexts = {
  ...bankFileRefusalTexts,
} as const satisfies Texts;
