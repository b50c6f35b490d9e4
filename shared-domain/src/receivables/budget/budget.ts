import * as z from 'zod/mini';
import { AccountCode } from '../../accounting/entry/journal-entry.ts';
import { Cents, sum } from '../../kernel/cents.ts';
import { Sha256 } from '../../kernel/content-hash.ts';
import { Id } from '../../kernel/id.ts';
import { Instant, LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { Refusal } from '../../kernel/result.ts';

export const BudgetLine = z.strictObject({
  id: Id,
  account: AccountCode,
  keyId: Id,
  label: plainText(120),
  amount: Cents.check(z.gte(0)),
});
export type BudgetLine = z.infer<typeof BudgetLine>;

/** The assembly that decided, and the pages of its minutes. */
export const AssemblyEvidence = z.strictObject({
  on: LocalDate,
  minutes: plainText(120),
  pages: z.array(Sha256).check(z.maxLength(50)),
});
export type AssemblyEvidence = z.infer<typeof AssemblyEvidence>;

const approval = { submittedOn: LocalDate, assembly: AssemblyEvidence };

export const BudgetStage = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('draft') }),
  z.strictObject({ is: z.literal('submitted'), submittedOn: LocalDate }),
  z.strictObject({ is: z.literal('approved'), ...approval }),
  z.strictObject({ is: z.literal('archived'), ...approval, archivedOn: LocalDate }),
]);
export type BudgetStage = z.infer<typeof BudgetStage>;

export const budgetKinds = ['ordinary', 'extraordinary'] as const;

/** What a year is expected to cost, by account and key: running costs, or works that can be foreseen. */
export const Budget = z.strictObject({
  building: Id,
  createdOn: Instant,
  fiscalYear: z.int().check(z.gte(1900), z.lte(9999)),
  kind: z.enum(budgetKinds),
  lines: z.array(BudgetLine).check(z.maxLength(400)),
  stage: BudgetStage,
});
export type Budget = z.infer<typeof Budget>;

/** [BUD-1] A device writes drafts; what was submitted or approved is written by its command alone. */
export function checkDraft({ stage }: Pick<Budget, 'stage'>): Refusal | null {
  return stage.is === 'draft' ? null : { code: 'budget.notDraft' };
}

export function budgetTotal({ lines }: Pick<Budget, 'lines'>): Cents {
  return sum(lines.map(({ amount }) => amount));
}

/** [BUD-4] What each key is called for when a budget becomes calls. */
export function totalsByKey({
  lines,
}: Pick<Budget, 'lines'>): { readonly keyId: Id; readonly total: Cents }[] {
  const totals = new Map<Id, Cents>();
  for (const { keyId, amount } of lines) totals.set(keyId, (totals.get(keyId) ?? 0) + amount);
  return [...totals].map(([keyId, total]) => ({ keyId, total })).filter(({ total }) => total > 0);
}
