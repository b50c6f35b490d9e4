import type { Texts } from '../../text.ts';

/** What a call, a settlement, a reminder or a sale may be refused for. */
export const receivablesRefusalTexts = {} as const satisfies Texts;
