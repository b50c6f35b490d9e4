import { createContext, type ReactNode, useContext } from 'react';
import { invariant } from 'shared-domain/kernel';
import type { Finding } from 'shared-domain/payables';
import { useRefusalText } from '../../i18n/index.ts';
import type { Books } from './use-books.ts';
import type { DraftDesk } from './use-draft-desk.ts';
import type { LastInvoice } from './use-last-invoice.ts';

export type Entry = {
  readonly desk: DraftDesk;
  readonly books: Books;
  readonly last: LastInvoice;
  /** What stands in the way of submitting, once somebody tried. */
  readonly findings: readonly Finding[];
};

const EntryContext = createContext<Entry | null>(null);

export function EntryProvider({ entry, children }: { entry: Entry; children: ReactNode }) {
  return <EntryContext value={entry}>{children}</EntryContext>;
}

export function useEntry(): Entry {
  const entry = useContext(EntryContext);
  invariant(entry !== null, 'useEntry outside EntryProvider');
  return entry;
}

/** The sentence to show at a field, once somebody tried to submit. */
export function useFieldError(): (field: string) => string | undefined {
  const { findings } = useEntry();
  const say = useRefusalText();
  return (field) => {
    const finding = findings.find((one) => one.field === field);
    return finding && say(finding);
  };
}

/** The element of a field, so that a list of errors leads to it and Enter finds the next line. */
export function idOf(field: string): string {
  return `invoice-${field}`;
}
