import * as z from 'zod/mini';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import type { Context, Decision, Effect, Placed, State } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import type { Lot } from '../lot/lot.ts';
import type { Owner } from '../owner/owner.ts';
import { applyTransfer } from './apply-transfer.ts';
import type { LotTransfer } from './lot-transfer.definition.ts';
import { Holder, type Holding, holdingOn, type Ownership, ownershipIdOf, shareOf } from './ownership.ts';

/** The notary's letter: from that day these people hold the lot, in these shares. */
export const TransferLot = z.strictObject({
  building: Id,
  lotId: Id,
  on: LocalDate,
  holders: z.array(Holder).check(z.maxLength(60)),
  primaryContact: Id,
});
export type TransferLot = z.infer<typeof TransferLot>;

/** [OWN-6] Writes the lot's new history, and tells every owner it touches what they hold from then on. */
export function decideTransfer(command: Placed<TransferLot>, state: State, context: Context): Decision {
  const { building, lotId, on, holders } = command.body;
  const lot = state.byId<Lot>('lot', lotId);
  if (!state.sees(buildingStaffScope(building))) return { is: 'undecidable', missing: 'ownership' };
  if (!lot || lot.deleted || lot.body.building !== building) return refused('lot.unknown');
  const known = holders.every(({ ownerId }) => {
    const owner = state.byId<Owner>('owner', ownerId);
    return owner && !owner.deleted && owner.body.building === building;
  });
  if (!known) return refused('ownership.ownerUnknown');

  const before = state.byId<Ownership>('ownership', ownershipIdOf(lotId))?.body ?? {
    building,
    lotId,
    history: [],
  };
  const after = applyTransfer(before, command.body, context.today);
  if (!after.ok) return { is: 'refused', refusal: after.refusal };
  const record: Effect = {
    do: 'record',
    type: 'ownership',
    id: ownershipIdOf(lotId),
    body: after.value,
  };
  const told = touchedOwners(before.history.at(-1), holdingOn(after.value, on)).map(
    (ownerId): Effect => ({
      do: 'fact',
      type: 'lotTransfer',
      id: `${command.id}.transfer-${ownerId}`,
      body: tell(lot.body, command.body, holdingOn(after.value, on), ownerId),
    }),
  );
  return { is: 'applied', effects: [record, ...told] };
}

function touchedOwners(before: Holding | undefined, after: Holding | undefined): Id[] {
  const holders = [...(before?.holders ?? []), ...(after?.holders ?? [])];
  return [...new Set(holders.map((holder) => holder.ownerId))];
}

function tell(lot: Lot, transfer: TransferLot, after: Holding | undefined, ownerId: Id): LotTransfer {
  return {
    building: transfer.building,
    lotId: transfer.lotId,
    lotNumber: lot.number,
    lotKind: lot.kind,
    ownerId,
    on: transfer.on,
    share: shareOf(after, ownerId),
    primaryContact: transfer.primaryContact === ownerId,
  };
}

function refused(code: 'lot.unknown' | 'ownership.ownerUnknown'): Decision {
  return { is: 'refused', refusal: { code } };
}
