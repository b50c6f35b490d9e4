import { formatCount, formatMoney } from '../../kernel/format-money.ts';
import type { Language } from '../../kernel/language.ts';
import type { CallLot } from './call-part.ts';
import type { OwnerCall } from './owner-call.definition.ts';

/** [CAL-12] How a lot's part of a call was reached, for a pencil: `1 200,00 € × 450/1 000 × 1/3 = 180,0000 → 180,00 €`. */
export function explainCallLot(
  { total, denominator }: Pick<OwnerCall, 'total' | 'denominator'>,
  { quotePart, share, amount }: CallLot,
  language: Language,
): string {
  const parts = `${formatCount(quotePart, language)}/${formatCount(denominator, language)}`;
  const inLot = share.numerator === share.denominator ? [] : [`${share.numerator}/${share.denominator}`];
  const factors = [formatMoney(total, language), parts, ...inLot].join(' × ');
  const numerator = BigInt(total) * BigInt(quotePart) * BigInt(share.numerator);
  const exact = (numerator * 100n) / (BigInt(denominator) * BigInt(share.denominator));
  const digits = String(exact).padStart(5, '0');
  const whole = formatCount(Number(digits.slice(0, -4)), language);
  const mark = language === 'en' ? '.' : ',';
  return `${factors} = ${whole}${mark}${digits.slice(-4)} → ${formatMoney(amount, language)}`;
}
