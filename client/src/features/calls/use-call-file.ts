import { useMemo } from 'react';
import type { AllocationKey, Building, Lot, Ownership } from 'shared-domain/ownership';
import { partyName } from 'shared-domain/ownership';
import {
  type CallWorld,
  type PaymentSettings,
  paymentSettingsIdOf,
  paymentSettingsOf,
} from 'shared-domain/receivables';
import { type Shown, useDocument, useDocuments } from '../../data/index.ts';
import type { BuildingChoice } from '../../scope/index.ts';

/** Everything a call of one building is made of. */
export type CallFile = {
  readonly choice: BuildingChoice;
  readonly building: Building;
  readonly settings: ReturnType<typeof paymentSettingsOf>;
  readonly chosenSettings: PaymentSettings | null;
  readonly keys: readonly Shown<'allocationKey'>[];
  readonly plans: readonly Shown<'callPlan'>[];
  readonly calls: readonly Shown<'fundCall'>[];
  readonly cancelled: readonly Shown<'fundCallCancelled'>[];
  readonly owners: ReadonlyMap<string, string>;
  worldOf(keyId: string): CallWorld;
};

type Known<Body> = readonly { readonly id: string; readonly body: Body }[];

/** `undefined` until all of it was read once; `null`: the building is not on this device. */
export function useCallFile(choice: BuildingChoice): CallFile | null | undefined {
  const where = { organisation: choice.organisation, building: choice.id };
  const building = useDocument('building', choice.id);
  const settings = useDocument('paymentSettings', paymentSettingsIdOf(choice.id));
  const keys = useDocuments('allocationKey', where);
  const plans = useDocuments('callPlan', where);
  const calls = useDocuments('fundCall', where);
  const cancelled = useDocuments('fundCallCancelled', where);
  const owners = useDocuments('owner', where);
  const lots = useDocuments('lot', where);
  const ownerships = useDocuments('ownership', where);
  const names = useMemo(() => new Map(owners?.map(({ id, body }) => [id, partyName(body.party)])), [owners]);
  if (building === null) return null;
  if (!building || settings === undefined || !keys || !plans || !calls || !cancelled) return undefined;
  if (!owners || !lots || !ownerships) return undefined;
  return {
    choice,
    building: building.body,
    settings: paymentSettingsOf(settings?.body),
    chosenSettings: settings?.body ?? null,
    keys,
    plans,
    calls,
    cancelled,
    owners: names,
    worldOf: (keyId) => worldOf(keyId, keys, lots, ownerships),
  };
}

function worldOf(
  keyId: string,
  keys: Known<AllocationKey>,
  lots: Known<Lot>,
  ownerships: Known<Ownership>,
): CallWorld {
  return { key: keys.find(({ id }) => id === keyId), lots, ownerships };
}
