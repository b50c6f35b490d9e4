import * as z from 'zod/mini';
import { Cents, sum } from '../../kernel/cents.ts';
import { Sha256 } from '../../kernel/content-hash.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';

const amount = Cents.check(z.gte(0));

/** The digits of an account, of the chart or below it. */
export const AccountCode = z.string().check(z.regex(/^\d{2,10}$/, { error: 'account.invalid' }));

export const EntryLine = z.strictObject({
  account: AccountCode,
  debit: amount,
  credit: amount,
  party: z.nullable(z.strictObject({ kind: z.literal('supplier'), id: Id })),
  // As long as the line of an invoice.
  label: plainText(400),
});
export type EntryLine = z.infer<typeof EntryLine>;

/** One movement of the books; once posted it is only ever reversed. */
export const JournalEntry = z
  .strictObject({
    building: Id,
    journal: z.enum(['purchases']),
    /** Without gap per building, journal and financial year; null while the server has not numbered it. */
    number: z.nullable(z.int().check(z.gte(1))),
    fiscalYear: z.int(),
    date: LocalDate,
    description: plainText(240),
    voucher: z.strictObject({ invoiceId: Id, pages: z.array(Sha256) }),
    lines: z.array(EntryLine).check(z.minLength(2)),
  })
  .check(z.refine((entry) => isBalanced(entry.lines), { error: 'entry.unbalanced' }));
export type JournalEntry = z.infer<typeof JournalEntry>;

/** [ACC-6] Debits equal credits to the cent, and each line stands on one side. */
export function isBalanced(lines: readonly Pick<EntryLine, 'debit' | 'credit'>[]): boolean {
  const isOneSided = lines.every(({ debit, credit }) => (debit === 0) !== (credit === 0));
  return isOneSided && sum(lines.map(({ debit }) => debit)) === sum(lines.map(({ credit }) => credit));
}
