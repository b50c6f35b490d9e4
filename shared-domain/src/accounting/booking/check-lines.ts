import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Refusal } from '../../kernel/result.ts';
import { type AllocationKey, keyVersionOn } from '../../ownership/allocation-key/allocation-key.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Lot } from '../../ownership/lot/lot.ts';
import type { Owner } from '../../ownership/owner/owner.ts';
import type { Read, State } from '../../sync/define.ts';
import { accountOf, accountRoles, type ChosenAccounts } from '../chart/account-roles.ts';
import type { Bearer, EntryLine, EntryParty } from '../entry/journal-entry.ts';
import { accountsOf } from '../own-account/accounts-of.ts';
import type { OwnAccount } from '../own-account/own-account.ts';

export type Place = {
  readonly building: Id;
  readonly association: Pick<Building, 'accountRoles'>;
  readonly on: LocalDate;
  readonly state: State;
};

/** What must be known to check the lines of an entry: the accounts, the keys, and whoever the lines name. */
export function lineReads(building: Id, named: readonly Id[]): Read[] {
  return [
    { by: 'id', id: building },
    { by: 'building', type: 'ownAccount', building },
    { by: 'building', type: 'allocationKey', building },
    ...[...new Set(named)].map((id) => ({ by: 'id' as const, id })),
  ];
}

/** [ACC-17] Every account, owner, supplier, key and lot of an entry is known, and parties stand on accounts of parties. */
export function checkLines(lines: readonly EntryLine[], place: Place): Refusal | null {
  const { building, state, association } = place;
  const accounts = accountsOf(state.byBuilding<OwnAccount>('ownAccount', building));
  const chosen = new Set(accountRoles.map((role) => accountOf(role, association.accountRoles)));
  for (const { account, party, cost } of lines) {
    if (!accounts.isPostable(account) && !chosen.has(account)) {
      return { code: 'account.unknown', params: { account } };
    }
    const refusal =
      checkPlace(account, party, association.accountRoles) ??
      (party && checkParty(party, place)) ??
      (cost && checkBearer(cost.bearer, place));
    if (refusal) return refusal;
  }
  return null;
}

/** [ACC-17] A line of 410 or 440 says whose it is, and nobody's name stands elsewhere: their account is the sum of those. */
function checkPlace(account: string, party: EntryParty | null, chosen: ChosenAccounts): Refusal | null {
  const params = { account };
  const begins = (roles: readonly Parameters<typeof accountOf>[0][]) =>
    roles.some((role) => account.startsWith(accountOf(role, chosen)));
  const isOwners = begins(['owner', 'ownerReserve', 'ownerWorking']);
  const isSuppliers = begins(['supplier']);
  if (party === null) return isOwners || isSuppliers ? { code: 'entry.partyMissing', params } : null;
  const fits = party.kind === 'owner' ? isOwners || account.startsWith('41') : account.startsWith('44');
  return fits || (party.kind === 'supplier' && isSuppliers) ? null : { code: 'entry.partyMisplaced', params };
}

function checkParty({ kind, id }: EntryParty, { building, state }: Place): Refusal | null {
  if (kind === 'owner') return checkOwner(id, building, state);
  const supplier = state.byId<object>('supplier', id);
  return supplier && !supplier.deleted ? null : { code: 'supplier.unknown' };
}

function checkOwner(id: Id, building: Id, state: State): Refusal | null {
  const owner = state.byId<Owner>('owner', id);
  const isKnown = owner && !owner.deleted && owner.body.building === building;
  return isKnown ? null : { code: 'ownership.ownerUnknown' };
}

function checkBearer(bearer: Bearer, { building, state, on }: Place): Refusal | null {
  if (bearer.by === 'owner') {
    const { ownerId, lotId } = bearer;
    const lot = lotId === null ? null : state.byId<Lot>('lot', lotId);
    const isElsewhere = lotId !== null && (!lot || lot.deleted || lot.body.building !== building);
    return isElsewhere ? { code: 'lot.unknown' } : checkOwner(ownerId, building, state);
  }
  const keys = state.byBuilding<AllocationKey>('allocationKey', building);
  const key = keys.find(({ id }) => id === bearer.keyId)?.body;
  if (!key) return { code: 'key.unknown', params: { key: '?' } };
  return keyVersionOn(key, on) ? null : { code: 'key.notInForce', params: { key: key.name, date: on } };
}
