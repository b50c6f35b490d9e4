import { type Cents, largestCents } from '../../kernel/cents.ts';
import { isLocalDate, type LocalDate } from '../../kernel/local-date.ts';
import { cleanText } from '../../kernel/plain-text.ts';
import { textAt, type XmlNode } from '../../xml/xml-node.ts';
import { type VatRate, vatRates } from '../vat/vat-rate.ts';
import type { ECategory } from './e-invoice.ts';

/** An amount as the standard writes it, `-1234.56`; more than two decimals are rounded half up. Null: none, or unreadable. */
export function amountAt(node: XmlNode | undefined, path: string): Cents | null {
  const found = /^([+-]?)(\d{1,13})(?:\.(\d+))?$/.exec(textAt(node, path));
  if (!found) return null;
  const decimals = (found[3] ?? '').padEnd(3, '0');
  const cents = Number(`${found[2]}${decimals.slice(0, 2)}`) + (Number(decimals[2]) >= 5 ? 1 : 0);
  if (cents > largestCents) return null;
  return found[1] === '-' && cents !== 0 ? -cents : cents;
}

/** A day; some write a zone behind it, which is no matter of the books. */
export function dayAt(node: XmlNode | undefined, path: string): LocalDate | null {
  const day = textAt(node, path).slice(0, 10);
  return isLocalDate(day) ? day : null;
}

/** What a person may be shown, at most `longest` characters of it. */
export function wordsAt(node: XmlNode | undefined, path: string, longest: number): string {
  return cleanText(cleanText(textAt(node, path)).slice(0, longest)).trim();
}

export function categoryAt(node: XmlNode | undefined): ECategory {
  const code = wordsAt(node, 'ID', 3);
  const percent = wordsAt(node, 'Percent', 12);
  return { code, percent, rate: rateOf(code, percent) };
}

// Only the standard category must tell its percentage; what is exempt, outside or for the buyer to declare has none.
function rateOf(code: string, percent: string): VatRate | null {
  if (percent === '') return code === '' || code === 'S' ? null : 0;
  const rate = Number(percent);
  return vatRates.find((known) => known === rate) ?? null;
}
