import type { Entry } from '../../accounting/entry/entries-of.ts';
import type { Claim, EntryLine } from '../../accounting/entry/journal-entry.ts';

/** The claims of those ids in the books, by party and id. */
export function claimsInBooks(entries: readonly Entry[], wanted: ReadonlySet<string>): Map<string, Claim> {
  const claims = new Map<string, Claim>();
  if (wanted.size === 0) return claims;
  for (const entry of entries) {
    for (const line of entry.lines) {
      const claim = line.party && claimOf(entry, line);
      if (!claim || !wanted.has(claim.id)) continue;
      const name = `${line.party?.id} ${claim.id}`;
      if (!claims.has(name)) claims.set(name, claim);
    }
  }
  return claims;
}

/** A debt without a claim goes by the name of its entry. */
function claimOf({ id, date }: Entry, { party, claim, debit, credit }: EntryLine): Claim | null {
  if (claim) return claim;
  const owed = party?.kind === 'owner' ? debit : credit;
  return owed > 0 ? { id, kind: 'opening', dueOn: date } : null;
}
