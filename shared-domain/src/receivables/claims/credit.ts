import type { Cents } from '../../kernel/cents.ts';
import { compareText } from '../../kernel/compare-text.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';

/** Money that came in on a day, in the order it is used; what is used of it is taken off `amount`. */
export type Credit = { readonly on: LocalDate; readonly entryId: Id; amount: Cents };

/** What undoes a credit: a refund, a debit the bank gave back, the reversal of a payment. */
export type TakenBack = {
  readonly on: LocalDate;
  readonly amount: Cents;
  /** The entry that is reversed: its own credit goes first. */
  readonly reverses: Id | null;
};

/** [CLM-6] Takes money back: from the credit it reverses, else from the latest; the answer is what none could cover. */
export function takeBack(credits: Credit[], taken: TakenBack): Cents {
  let left = taken.amount;
  const latestFirst = [...credits].sort((a, b) => rank(b) - rank(a) || compare(b, a));
  for (const credit of latestFirst) {
    const part = Math.min(left, credit.amount);
    credit.amount -= part;
    left -= part;
  }
  return left;

  function rank({ entryId, on }: Credit): number {
    if (entryId === taken.reverses) return 2;
    return on <= taken.on ? 1 : 0;
  }
}

/** Uses the earliest money first; the answer says which. */
export function draw(credits: readonly Credit[], amount: Cents): Credit[] {
  const drawn: Credit[] = [];
  let left = amount;
  for (const credit of [...credits].sort(compare)) {
    const part = Math.min(left, credit.amount);
    if (part === 0) continue;
    credit.amount -= part;
    left -= part;
    drawn.push({ ...credit, amount: part });
  }
  return drawn;
}

export function compare(a: Credit, b: Credit): number {
  return compareText(a.on, b.on) || compareText(a.entryId, b.entryId) || a.amount - b.amount;
}
