import { type Cents, largestCents } from '../../../kernel/cents.ts';
import { isLocalDate, type LocalDate } from '../../../kernel/local-date.ts';
import { cleanText } from '../../../kernel/plain-text.ts';
import { firstOf, textAt, type XmlNode } from '../../../xml/xml-node.ts';

/** Longest texts that are kept: what ISO 20022 allows, with room for several lines of it. */
export const longest = { name: 140, reference: 35, address: 200, text: 2000 } as const;

/** One line of words; what is longer than the standard allows is cut, what an entity smuggled in is left out. */
export function wordsAt(node: XmlNode | undefined, path: string, most: number = longest.reference): string {
  return tidy(textAt(node, path), most);
}

export function tidy(text: string, most: number): string {
  return [...cleanText(text).replace(/\s+/g, ' ').trim()].slice(0, most).join('').trim();
}

/** The first of some paths that says something: versions differ in where they say it. */
export function firstWords(node: XmlNode | undefined, paths: readonly string[], most?: number): string {
  for (const path of paths) {
    const words = wordsAt(node, path, most);
    if (words !== '') return words;
  }
  return '';
}

/** An amount of up to five decimals, without sign; null when it is none of whole cents. */
export function centsOf(text: string): Cents | null {
  const found = /^(\d{1,13})(?:\.(\d{0,2})0{0,3})?$/.exec(text);
  if (!found) return null;
  const cents = Number(`${found[1]}${(found[2] ?? '').padEnd(2, '0')}`);
  return cents <= largestCents ? cents : null;
}

/** The amount of an entry or balance with its direction: money that left is negative. */
export function signedAmount(node: XmlNode, path = 'Amt'): Cents | null {
  return withSign(centsOf(textAt(node, path)), textAt(node, 'CdtDbtInd'));
}

export function withSign(cents: Cents | null, direction: string): Cents | null {
  if (cents === null || (direction !== 'CRDT' && direction !== 'DBIT')) return null;
  return direction === 'DBIT' && cents !== 0 ? -cents : cents;
}

export function currencyAt(node: XmlNode | undefined, path = 'Amt'): string {
  return tidy(firstOf(node, path)?.attributes.get('Ccy') ?? '', 3);
}

/** A day, or the day of an instant as the bank's clock says it. */
export function dayAt(node: XmlNode | undefined, path: string): LocalDate | null {
  const inside = firstOf(node, path);
  const day = (textAt(inside, 'Dt') || textAt(inside, 'DtTm') || (inside?.text.trim() ?? '')).slice(0, 10);
  return isLocalDate(day) ? day : null;
}
