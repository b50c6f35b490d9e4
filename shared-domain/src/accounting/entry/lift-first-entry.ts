import type { EntryLine, EntryParty, JournalEntry } from './journal-entry.ts';

/** An entry as version 1 wrote it: purchases alone, and nothing on who bears a cost. */
export type FirstEntry = Pick<JournalEntry, 'building' | 'number' | 'fiscalYear' | 'date' | 'description'> & {
  readonly journal: 'purchases';
  readonly voucher: { readonly invoiceId: string; readonly pages: string[] };
  readonly lines: readonly (Omit<EntryLine, 'cost' | 'claim' | 'party'> & {
    readonly party: EntryParty | null;
  })[];
};

/** [ACC-8] The bearers of its costs stand in the invoice: `costsOf` asks for it. */
export function liftFirstEntry(old: FirstEntry): JournalEntry {
  const { voucher, lines, ...rest } = old;
  return {
    ...rest,
    event: 'purchase',
    voucher: { kind: 'invoice', id: voucher.invoiceId, pages: voucher.pages },
    reverses: null,
    lines: lines.map((line) => ({
      ...line,
      cost: null,
      claim: line.party ? { id: voucher.invoiceId, kind: 'invoice', dueOn: null } : null,
    })),
  };
}
