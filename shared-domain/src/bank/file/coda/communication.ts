import type { Communication } from '../bank-statement.ts';
import { noCommunication, readFreeCommunication, structuredAs } from '../communication.ts';
import { readCreditorReference } from '../creditor-reference.ts';
import { columns, type Line } from './fields.ts';

export type CodaMessage = {
  readonly communication: Communication;
  readonly mandate: string | null;
  /** Why and how a direct debit came back; empty when it did not. */
  readonly returnType: string;
  readonly reason: string | null;
};

/** [BNK-6] The communication of records 21, 22 and 23: free, or structured by its three-digit type. */
export function messageOf(first: Line, second: Line, third: Line): CodaMessage {
  const rest = columns(second, 11, 63).padEnd(53) + columns(third, 83, 125);
  const isStructured = columns(first, 62, 62) === '1';
  if (!isStructured) return plain(readFreeCommunication(tidy(columns(first, 63, 115) + rest)));
  const data = columns(first, 66, 115) + rest;
  switch (columns(first, 63, 65)) {
    case '100':
      return plain(referenceOf(data));
    case '101':
    case '102':
      return plain(twelveDigits(data.slice(0, 12), data.slice(12)));
    case '105':
      return plain(twelveDigits(data.slice(45, 57), ''));
    case '127':
      return directDebit(data);
    default:
      return plain({ ...noCommunication, text: tidy(data) });
  }
}

function plain(communication: Communication): CodaMessage {
  return { communication, mandate: null, returnType: '', reason: null };
}

function referenceOf(data: string): Communication {
  const rf = readCreditorReference(data.slice(0, 25));
  return { ...noCommunication, rf, text: rf === null ? tidy(data) : '' };
}

function twelveDigits(digits: string, rest: string): Communication {
  if (!/^\d{12}$/.test(digits)) return { ...noCommunication, text: tidy(digits + rest) };
  return structuredAs(digits, tidy(rest));
}

/** SEPA direct debit: day 6, type 1, scheme 1, reason 1, creditor 35, mandate 35, text 62, R-type 1, ISO reason 4. */
function directDebit(data: string): CodaMessage {
  const returnType = data.slice(141, 142).trim();
  const paidOrWhyNot = data.slice(8, 9);
  return {
    communication: readFreeCommunication(tidy(data.slice(79, 141))),
    mandate: tidy(data.slice(44, 79)) || null,
    returnType: returnType || (paidOrWhyNot === '0' ? '' : paidOrWhyNot.trim()),
    reason: tidy(data.slice(142, 146)) || null,
  };
}

function tidy(text: string): string {
  return text.trim().replace(/ {2,}/g, ' ');
}
