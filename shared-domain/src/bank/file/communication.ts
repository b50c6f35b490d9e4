import { isStructuredCommunication } from '../../kernel/structured-communication.ts';
import type { Communication } from './bank-statement.ts';
import { readCreditorReference } from './creditor-reference.ts';

const delimited = /(?:\+{3}|\*{3})\s?(\d{3})\s?\/?\s?(\d{4})\s?\/?\s?(\d{5})\s?(?:\+{3}|\*{3})/;
const slashed = /(?<!\d)(\d{3})\/(\d{4})\/(\d{5})(?!\d)/;
const alone = /^\D{0,12}(\d{12})\D{0,12}$/;
const reference = /(?<![A-Z0-9])RF\d{2}(?: ?[A-Z0-9]{1,4}){1,6}/i;

export const noCommunication: Communication = { structured: null, valid: false, rf: null, text: '' };

/** A communication the bank itself calls structured: the digits stay as they came, right or wrong. */
export function structuredAs(digits: string, text = ''): Communication {
  return { structured: digits, valid: isStructuredCommunication(digits), rf: null, text };
}

/**
 * [BNK-8] Reads what a payer typed. Twelve digits between `+++`, or in the shape of one, are a structured communication
 * even when their check fails; twelve bare digits are one only when it holds.
 */
export function readFreeCommunication(text: string): Communication {
  const trimmed = text.trim();
  if (!/\d/.test(trimmed)) return { ...noCommunication, text: trimmed };
  const written = delimited.exec(trimmed) ?? slashed.exec(trimmed);
  if (written) return structuredAs(written.slice(1).join(''), trimmed);
  const bare = alone.exec(trimmed)?.[1];
  if (bare && isStructuredCommunication(bare)) return structuredAs(bare, trimmed);
  return { ...noCommunication, rf: referenceIn(trimmed), text: trimmed };
}

function referenceIn(text: string): string | null {
  const found = reference.exec(text)?.[0];
  return found === undefined ? null : readCreditorReference(found);
}
