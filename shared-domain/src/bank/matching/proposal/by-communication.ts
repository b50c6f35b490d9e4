import { formatStructuredCommunication } from '../../../kernel/structured-communication.ts';
import type { Movement } from '../../file/bank-statement.ts';
import { payClaims } from './pay-claims.ts';
import type { KnownCommunication, Proposal, ProposalContext } from './proposal-context.ts';

/** [MAT-5] The digits the payer was asked to pay with, wherever they wrote them. */
export function byCommunication(movement: Movement, context: ProposalContext): Proposal[] {
  const written = digitsIn(movement);
  return context.communications
    .filter(({ digits }) => written.includes(digits))
    .flatMap((known) => proposalFor(movement, known, context, 'communication'));
}

/**
 * [MAT-6] One digit wrong, or two neighbours changed over, of digits somebody was asked to pay with: proposed, never
 * taken for sure.
 */
export function byRepairedCommunication(movement: Movement, context: ProposalContext): Proposal[] {
  const written = digitsIn(movement);
  const isKnown = context.communications.some(({ digits }) => written.includes(digits));
  if (isKnown) return [];
  return context.communications
    .filter(({ digits }) => written.some((one) => isOneSlipAway(one, digits)))
    .flatMap((known) => proposalFor(movement, known, context, 'communicationRepaired'));
}

function proposalFor(
  { amount }: Movement,
  known: KnownCommunication,
  { parties }: ProposalContext,
  reason: 'communication' | 'communicationRepaired',
): Proposal[] {
  const party = parties.find((one) => one.party.id === known.party.id);
  if (!party) return [];
  const { parts, fit, claim } = payClaims(party, amount, known.claimIds);
  const params = {
    name: party.name,
    claim: claim?.label ?? '',
    digits: formatStructuredCommunication(known.digits),
  };
  const certainty = reason === 'communication' && fit === 'exact' ? 'sure' : 'likely';
  return [{ parts, reason, params, certainty }];
}

function digitsIn({ communication, endToEnd }: Movement): string[] {
  const text = `${communication.text} ${endToEnd}`;
  const runs = [...text.matchAll(/(?<!\d)\d{3}[/ .-]?\d{4}[/ .-]?\d{5}(?!\d)/g)].map(([run]) =>
    run.replace(/\D/g, ''),
  );
  return communication.structured === null ? runs : [communication.structured, ...runs];
}

function isOneSlipAway(written: string, known: string): boolean {
  if (written.length !== known.length) return false;
  const wrong = [...known].flatMap((digit, at) => (digit === written[at] ? [] : [at]));
  const [first, second] = wrong;
  if (first === undefined) return false;
  if (wrong.length === 1) return true;
  const isSwap = second === first + 1 && written[first] === known[second] && written[second] === known[first];
  return wrong.length === 2 && isSwap;
}
