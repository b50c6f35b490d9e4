import type { BookAddress } from './use-book-search.ts';
import type { Ledger } from './use-ledger.ts';

/** What every report is given: the books, and the days in the address. */
export type ReportProps = { readonly ledger: Ledger; readonly address: BookAddress };
