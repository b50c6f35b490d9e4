import { yearReads } from '../../accounting/year/open-year.ts';
import type { Read } from '../../sync/define.ts';
import type { MatchLine } from './match-line.ts';
import type { MatchPart } from './match-part.ts';

/** What must be known to book a movement: its line, the claims in the books, and whoever the parts name. */
export function matchReads({ building, statementId, parts }: MatchLine): Read[] {
  const named = new Set(parts.flatMap(namesIn));
  return [
    { by: 'id', id: building },
    { by: 'id', id: statementId },
    { by: 'subject', type: 'bankMatch', subject: statementId },
    { by: 'subject', type: 'bankMatchUndone', subject: statementId },
    // The whole books only where a claim in them is paid.
    ...(claimsNamed(parts).size > 0 ? [{ by: 'building', type: 'journalEntry', building } as const] : []),
    ...[...named].map((id): Read => ({ by: 'id', id })),
    ...yearReads(building),
  ];
}

export function claimsNamed(parts: readonly MatchPart[]): Set<string> {
  return new Set(parts.flatMap((part) => ('claimId' in part && part.claimId !== null ? [part.claimId] : [])));
}

function namesIn(part: MatchPart): string[] {
  switch (part.to) {
    case 'ownerClaim':
    case 'returnedDebit':
      return [part.ownerId];
    case 'supplierClaim':
      return [part.supplierId];
    case 'account':
      if (part.bearer === null) return [];
      return [part.bearer.by === 'key' ? part.bearer.keyId : part.bearer.ownerId];
    case 'transfer':
      return [];
  }
}
