import type { StatementLine } from 'shared-domain/bank';
import { formatIban, formatStructuredCommunication } from 'shared-domain/kernel';

/** What the payer or the bank said with a movement. */
export function saidOf({ communication, information, counterparty }: StatementLine): string {
  const { structured, text } = communication;
  const digits = structured === null ? '' : formatStructuredCommunication(structured);
  const words = digits || text || information;
  const { account, iban } = counterparty;
  return [words, account === iban ? formatIban(account) : account].filter(Boolean).join(' · ');
}
