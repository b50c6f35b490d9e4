import * as z from 'zod/mini';
import { allocate } from '../../kernel/allocate.ts';
import { Cents } from '../../kernel/cents.ts';
import { addDays, LocalDate as Day, type LocalDate } from '../../kernel/local-date.ts';
import { addMonths } from './add-months.ts';

export const rhythms = ['monthly', 'quarterly', 'yearly', 'once'] as const;
export const Rhythm = z.enum(rhythms);
export type Rhythm = z.infer<typeof Rhythm>;

/** One call of a plan: when it goes out, when it is due, for how much. */
export const Instalment = z.strictObject({
  n: z.int().check(z.gte(1), z.lte(60)),
  issueOn: Day,
  dueOn: Day,
  amount: Cents.check(z.gte(1)),
});
export type Instalment = z.infer<typeof Instalment>;

const stepsOf: { readonly [Each in Rhythm]: { readonly count: number; readonly months: number } } = {
  monthly: { count: 12, months: 1 },
  quarterly: { count: 4, months: 3 },
  yearly: { count: 1, months: 12 },
  once: { count: 1, months: 0 },
};

/**
 * [CAL-1] A year's total cut into its calls: they add up to it, the cents left over go to the first ones. Each goes out
 * on the day of the first, or on the last of a shorter month, and is due so many days later.
 */
export function schedule(
  total: Cents,
  rhythm: Rhythm,
  firstIssueOn: LocalDate,
  daysToPay: number,
): Instalment[] {
  const { count, months } = stepsOf[rhythm];
  return allocate(total, Array<number>(count).fill(1)).map((amount, index) => {
    const issueOn = addMonths(firstIssueOn, index * months);
    return { n: index + 1, issueOn, dueOn: addDays(issueOn, daysToPay), amount };
  });
}
