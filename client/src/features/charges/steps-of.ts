import type { Cents, Language } from 'shared-domain/kernel';
import { explainPortion, type Portion } from 'shared-domain/payables';

export type Step =
  | { readonly is: 'line'; readonly amount: Cents }
  | { readonly is: 'key'; readonly name: string; readonly code: string; readonly from: string }
  | { readonly is: 'private' }
  | { readonly is: 'quotePart'; readonly value: string }
  | { readonly is: 'share'; readonly value: string }
  | { readonly is: 'exact'; readonly value: string }
  | { readonly is: 'amount'; readonly amount: Cents; readonly rounding: Rounding };

/** exactly: no fraction of a cent · cut: the fraction went to others · leftover: one of the cents left came here. */
export type Rounding = 'exactly' | 'cut' | 'leftover';

/** How an amount was reached, one step a line, in the order somebody would type it on a pocket calculator. */
export function stepsOf(portion: Portion, language: Language): Step[] {
  const { quotePart, share, formula } = explainPortion(portion, language);
  const { keyName: name, keyCode: code, keyFrom: from } = portion;
  if (portion.isPrivate) return privateSteps(portion);
  return [
    { is: 'line', amount: portion.lineAmount },
    { is: 'key', name, code, from },
    { is: 'quotePart', value: quotePart },
    ...(share === null ? [] : [{ is: 'share', value: share } as const]),
    { is: 'exact', value: workingOf(formula) },
    { is: 'amount', amount: portion.amount, rounding: roundingOf(portion) },
  ];
}

function privateSteps({ lineAmount, amount }: Portion): Step[] {
  return [
    { is: 'line', amount: lineAmount },
    { is: 'private' },
    { is: 'amount', amount, rounding: 'exactly' },
  ];
}

function workingOf(formula: string): string {
  return `${formula.split(' → ')[0] ?? formula}\u00a0€`;
}

function roundingOf({ roundingCents, exactNumerator, exactDenominator }: Portion): Rounding {
  if (roundingCents === 1) return 'leftover';
  return BigInt(exactNumerator) % BigInt(exactDenominator) === 0n ? 'exactly' : 'cut';
}
