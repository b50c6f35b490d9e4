import type { Texts } from '../../text.ts';

/** What a bank file or a match may be refused for. */
export const bankRefusalTexts = {} as const satisfies Texts;
