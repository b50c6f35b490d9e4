import type { Format, Translate } from '../i18n/index.ts';

/** What is said and how it is written in a paper's language: its addressee's, whatever the screen's is. */
export type PaperWords = { readonly t: Translate; readonly format: Format };
