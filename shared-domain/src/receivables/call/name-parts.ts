import type { Id } from '../../kernel/id.ts';
import type { Owner } from '../../ownership/owner/owner.ts';
import type { Read, State } from '../../sync/define.ts';
import type { CallPart } from './call-part.ts';
import { communicationsOf } from './communication.ts';
import type { FundCall } from './fund-call.definition.ts';
import type { PaymentSettings } from './payment-settings.ts';
import type { SharedPart } from './share-call.ts';

/** Per owner: who else has digits. Per call: which digits were given before. */
export function communicationReads(building: Id, mode: PaymentSettings['communication']): Read[] {
  return [{ by: 'building', type: mode === 'perOwner' ? 'owner' : 'fundCall', building }];
}

/** [CAL-9] Each part with what its owner writes on the transfer: the owner's own digits, or new ones for this call. */
export function partsWithCommunication(
  command: Id,
  { building, communication: mode }: Pick<PaymentSettings, 'building' | 'communication'>,
  shared: readonly SharedPart[],
  state: State,
): CallPart[] {
  const claimOf = (ownerId: Id) => `${command}.call-${ownerId}`;
  const given =
    mode === 'perOwner'
      ? communicationsOf([
          ...state.byBuilding<Owner>('owner', building).map(({ id }) => id),
          ...shared.map(({ ownerId }) => ownerId),
        ])
      : communicationsOf(
          shared.map(({ ownerId }) => claimOf(ownerId)),
          state
            .byBuilding<FundCall>('fundCall', building)
            .flatMap((call) => call.body.parts.map(({ communication }) => communication)),
        );
  return shared.map(({ ownerId, amount, lots }) => {
    const claimId = claimOf(ownerId);
    const communication = given.get(mode === 'perOwner' ? ownerId : claimId) ?? '';
    return { ownerId, claimId, amount, communication, lots };
  });
}
