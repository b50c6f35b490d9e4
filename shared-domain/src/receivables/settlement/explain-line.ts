import type { Cents } from '../../kernel/cents.ts';
import { formatCount, formatMoney } from '../../kernel/format-money.ts';
import type { Id } from '../../kernel/id.ts';
import type { Language } from '../../kernel/language.ts';
import type { OwnShare, StatementBasis, StatementContent, StatementLine } from './owner-statement.ts';
import type { Expense } from './settlement-expenses.ts';

export type LineExplanation = {
  readonly account: string;
  readonly total: Cents;
  readonly amount: Cents;
  readonly basis: StatementBasis;
  /** The vouchers that make up the total; they do, unless some are not on this device. */
  readonly items: readonly Expense[];
  readonly isComplete: boolean;
  /** `275/1 000 × 61/91`, one per lot. */
  readonly shares: readonly { readonly lotId: Id; readonly lotNumber: string; readonly factors: string }[];
  /** The exact amount in euro to four decimals, cut, not rounded. */
  readonly exact: string;
  readonly hasLeftoverCent: boolean;
  /** `1 000,00 € × 275/1 000 × 61/91 = 184,3406 → 184,34 €` */
  readonly formula: string;
};

/** [SET-13] How a line was reached, from the vouchers to the cent, so that its owner can do it again with a pencil. */
export function explainLine(
  { bases }: Pick<StatementContent, 'bases'>,
  line: StatementLine,
  expenses: readonly Expense[],
  language: Language,
): LineExplanation | null {
  const basis = bases[line.basis];
  if (!basis) return null;
  const items = expenses.filter(({ group }) => group === line.group);
  const shares = basis.shares.map((share) => ({
    lotId: share.lotId,
    lotNumber: share.lotNumber,
    factors: factorsOf(share, basis, language),
  }));
  const factors = shares.map((share) => share.factors);
  const product = factors.length === 1 ? factors[0] : `(${factors.join(' + ')})`;
  const exact = exactEuros(line.total, basis, language);
  const amount = formatMoney(line.amount, language);
  return {
    account: line.account,
    total: line.total,
    amount: line.amount,
    basis,
    items,
    isComplete: items.reduce((sum, item) => sum + item.amount, 0) === line.total,
    shares,
    exact,
    hasLeftoverCent: line.leftover === 1,
    formula: `${formatMoney(line.total, language)} × ${product} = ${exact} → ${amount}`,
  };
}

function factorsOf({ part, days, share }: OwnShare, basis: StatementBasis, language: Language): string {
  const isWhole = share.numerator === share.denominator;
  return [
    partOf(part, basis, language),
    ...(isWhole ? [] : [`${share.numerator}/${share.denominator}`]),
    ...(days === basis.days ? [] : [`${days}/${basis.days}`]),
  ].join(' × ');
}

function partOf(part: number, { by }: StatementBasis, language: Language): string {
  if (by.is === 'key') return `${formatCount(part, language)}/${formatCount(by.denominator, language)}`;
  const units = (count: number) => formatUnits(count, by.decimals, language);
  return `${units(part)}/${units(by.denominator)} ${by.unit}`;
}

/** `12,345` of 12345 with three decimals. */
export function formatUnits(count: number, decimals: number, language: Language): string {
  const digits = String(Math.abs(count)).padStart(decimals + 1, '0');
  const whole = formatCount(Number(digits.slice(0, digits.length - decimals)), language);
  const sign = count < 0 ? '-' : '';
  if (decimals === 0) return `${sign}${whole}`;
  return `${sign}${whole}${language === 'en' ? '.' : ','}${digits.slice(-decimals)}`;
}

function exactEuros(total: Cents, { weight, total: all }: StatementBasis, language: Language): string {
  const numerator = BigInt(Math.abs(total)) * BigInt(weight);
  const digits = String((numerator * 100n) / BigInt(all)).padStart(5, '0');
  const whole = formatCount(Number(digits.slice(0, -4)), language);
  return `${total < 0 ? '-' : ''}${whole}${language === 'en' ? '.' : ','}${digits.slice(-4)}`;
}
