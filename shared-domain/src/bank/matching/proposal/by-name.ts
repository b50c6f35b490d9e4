import type { Movement } from '../../file/bank-statement.ts';
import { payClaims } from './pay-claims.ts';
import type { Proposal, ProposalContext } from './proposal-context.ts';

const titles = new Set([
  ...['MR', 'MME', 'MLLE', 'MONSIEUR', 'MADAME', 'DE', 'DU', 'LA', 'LE', 'LES', 'DES', 'ET', 'OU', 'HEER'],
  ...[
    'MEVR',
    'MEVROUW',
    'DHR',
    'EN',
    'OF',
    'VAN',
    'DEN',
    'DER',
    'HERR',
    'FRAU',
    'UND',
    'SA',
    'NV',
    'SRL',
    'BV',
  ],
  ...['SPRL', 'BVBA', 'ASBL', 'VZW', 'SC', 'CV', 'SNC', 'AG', 'GMBH'],
]);

/** [MAT-8] The name on the movement is that of a party: the same words, whatever their order and accents. */
export function byName({ amount, counterparty }: Movement, { parties }: ProposalContext): Proposal[] {
  const written = wordsOf(counterparty.name);
  if (written.length === 0) return [];
  return parties
    .filter((party) => areAlike(written, wordsOnce(party, party.name)))
    .flatMap((party): Proposal[] => {
      const { parts, fit, claim } = payClaims(party, amount);
      const params = { name: party.name, claim: claim?.label ?? '', written: counterparty.name };
      return [{ parts, reason: 'name', params, certainty: fit === 'exact' ? 'likely' : 'possible' }];
    });
}

function areAlike(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const shared = short.filter((word) => long.includes(word));
  if (shared.length === 0 || shared.every((word) => word.length < 4)) return false;
  return shared.length === short.length || shared.length >= 2;
}

const remembered = new WeakMap<object, readonly string[]>();

/** The words of a name that many movements are held against. */
export function wordsOnce(holder: object, name: string): readonly string[] {
  const known = remembered.get(holder) ?? wordsOf(name);
  remembered.set(holder, known);
  return known;
}

export function wordsOf(name: string): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  return [...new Set(plain.split(/[^A-Z0-9]+/))].filter((word) => word.length > 1 && !titles.has(word));
}
