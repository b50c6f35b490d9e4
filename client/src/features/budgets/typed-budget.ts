import { accountOfChart } from 'shared-domain/accounting';
import { type Cents, canonicalJson, cleanText, type Refusal, sum } from 'shared-domain/kernel';
import type { BudgetLine } from 'shared-domain/receivables';
import type { Troubles } from '../../ui/index.ts';

/** A line of a budget as it is typed. */
export type TypedLine = {
  readonly id: string;
  readonly account: string;
  readonly keyId: string;
  readonly label: string;
  readonly amount: Cents | null;
};

export type ReadLines = { readonly lines: readonly BudgetLine[]; readonly troubles: Troubles };

export function typedLines(lines: readonly BudgetLine[]): TypedLine[] {
  return lines.map((line) => ({ ...line }));
}

export function emptyLine(id: string, keyId: string): TypedLine {
  return { id, account: '', keyId, label: '', amount: null };
}

/** What the lines say; one left wholly empty is none. What is wrong is told at its field. */
export function readLines(typed: readonly TypedLine[]): ReadLines {
  const troubles: Record<string, Refusal> = {};
  const lines = typed.filter(isFilled).map((line): BudgetLine => {
    const account = line.account.trim();
    if (!/^6\d{1,9}$/.test(account) || !accountOfChart(account)) {
      troubles[`account-${line.id}`] = { code: 'account.invalid' };
    }
    if (line.amount === null || line.amount < 0) troubles[`amount-${line.id}`] = { code: 'field.missing' };
    if (line.keyId === '') troubles[`key-${line.id}`] = { code: 'field.missing' };
    return {
      id: line.id,
      account,
      keyId: line.keyId,
      label: cleanText(line.label).trim(),
      amount: line.amount ?? 0,
    };
  });
  return { lines, troubles };
}

/** Whether the same would be saved of both. */
export function isSameLines(one: readonly TypedLine[], other: readonly TypedLine[]): boolean {
  return canonicalJson(readLines(one).lines) === canonicalJson(readLines(other).lines);
}

export function totalTyped(typed: readonly TypedLine[]): Cents {
  return sum(typed.map(({ amount }) => amount ?? 0));
}

function isFilled({ account, label, amount }: TypedLine): boolean {
  return account.trim() !== '' || label.trim() !== '' || amount !== null;
}
