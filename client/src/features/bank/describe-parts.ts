import type { MatchPart } from 'shared-domain/bank';
import type { Format, Translate } from '../../i18n/index.ts';
import type { Bank } from './use-bank.ts';

export type Words = { readonly t: Translate; readonly format: Format };

/** « Dupont : Provisions T4 250,00 €, à valoir 50,00 € » */
export function describeParts(
  parts: readonly MatchPart[],
  bank: Pick<Bank, 'names' | 'context' | 'chart'>,
  words: Words,
): string {
  const several = parts.length > 1;
  return parts
    .map((part) => {
      const what = describePart(part, bank, words);
      return several ? `${what} ${words.format.money(Math.abs(part.amount))}` : what;
    })
    .join(' + ');
}

function describePart(
  part: MatchPart,
  bank: Pick<Bank, 'names' | 'context' | 'chart'>,
  { t, format }: Words,
): string {
  switch (part.to) {
    case 'account':
      return `${part.account} ${bank.chart.labelOf(part.account, format.language)}`;
    case 'transfer':
      return t('bank.transferWith', { account: part.account });
    case 'returnedDebit':
      return `${t('bank.returned')} · ${whoAndWhat(part.ownerId, part.claimId, bank, t)}`;
    case 'ownerClaim':
      return whoAndWhat(part.ownerId, part.claimId, bank, t);
    case 'supplierClaim':
      return whoAndWhat(part.supplierId, part.claimId, bank, t);
  }
}

/** The label of an invoice begins with its supplier's name: said once. */
function whoAndWhat(
  party: string,
  claimId: string | null,
  bank: Pick<Bank, 'names' | 'context'>,
  t: Translate,
): string {
  const name = nameOf(party, bank);
  const claim = claimOf(party, claimId, bank, t);
  return claim.startsWith(name) ? claim : `${name} · ${claim}`;
}

const nameOf = (party: string, { names }: Pick<Bank, 'names'>) => names.get(party) ?? '…';

function claimOf(
  partyId: string,
  claimId: string | null,
  { context }: Pick<Bank, 'context'>,
  t: Translate,
): string {
  if (claimId === null) return t('bank.onAccount');
  const claims = context.parties.find(({ party }) => party.id === partyId)?.claims ?? [];
  return claims.find(({ id }) => id === claimId)?.label || '…';
}
