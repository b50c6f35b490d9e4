import { compareText } from '../../kernel/compare-text.ts';
import type { ImportedStatement } from './imported-statement.ts';

type Numbered = Pick<
  ImportedStatement,
  'iban' | 'year' | 'sequence' | 'closedOn' | 'oldBalance' | 'newBalance'
>;

/** A hole between two statements of one account: numbers that are not there, or a balance that does not carry on. */
export type Gap = {
  readonly iban: string;
  readonly year: number;
  readonly after: string;
  readonly before: string;
  /** The numbers between, where the bank counts. */
  readonly missing: readonly string[];
};

/** [STM-5] What lies between the statements of an account and was not imported. */
export function missingStatements(statements: readonly Numbered[]): Gap[] {
  const byAccount = new Map<string, Numbered[]>();
  for (const one of statements) byAccount.set(one.iban, [...(byAccount.get(one.iban) ?? []), one]);
  return [...byAccount.values()].flatMap((account) => {
    const inOrder = [...account].sort(byNumber);
    return inOrder.flatMap((one, at) => gapAfter(inOrder[at - 1], one) ?? []);
  });
}

function gapAfter(before: Numbered | undefined, one: Numbered): Gap | null {
  if (!before) return null;
  const missing = numbersBetween(before, one);
  const breaks =
    before.newBalance !== null && one.oldBalance !== null && before.newBalance !== one.oldBalance;
  if (missing.length === 0 && !breaks) return null;
  const { iban, year, sequence } = one;
  return { iban, year, after: before.sequence, before: sequence, missing };
}

/** Banks begin again at 1 each year: only within a year is a number known to be missing. */
function numbersBetween(before: Numbered, one: Numbered): string[] {
  if (before.year !== one.year) return [];
  const [from, to] = [Number(before.sequence), Number(one.sequence)];
  if (!Number.isInteger(from) || !Number.isInteger(to) || to - from < 2 || to - from > 400) return [];
  const width = one.sequence.length;
  return Array.from({ length: to - from - 1 }, (_, at) => String(from + 1 + at).padStart(width, '0'));
}

export function byNumber(a: Numbered, b: Numbered): number {
  if (a.year === b.year && a.sequence !== b.sequence) {
    const difference = Number(a.sequence) - Number(b.sequence);
    if (Number.isFinite(difference) && difference !== 0) return difference;
  }
  return compareText(a.closedOn, b.closedOn);
}
