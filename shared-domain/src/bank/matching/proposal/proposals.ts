import { sum } from '../../../kernel/cents.ts';
import type { Movement } from '../../file/bank-statement.ts';
import { byHistory, byIban } from './by-account.ts';
import { byAmount, byReference } from './by-amount.ts';
import { byBankCode, byOrder, byOwnAccount, byReturn, byRule } from './by-bank.ts';
import { byCommunication, byRepairedCommunication } from './by-communication.ts';
import { byName } from './by-name.ts';
import type { Proposal, ProposalContext } from './proposal-context.ts';

const mostProposals = 5;

/** Read from top to bottom: what the payer said, what the bank said, who it was, what it looks like. */
const finders = [
  byReturn,
  byCommunication,
  byOrder,
  byOwnAccount,
  byRule,
  byBankCode,
  byReference,
  byRepairedCommunication,
  byIban,
  byHistory,
  byName,
  byAmount,
] as const;

/**
 * What a movement of the bank may be for, the likeliest first, each with why. [MAT-5] Communication before amount, name
 * and history. Nothing is matched by itself: a person accepts.
 */
export function proposals(movement: Movement, context: ProposalContext): Proposal[] {
  const found = finders.flatMap((find) => find(movement, context));
  const all = [...byDetails(movement, context), ...found];
  const seen = new Set<string>();
  return all
    .filter(({ parts }) => {
      const name = JSON.stringify(parts);
      return !seen.has(name) && seen.add(name) !== undefined;
    })
    .slice(0, mostProposals);
}

/** [MAT-9] A globalised movement is for what its details are for, where each of them is known. */
function byDetails({ amount, details }: Movement, context: ProposalContext): Proposal[] {
  if (details.length === 0 || sum(details.map((detail) => detail.amount)) !== amount) return [];
  const each = details.map((detail) => proposals(detail, context)[0]);
  if (each.some((one) => !one || one.certainty === 'possible')) return [];
  const parts = each.flatMap((one) => one?.parts ?? []);
  const isSure = each.every((one) => one?.certainty === 'sure');
  return [
    { parts, reason: 'details', params: { count: details.length }, certainty: isSure ? 'sure' : 'likely' },
  ];
}
