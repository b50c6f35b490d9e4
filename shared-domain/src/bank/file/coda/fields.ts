import { type Cents, largestCents } from '../../../kernel/cents.ts';
import { isLocalDate, type LocalDate } from '../../../kernel/local-date.ts';

/** A record of the file, padded to its 128 columns; `number` counts lines from 1. */
export type Line = { readonly number: number; readonly text: string };

export const lineLength = 128;

/** Columns as the standard numbers them: from 1, both ends included. */
export function columns(line: Line, from: number, to: number): string {
  return line.text.slice(from - 1, to);
}

export function words(line: Line, from: number, to: number): string {
  return columns(line, from, to).trim().replace(/ {2,}/g, ' ');
}

/** Sign and fifteen digits, three of them decimals: `1` debits the account. */
export function amountAt(line: Line, signColumn: number): Cents | null {
  const sign = columns(line, signColumn, signColumn);
  const digits = columns(line, signColumn + 1, signColumn + 15);
  if ((sign !== '0' && sign !== '1') || !/^\d{15}$/.test(digits)) return null;
  return signed(sign, centsOf(digits));
}

export function unsignedAmountAt(line: Line, from: number): Cents | null {
  const digits = columns(line, from, from + 14);
  return /^\d{15}$/.test(digits) ? centsOf(digits) : null;
}

/** A day written DDMMYY; null for `000000`, and for what is no day. */
export function dayAt(line: Line, from: number): LocalDate | null {
  const written = columns(line, from, from + 5);
  if (!/^\d{6}$/.test(written) || written === '000000') return null;
  const year = Number(written.slice(4)) < 80 ? `20${written.slice(4)}` : `19${written.slice(4)}`;
  const day = `${year}-${written.slice(2, 4)}-${written.slice(0, 2)}`;
  return isLocalDate(day) ? day : null;
}

// The third decimal is for currencies without cents of ours: in euro it is 0.
function centsOf(digits: string): Cents | null {
  const thousandths = Number(digits);
  const cents = Math.floor(thousandths / 10);
  return thousandths % 10 === 0 && cents <= largestCents ? cents : null;
}

function signed(sign: string, cents: Cents | null): Cents | null {
  return cents === null || cents === 0 || sign === '0' ? cents : -cents;
}
