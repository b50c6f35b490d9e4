import { formatCount, formatMoney } from '../../kernel/format-money.ts';
import type { Language } from '../../kernel/language.ts';
import type { Portion } from './portion.ts';

export type Explanation = {
  readonly lineAmount: string;
  /** `105/1 000` */
  readonly quotePart: string;
  /** `1/3`, or null for whoever holds the whole lot. */
  readonly share: string | null;
  /** The exact amount in euro to four decimals, cut, not rounded: `43,2096`. */
  readonly exact: string;
  readonly amount: string;
  readonly hasLeftoverCent: boolean;
  /** `1 234,56 € × 105/1 000 × 1/3 = 43,2096 → 43,21 €` */
  readonly formula: string;
};

/** [PAY-14] How an amount was reached, so that its owner can do it again with a pencil. */
export function explainPortion(portion: Portion, language: Language): Explanation {
  const { share } = portion;
  const lineAmount = formatMoney(portion.lineAmount, language);
  const quotePart = `${formatCount(portion.quotePart, language)}/${formatCount(portion.denominator, language)}`;
  const inLot = share.numerator === share.denominator ? null : `${share.numerator}/${share.denominator}`;
  const exact = exactEuros(portion, language);
  const amount = formatMoney(portion.amount, language);
  if (portion.isPrivate) {
    const formula = `${lineAmount} → ${amount}`;
    return { lineAmount, quotePart, share: null, exact, amount, hasLeftoverCent: false, formula };
  }
  const factors = [lineAmount, quotePart, ...(inLot === null ? [] : [inLot])].join(' × ');
  return {
    lineAmount,
    quotePart,
    share: inLot,
    exact,
    amount,
    hasLeftoverCent: portion.roundingCents === 1,
    formula: `${factors} = ${exact} → ${amount}`,
  };
}

function exactEuros({ exactNumerator, exactDenominator }: Portion, language: Language): string {
  const numerator = BigInt(exactNumerator);
  const magnitude = numerator < 0n ? -numerator : numerator;
  const digits = String((magnitude * 100n) / BigInt(exactDenominator)).padStart(5, '0');
  const whole = formatCount(Number(digits.slice(0, -4)), language);
  return `${numerator < 0n ? '-' : ''}${whole}${language === 'en' ? '.' : ','}${digits.slice(-4)}`;
}
