import type { Id } from '../../kernel/id.ts';
import type { Placed, State } from '../../sync/define.ts';
import { communicationsOf } from '../call/communication.ts';
import type { FundCall } from '../call/fund-call.definition.ts';
import { type PaymentSettings, paymentSettingsIdOf, paymentSettingsOf } from '../call/payment-settings.ts';
import type { Settlement } from './compute-settlement.ts';
import { statementIdOf } from './owner-statement.ts';
import type { PublishedSettlement } from './settlement.ts';

/** [SET-18] What each owner pays with: their own digits, or new ones where the association gives some to each demand. */
export function ownerCommunications(
  command: Pick<Placed<{ readonly building: Id }>, 'id' | 'body'>,
  { owners }: Settlement,
  state: State,
): ReadonlyMap<Id, string> {
  const { building } = command.body;
  const chosen = state.byId<PaymentSettings>('paymentSettings', paymentSettingsIdOf(building))?.body;
  const ownerIds = owners.map(({ ownerId }) => ownerId);
  if (paymentSettingsOf(chosen).communication === 'perOwner') {
    return communicationsOf([...state.byBuilding('owner', building).map(({ id }) => id), ...ownerIds]);
  }
  const called = state.byBuilding<FundCall>('fundCall', building).flatMap(({ body }) => body.parts);
  const settled = state
    .byBuilding<PublishedSettlement>('settlement', building)
    .flatMap(({ body }) => body.owners);
  const taken = [...called, ...settled].map(({ communication }) => communication);
  const given = communicationsOf(
    ownerIds.map((ownerId) => statementIdOf(command.id, ownerId)),
    taken,
  );
  return new Map(ownerIds.map((ownerId) => [ownerId, given.get(statementIdOf(command.id, ownerId)) ?? '']));
}
