import type { Movement } from '../../file/bank-statement.ts';
import type { BankRule } from '../bank-rule.definition.ts';
import { partOf } from './pay-claims.ts';
import type { PartyAtBank, Proposal, ProposalContext } from './proposal-context.ts';

/** [MAT-10] What staff said once of such movements. */
export function byRule(movement: Movement, { rules }: ProposalContext): Proposal[] {
  return rules
    .filter((rule) => isMeant(rule, movement))
    .map(({ propose }) => ({
      parts: [{ to: 'account', ...propose, amount: movement.amount }],
      reason: 'rule',
      params: { account: propose.account, label: propose.label },
      certainty: 'sure',
    }));
}

function isMeant({ when }: BankRule, { counterparty, communication, information }: Movement): boolean {
  if (when.by === 'account') return counterparty.account === when.account;
  const said = `${counterparty.name} ${communication.text} ${information}`.toLowerCase();
  return said.includes(when.words.toLowerCase());
}

/** [MAT-10] Charges and interest of the bank itself: family 80 or 35 of CODA, or what CAMT calls so. */
export function byBankCode({ amount, code, counterparty }: Movement, context: ProposalContext): Proposal[] {
  const isCoda = /^\d{8}$/.test(code);
  const isBanks = isCoda ? ['80', '35'].includes(code.slice(1, 3)) : /CHRG|INTR|FEES|COMM/.test(code);
  if (!isBanks || counterparty.account !== '') return [];
  const { account } = amount < 0 ? context.charges : context.interest;
  const bearer = amount < 0 ? context.charges.bearer : null;
  const parts = [{ to: 'account' as const, account, amount, bearer, label: '' }];
  return [{ parts, reason: 'bankCharges', params: { account }, certainty: 'sure' }];
}

/** [MAT-10] Between two accounts of the association. */
export function byOwnAccount({ amount, counterparty }: Movement, context: ProposalContext): Proposal[] {
  const own = context.ownAccounts.find(({ iban }) => iban === counterparty.iban);
  if (!own) return [];
  const parts = [{ to: 'transfer' as const, account: own.account, amount }];
  return [{ parts, reason: 'transfer', params: { account: own.account, iban: own.iban }, certainty: 'sure' }];
}

/** [MAT-10] A payment the association ordered: its reference comes back with it. */
export function byOrder({ amount, endToEnd }: Movement, context: ProposalContext): Proposal[] {
  const ordered = context.ordered.find((one) => one.endToEnd === endToEnd && one.amount === -amount);
  const party = context.parties.find((one) => one.party.id === ordered?.supplierId);
  if (!ordered || !party || endToEnd === '') return [];
  const claim = party.claims.find(({ id }) => id === ordered.claimId);
  const parts = [partOf(party, claim?.id ?? null, amount)];
  const params = { name: party.name, claim: claim?.label ?? '' };
  return [{ parts, reason: 'paymentOrder', params, certainty: 'sure' }];
}

/** [MAT-10] A direct debit that came back opens the claim it had paid: that of the owner it was drawn from. */
export function byReturn(movement: Movement, context: ProposalContext): Proposal[] {
  const { amount, returned } = movement;
  if (!returned || amount > 0) return [];
  return ownersOf(movement, context).map(({ party, name, claims }): Proposal => {
    const paid = claims.findLast(({ payments }) => payments.some((one) => one.amount === -amount));
    return {
      parts: [{ to: 'returnedDebit', ownerId: party.id, claimId: paid?.id ?? null, amount }],
      reason: 'returnedDebit',
      params: { name, claim: paid?.label ?? '' },
      certainty: paid ? 'sure' : 'likely',
    };
  });
}

function ownersOf({ counterparty, communication }: Movement, context: ProposalContext): PartyAtBank[] {
  const asked = context.communications.find(({ digits }) => digits === communication.structured);
  const before = context.history.findLast(
    ({ counterpartyAccount, parts }) =>
      counterpartyAccount !== '' &&
      counterpartyAccount === counterparty.account &&
      parts.some(({ to }) => to === 'ownerClaim'),
  );
  const [paid] = before?.parts.flatMap((part) => (part.to === 'ownerClaim' ? [part.ownerId] : [])) ?? [];
  const id = asked?.party.id ?? paid;
  return context.parties.filter(
    ({ party, ibans }) =>
      party.kind === 'owner' &&
      (id === undefined ? ibans.includes(counterparty.iban ?? '') : party.id === id),
  );
}
