import { invariant } from './invariant.ts';
import { checkDigits97 } from './mod97.ts';
import { accept, type Refusal, type Result, refuse } from './result.ts';

/** [KER-11] The twelve digits Belgian banks carry with a payment: ten, then those ten modulo 97 (97 when it is 0). */
export function isStructuredCommunication(digits: string): boolean {
  return /^\d{12}$/.test(digits) && checkDigits97(digits.slice(0, 10)) === digits.slice(10);
}

export function structuredCommunication(tenDigits: string): string {
  invariant(/^\d{10}$/.test(tenDigits), 'a structured communication is made of ten digits');
  return tenDigits + checkDigits97(tenDigits);
}

/**
 * Reads the communication of an invoice: structured when it has that shape, free text otherwise.
 *
 * [KER-11] What looks structured and fails its check was mistyped: paying with it would go to somebody else's account.
 */
export function parseCommunication(text: string): Result<string, Refusal<'communication.checkDigit'>> {
  const trimmed = text.trim();
  const found = /^(?:\+{3}|\*{3})?\s*(\d{3})\s*\/\s*(\d{4})\s*\/\s*(\d{5})\s*(?:\+{3}|\*{3})?$/.exec(trimmed);
  const digits = found
    ? `${found[1]}${found[2]}${found[3]}`
    : /^(?:\+{3}|\*{3})\s*(\d{12})\s*(?:\+{3}|\*{3})$/.exec(trimmed)?.[1];
  if (digits === undefined) return accept(trimmed);
  return isStructuredCommunication(digits)
    ? accept(formatStructuredCommunication(digits))
    : refuse({ code: 'communication.checkDigit' });
}

export function formatStructuredCommunication(digits: string): string {
  return `+++${digits.slice(0, 3)}/${digits.slice(3, 7)}/${digits.slice(7)}+++`;
}
