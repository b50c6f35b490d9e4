import { sampleId } from '../../../kernel/sample-id.ts';
import type { Entry } from '../../entry/entries-of.ts';
import type { EntryLine, EntryParty, JournalEntry } from '../../entry/journal-entry.ts';

export const sophie: EntryParty = { kind: 'owner', id: sampleId(40) };
export const anne: EntryParty = { kind: 'owner', id: sampleId(41) };
export const lift: EntryParty = { kind: 'supplier', id: sampleId(50) };
export const keyA = sampleId(30);
export const keyB = sampleId(31);

/** An account, its amount, and the party or the key of its line. */
type Said = readonly [account: string, amount: number, of?: EntryParty | string | null];
type Told = Partial<Omit<JournalEntry, 'lines'>> & { readonly id?: string };

let written = 0;

/** An entry of a worked example: `['551', 1060]` is a debit, `['440', -1060, lift]` a credit, in cents. */
export function entry(date: string, told: Told, ...lines: readonly Said[]): Entry {
  written += 1;
  const id = told.id ?? `${sampleId(1000 + written)}.entry`;
  return {
    building: sampleId(10),
    journal: 'miscellaneous',
    number: written,
    fiscalYear: Number(date.slice(0, 4)),
    date,
    description: 'Example',
    event: 'manual',
    voucher: { kind: 'manual', id: sampleId(1000 + written), pages: [] },
    reverses: null,
    ...told,
    id,
    lines: lines.map(line),
  };
}

function line([account, amount, of = null]: Said): EntryLine {
  const party = typeof of === 'string' ? null : of;
  return {
    account,
    debit: Math.max(amount, 0),
    credit: Math.max(-amount, 0),
    party,
    label: 'Example',
    cost: typeof of === 'string' ? { bearer: { by: 'key', keyId: of }, vat: 0 } : null,
    claim: null,
  };
}
