import type { Movement } from '../../file/bank-statement.ts';
import { partOf } from './pay-claims.ts';
import type { Proposal, ProposalContext } from './proposal-context.ts';

/** [MAT-8] Only one claim in the building has that amount open. */
export function byAmount({ amount }: Movement, { parties }: ProposalContext): Proposal[] {
  const kind = amount > 0 ? 'owner' : 'supplier';
  const equal = parties
    .filter(({ party }) => party.kind === kind)
    .flatMap((party) =>
      party.claims.filter(({ open }) => open === Math.abs(amount)).map((claim) => ({ party, claim })),
    );
  const [only] = equal;
  if (!only || equal.length > 1) return [];
  const params = { name: only.party.name, claim: only.claim.label };
  return [
    { parts: [partOf(only.party, only.claim.id, amount)], reason: 'amount', params, certainty: 'possible' },
  ];
}

/** [MAT-8] The number of an invoice stands in the words of the payment. */
export function byReference({ amount, communication }: Movement, { parties }: ProposalContext): Proposal[] {
  if (amount > 0) return [];
  const said = new Set(referencesIn(communication.text));
  if (said.size === 0) return [];
  return parties
    .filter(({ party }) => party.kind === 'supplier')
    .flatMap((party): Proposal[] => {
      const claims = party.claims.filter(
        ({ open, label }) => open > 0 && referencesIn(label).some((one) => said.has(one)),
      );
      const [claim] = claims;
      if (!claim || claims.length > 1) return [];
      const isExact = claim.open === -amount;
      if (claim.open < -amount) return [];
      const params = { name: party.name, claim: claim.label };
      const parts = [partOf(party, claim.id, amount)];
      return [{ parts, reason: 'reference', params, certainty: isExact ? 'sure' : 'likely' }];
    });
}

/** Words with at least three digits: `F2026-0417`. */
function referencesIn(text: string): string[] {
  return text
    .toUpperCase()
    .split(/[\s,;:()]+/)
    .filter((word) => (word.match(/\d/g) ?? []).length >= 3);
}
