import * as z from 'zod/mini';
import { Cents } from '../../kernel/cents.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';

/** One cost that was shared, with the invoice it stands on where there is one. */
export const Expense = z.strictObject({
  group: z.int().check(z.gte(0)),
  on: LocalDate,
  label: plainText(400),
  amount: Cents,
  invoiceId: z.nullable(Id),
});
export type Expense = z.infer<typeof Expense>;

/** As many as one document holds: a thousand lines weigh some 200 kB. */
export const expensesPerPart = 1_000;

/** [SET-15] The common costs of a settlement one by one, for every owner of the building; nobody's private costs are here. */
export const SettlementExpenses = z.strictObject({
  building: Id,
  settlementId: Id,
  part: z.int().check(z.gte(1)),
  items: z.array(Expense).check(z.maxLength(expensesPerPart)),
});
export type SettlementExpenses = z.infer<typeof SettlementExpenses>;
