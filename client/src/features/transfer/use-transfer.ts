import { accept, type Result } from 'shared-domain/kernel';
import { type Holding, type Ownership, partyName } from 'shared-domain/ownership';
import { type Shown, useActions } from '../../data/index.ts';
import type { ReadTransfer } from './typed-transfer.ts';

/** The lot that changes hands, and what is known around it. */
export type TransferOf = {
  readonly lot: Shown<'lot'>;
  readonly building: Shown<'building'>;
  readonly owners: readonly Shown<'owner'>[];
  readonly ownership: Ownership | null;
};

/** « Anne Lambert (1/3), Immo Parc SA (2/3) » */
export function describeHolding(holding: Holding, owners: readonly Shown<'owner'>[]): string {
  const names = new Map(owners.map(({ id, body }) => [id, partyName(body.party)]));
  return holding.holders
    .map(({ ownerId, numerator, denominator }) => {
      const name = names.get(ownerId) ?? '…';
      return numerator === denominator ? name : `${name} (${numerator}/${denominator})`;
    })
    .join(', ');
}

/** First the records of whoever is new, then the transfer that names them: they reach the server in that order. */
export function useTransfer(lot: Shown<'lot'>): (read: ReadTransfer) => Promise<Result<unknown>> {
  const actions = useActions();
  const { organisation, building, id: lotId } = lot;
  return async ({ transfer, newOwners }) => {
    for (const { id, body } of newOwners) {
      const saved = await actions.saveRecord('owner', organisation, { id, body: { building, ...body } });
      if (!saved.ok) return saved;
    }
    const { on, holders, primaryContact } = transfer;
    const run = await actions.runCommand('transferLot', organisation, {
      building,
      lotId,
      on,
      holders: [...holders],
      primaryContact,
    });
    return run.ok ? accept(run.value) : run;
  };
}
