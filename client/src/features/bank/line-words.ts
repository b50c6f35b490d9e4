import type { StatementLine } from 'shared-domain/bank';
import { formatStructuredCommunication } from 'shared-domain/kernel';

/** What the payer or the bank said with a movement. */
export function saidOf({ communication, information, counterparty }: StatementLine): string {
  const { structured, text } = communication;
  const digits = structured === null ? '' : formatStructuredCommunication(structured);
  const words = digits || text || information;
  return [words, counterparty.account].filter(Boolean).join(' · ');
}
