import type { Movement } from '../../file/bank-statement.ts';
import type { BankMatch } from '../bank-match.definition.ts';
import type { MatchPart } from '../match-part.ts';
import { wordsOf, wordsOnce } from './by-name.ts';
import { payClaims } from './pay-claims.ts';
import type { PartyAtBank, Proposal, ProposalContext } from './proposal-context.ts';

/** [MAT-8] The account number is one that staff noted for a party. */
export function byIban({ amount, counterparty }: Movement, { parties }: ProposalContext): Proposal[] {
  const { iban, account } = counterparty;
  if (account === '') return [];
  return parties
    .filter(({ ibans }) => ibans.includes(iban ?? account))
    .flatMap((party) => proposalFor(party, amount, 'iban'));
}

/** [MAT-9] The same account number, else the same name, was matched before: to the same party or the same account. */
export function byHistory({ amount, counterparty }: Movement, context: ProposalContext): Proposal[] {
  const { account, name } = counterparty;
  const words = new Set(wordsOf(name));
  if (account === '' && words.size === 0) return [];
  const same = context.history.filter((match) =>
    account === '' ? isNamed(match, words) : match.counterpartyAccount === account,
  );
  const last = same.findLast((match) => Math.sign(match.amount) === Math.sign(amount)) ?? same.at(-1);
  return last ? again(last, amount, context) : [];
}

function isNamed(match: BankMatch, words: ReadonlySet<string>): boolean {
  const before = wordsOnce(match, match.counterpartyName);
  return before.length === words.size && before.every((word) => words.has(word));
}

function again(last: BankMatch, amount: number, { parties }: ProposalContext): Proposal[] {
  const named = new Set(last.parts.map(partyOf));
  const [only] = named;
  const [part] = last.parts;
  if (named.size !== 1 || !part) return [];
  const party = parties.find((one) => one.party.id === only);
  if (party) return proposalFor(party, amount, 'history');
  if (part.to !== 'account' || last.parts.length > 1) return [];
  const params = { name: last.counterpartyName, account: part.account };
  return [{ parts: [{ ...part, amount }], reason: 'history', params, certainty: 'likely' }];
}

function partyOf(part: MatchPart): string {
  if (part.to === 'ownerClaim' || part.to === 'returnedDebit') return part.ownerId;
  return part.to === 'supplierClaim' ? part.supplierId : part.account;
}

function proposalFor(party: PartyAtBank, amount: number, reason: 'iban' | 'history'): Proposal[] {
  const { parts, fit, claim } = payClaims(party, amount);
  const params = { name: party.name, claim: claim?.label ?? '' };
  return [{ parts, reason, params, certainty: fit === 'over' ? 'possible' : 'likely' }];
}
