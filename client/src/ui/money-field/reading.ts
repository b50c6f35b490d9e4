import { type Cents, formatAmount, type Language, parseMoney } from 'shared-domain/kernel';

/** What a typed text amounts to. Unreadable text is kept as it was typed: it is the person's, not ours. */
export type Reading =
  | { readonly is: 'empty' }
  | { readonly is: 'amount'; readonly cents: Cents }
  | { readonly is: 'ambiguous'; readonly grouped: Cents; readonly decimal: Cents }
  | { readonly is: 'tooLarge' }
  | { readonly is: 'unreadable' };

export function readMoney(typed: string): Reading {
  if (typed.trim() === '') return { is: 'empty' };
  const parsed = parseMoney(typed);
  if (parsed.ok) return { is: 'amount', cents: parsed.value };
  const { code, params } = parsed.refusal;
  if (code === 'money.ambiguous') {
    return { is: 'ambiguous', grouped: Number(params?.grouped), decimal: Number(params?.decimal) };
  }
  return { is: code === 'money.tooLarge' ? 'tooLarge' : 'unreadable' };
}

/** The amount a text stands for, or null while there is none. */
export function centsOf(reading: Reading): Cents | null {
  return reading.is === 'amount' ? reading.cents : null;
}

/**
 * The text to show when the value came from elsewhere, such as a colleague's device.
 *
 * Text that already stands for that value stays: rewriting it under somebody's cursor loses what they meant.
 */
export function textFor(value: Cents | null, typed: string, language: Language): string {
  const reading = readMoney(typed);
  if (centsOf(reading) === value) return typed;
  return value === null ? '' : formatAmount(value, language);
}

/** Whether the text already shows the amount to the cent, as the language writes it, so that an echo would repeat it. */
export function isPlain(typed: string, cents: Cents, language: Language): boolean {
  return bare(typed) === bare(formatAmount(cents, language));
}

function bare(text: string): string {
  return text.replace(/[\s\u00a0\u202f€]/g, '');
}
