import { merge } from 'rxjs';
import { type Member, rolesIn } from 'shared-domain/identity';
import {
  catalogue,
  type DecidedHere,
  type GrowingState,
  growingState,
  type Kept,
  type Overlay,
  type OverlayDesk,
  overlayDesk,
  type Read,
  requiredReads,
  type State,
  type SyncedDocument,
  scopesOf,
} from 'shared-domain/sync';
import { definitionFor } from '../actions/definition-for.ts';
import { inOrder } from '../actions/desk.ts';
import { readDocuments } from '../reads/local-documents.ts';
import type { AccountDatabase } from '../records/account-database.ts';
import { memberOf } from '../session/member-of.ts';
import type { Profile } from '../session/session-state.ts';

export type Foresight = {
  /** The same object as before where nothing changed. */
  readonly overlay: Overlay;
  /** What is at hand, with what the commands would bring about laid over it. */
  readonly state: State;
};

export type ForeseeNeeds = {
  readonly database: AccountDatabase;
  profile(): Profile;
  today(): string;
  /** What of the organisation this device keeps: over the rest it decides nothing. */
  kept(organisation: string): Promise<Kept>;
  /** The commands the server has not answered, or whose outcome was not pulled, as the journal has them now. */
  pending(): Promise<readonly SyncedDocument[]>;
};

/** What an organisation's pending commands would bring about, as far as this device can tell. */
export async function foresee(
  needs: ForeseeNeeds,
  organisation: string,
  alsoRead: readonly Read[] = [],
): Promise<Foresight> {
  const memory = memoryOf(needs);
  return memory.inOrder(async () => {
    const ground = await groundOf(needs, memory, organisation, alsoRead);
    ground.overlay ??= ground.desk.overlay();
    return { overlay: ground.overlay, state: ground.desk.state };
  });
}

/** What would become of a command given after the pending ones. */
export async function foreseeNext(needs: ForeseeNeeds, command: SyncedDocument): Promise<DecidedHere> {
  const memory = memoryOf(needs);
  return memory.inOrder(async () => {
    const { desk } = await groundOf(needs, memory, command.organisation, readsOf(command));
    return desk.weigh(command);
  });
}

/** What an organisation's commands were decided over, and how far. */
type Ground = {
  readonly profile: Profile;
  readonly today: string;
  readonly state: GrowingState;
  /** What was read already. */
  readonly known: Set<string>;
  readonly desk: OverlayDesk;
  /** The commands that are laid, in their order. */
  readonly laid: string[];
  overlay: Overlay | null;
};

type Memory = {
  readonly grounds: Map<string, Ground>;
  readonly inOrder: ReturnType<typeof inOrder>;
};

const memories = new WeakMap<ForeseeNeeds, Memory>();

/** As long as nothing was pulled or written, what was decided stands, and only what is new is decided. */
function memoryOf(needs: ForeseeNeeds): Memory {
  const known = memories.get(needs);
  if (known) return known;
  const memory = { grounds: new Map<string, Ground>(), inOrder: inOrder() };
  const { records, facts, drafts } = needs.database.collections;
  merge(records.$, facts.$, drafts.$).subscribe(() => memory.grounds.clear());
  memories.set(needs, memory);
  return memory;
}

async function groundOf(
  needs: ForeseeNeeds,
  { grounds }: Memory,
  organisation: string,
  alsoRead: readonly Read[],
): Promise<Ground> {
  const commands = (await needs.pending()).filter((one) => one.organisation === organisation);
  const before = grounds.get(organisation);
  const ground = before && goesOn(before, needs, commands) ? before : await newGround(needs, organisation);
  // From here on a change of the documents takes it out again, also one while they are read.
  grounds.set(organisation, ground);
  const added = commands.slice(ground.laid.length);
  const reads = [...added.flatMap(readsOf), ...alsoRead].filter(
    (read) => !ground.known.has(JSON.stringify(read)),
  );
  if (reads.length > 0) ground.state.add(await readDocuments(needs.database, organisation, reads));
  for (const read of reads) ground.known.add(JSON.stringify(read));
  for (const command of added) {
    ground.desk.lay(command);
    ground.laid.push(nameOf(command));
    ground.overlay = null;
  }
  return ground;
}

function goesOn(
  { profile, today, laid }: Ground,
  needs: ForeseeNeeds,
  commands: readonly SyncedDocument[],
): boolean {
  return (
    profile === needs.profile() &&
    today === needs.today() &&
    laid.length <= commands.length &&
    laid.every((name, at) => name === nameOf(commands[at]))
  );
}

async function newGround(needs: ForeseeNeeds, organisation: string): Promise<Ground> {
  const [profile, today] = [needs.profile(), needs.today()];
  const member = await memberHere(needs.database, profile, organisation);
  const scopes = new Set(scopesOf(member));
  const kept = await needs.kept(organisation);
  const state = growingState([], (scope) => scopes.has(scope));
  const desk = overlayDesk({
    catalogue,
    state,
    account: profile.account,
    accountName: profile.name,
    rolesIn: (building) => rolesIn(member, building),
    today,
    kept,
  });
  return { profile, today, state, known: new Set(), desk, laid: [], overlay: null };
}

async function memberHere(
  database: AccountDatabase,
  profile: Profile,
  organisation: string,
): Promise<Member> {
  const buildings = await database.collections.records
    .find({ selector: { type: 'building', organisation } })
    .exec();
  return memberOf(
    profile,
    organisation,
    buildings.map((building) => building.id),
  );
}

function readsOf(command: SyncedDocument): readonly Read[] {
  return requiredReads(definitionFor(command.type, 'commands'), command);
}

const nameOf = (command: SyncedDocument | undefined) => `${command?.id} ${command?.rev}`;
