import type { OpenRow } from './open-rows.ts';

/** What is open over the list, and for which movement. */
export type Sheets = { readonly is: 'split' | 'account' | 'rule'; readonly row: OpenRow } | null;
