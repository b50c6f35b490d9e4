import { rolesIn } from 'shared-domain/identity';
import {
  catalogue,
  decideHere,
  type Overlay,
  type Read,
  requiredReads,
  type State,
  type SyncedDocument,
  scopesOf,
  stateOf,
  stateOver,
} from 'shared-domain/sync';
import { definitionFor } from '../actions/definition-for.ts';
import { readDocuments } from '../reads/local-documents.ts';
import type { AccountDatabase } from '../records/account-database.ts';
import { memberOf } from '../session/member-of.ts';
import type { Profile } from '../session/session-state.ts';

export type Foresight = {
  readonly overlay: Overlay;
  /** What is at hand, with what the commands would bring about laid over it. */
  readonly state: State;
};

export type ForeseeNeeds = {
  readonly database: AccountDatabase;
  profile(): Profile;
  today(): string;
};

/** What an organisation's pending commands would bring about, as far as this device can tell. */
export async function foresee(
  needs: ForeseeNeeds,
  organisation: string,
  commands: readonly SyncedDocument[],
  alsoRead: readonly Read[] = [],
): Promise<Foresight> {
  const { database } = needs;
  const profile = needs.profile();
  const reads = commands.flatMap((command) =>
    requiredReads(definitionFor(command.type, 'commands'), command),
  );
  const [documents, buildings] = await Promise.all([
    readDocuments(database, organisation, [...reads, ...alsoRead]),
    database.collections.records.find({ selector: { type: 'building', organisation } }).exec(),
  ]);
  const member = memberOf(
    profile,
    organisation,
    buildings.map((building) => building.id),
  );
  const scopes = new Set(scopesOf(member));
  const state = stateOf(documents, (scope) => scopes.has(scope));
  const overlay = decideHere({
    catalogue,
    commands,
    state,
    account: profile.account,
    accountName: profile.name,
    rolesIn: (building) => rolesIn(member, building),
    today: needs.today(),
  });
  return { overlay, state: stateOver(state, overlay.documents, overlay.removedDrafts) };
}
