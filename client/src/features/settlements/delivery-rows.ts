import type { Entry } from 'shared-domain/accounting';
import type { Cents } from 'shared-domain/kernel';
import { linesByParty, openClaims, type PublishedSettlement, statementIdOf } from 'shared-domain/receivables';

export type DeliveryRow = PublishedSettlement['owners'][number] & {
  /** Of the balance, what is not paid yet. */
  readonly open: Cents;
};

/** Who was sent what, and what is still to be paid of it, by name. */
export function deliveryRows(
  settlementId: string,
  settlement: PublishedSettlement,
  entries: readonly Entry[],
): DeliveryRow[] {
  const command = settlementId.replace(/\.settlement$/, '');
  const lines = linesByParty(entries, 'owner');
  const rows = settlement.owners.map((owner) => {
    const { claims } = openClaims(lines.get(owner.ownerId) ?? []);
    const claim = claims.find(({ id }) => id === statementIdOf(command, owner.ownerId));
    return { ...owner, open: claim?.open ?? 0 };
  });
  return rows.sort((a, b) => a.name.localeCompare(b.name));
}
