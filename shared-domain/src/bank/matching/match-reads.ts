import { yearReads } from '../../accounting/year/open-year.ts';
import type { Read } from '../../sync/define.ts';
import { claimReads } from './claims-in-books.ts';
import type { MatchLine } from './match-line.ts';
import type { MatchPart } from './match-part.ts';

/** What must be known to book a movement: its line, the claims it pays, whoever the parts name, and accounts. */
export function matchReads({ building, statementId, parts }: MatchLine): Read[] {
  const named = new Set(parts.flatMap(namesIn));
  return [
    { by: 'id', id: building },
    { by: 'id', id: statementId },
    { by: 'subject', type: 'bankMatch', subject: statementId },
    { by: 'subject', type: 'bankMatchUndone', subject: statementId },
    ...claimReads(building, parts),
    ...(parts.some(({ to }) => to === 'account') ? accountReads(building) : []),
    ...[...named].map((id): Read => ({ by: 'id', id })),
    ...yearReads(building),
  ];
}

function accountReads(building: string): Read[] {
  return ['ownAccount', 'allocationKey'].map((type): Read => ({ by: 'building', type, building }));
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
      if (part.bearer.by === 'key') return [part.bearer.keyId];
      return part.bearer.lotId === null ? [part.bearer.ownerId] : [part.bearer.ownerId, part.bearer.lotId];
    case 'transfer':
      return [];
  }
}
