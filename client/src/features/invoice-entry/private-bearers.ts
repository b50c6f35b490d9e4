import { type Lot, type Owner, type Ownership, partyName } from 'shared-domain/ownership';
import type { PrivateTo } from 'shared-domain/payables';

type Identified<Body> = { readonly id: string; readonly body: Body };

/** Somebody who may bear a line alone: an owner, for one of their lots. */
export type PrivateBearer = { readonly value: string; readonly label: string; readonly to: PrivateTo };

/** The holders of each lot, in the order of the lots; whoever held it before is among them last. */
export function privateBearers(
  lots: readonly Identified<Lot>[],
  ownerships: readonly Identified<Ownership>[],
  owners: readonly Identified<Owner>[],
): PrivateBearer[] {
  const names = new Map(owners.map(({ id, body }) => [id, partyName(body.party)]));
  const histories = new Map(ownerships.map(({ body }) => [body.lotId, body.history]));
  const ranked = [...lots].sort((a, b) => (a.body.rank < b.body.rank ? -1 : 1));
  return ranked.flatMap(({ id: lotId, body }) => {
    const holders = [...(histories.get(lotId) ?? [])].reverse().flatMap((holding) => holding.holders);
    const ownerIds = [...new Set(holders.map(({ ownerId }) => ownerId))];
    return ownerIds.map((ownerId) => {
      const to = { ownerId, lotId };
      return { value: bearerValue(to), label: `${body.number} · ${names.get(ownerId) ?? '–'}`, to };
    });
  });
}

export function bearerValue({ ownerId, lotId }: PrivateTo): string {
  return `${lotId} ${ownerId}`;
}
