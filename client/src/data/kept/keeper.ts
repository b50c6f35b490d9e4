import {
  boardScope,
  buildingScope,
  buildingStaffScope,
  chooseKept,
  type DevicePorts,
  isHere,
  type JournalEntry,
  type Kept,
  readAnew,
  type WantedScope,
} from 'shared-domain/sync';
import type { BlobDatabase } from '../blobs/blob-database.ts';
import { photoBytes } from '../blobs/let-go.ts';
import type { JournalDatabase } from '../journal/journal-database.ts';
import type { AccountDatabase } from '../records/account-database.ts';
import type { Profile } from '../session/session-state.ts';
import { changeKept } from './change-kept.ts';
import { choicePrefix, type KeepChoice, notesUnder, openedPrefix } from './choice-notes.ts';
import { firstDays } from './first-days.ts';
import { readKept } from './kept-notes.ts';
import { isSelective } from './selective.ts';
import { staffBuildings } from './staff-buildings.ts';
import { type KeepFacts, wantedScopes } from './wanted-scopes.ts';

export type KeeperNeeds = {
  readonly ports: DevicePorts;
  readonly database: AccountDatabase;
  readonly journal: JournalDatabase;
  readonly blobs: BlobDatabase;
  profile(): Profile;
  now(): string;
};

/** What all documents and the app may take before a device keeps but a choice of them. */
const documentBudget = 300_000_000;
const crowdedNote = 'crowded';

/** Says of each scope whether it should be here, by what was opened and what the person chose. */
export async function settleKept(needs: KeeperNeeds): Promise<boolean> {
  const { journal, database } = needs;
  const facts = await factsOf(needs);
  let isChanged = false;
  for (const membership of facts.profile.memberships) {
    const { organisation } = membership;
    const kept = await readKept(journal, organisation);
    if (staffBuildings(membership).length === 0 && Object.keys(kept).length === 0) continue;
    const isQuiet = !isSelective(facts) && facts.choices.size === 0 && Object.keys(kept).length === 0;
    if (isQuiet) continue;
    const days = await firstDays(database, organisation);
    const firsts = new Map([...knownDays(kept), ...days]);
    // What is no matter of choice any more, for the person is no staff there, is kept again.
    const wanted = new Map([...allOf(kept), ...wantedScopes({ ...facts, firstDays: firsts }, membership)]);
    const busy = busyScopes(await needs.ports.journal.unanswered(organisation));
    const isOther = await changeKept(journal, organisation, (now) =>
      chooseKept(now, { wanted, isBusy: (scope) => busy.has(scope), at: facts.now }),
    );
    isChanged ||= isOther;
  }
  return isChanged;
}

/** What is here of them may not be all any more. */
export async function keepAnew(
  { journal, now }: Pick<KeeperNeeds, 'journal' | 'now'>,
  ...[organisation, scopes, until]: Parameters<DevicePorts['readAnew']>
): Promise<void> {
  await changeKept(journal, organisation, (kept) => readAnew(kept, scopes, until, now()));
}

function allOf(kept: Kept): [string, WantedScope][] {
  return Object.keys(kept).map((scope) => [scope, { is: 'here', from: null, isUrgent: false }]);
}

async function factsOf(needs: KeeperNeeds): Promise<KeepFacts> {
  const { journal } = needs;
  const [opened, choices] = await Promise.all([
    notesUnder<string>(journal, openedPrefix),
    notesUnder<KeepChoice>(journal, choicePrefix),
  ]);
  const isCrowded = await isCrowdedHere(needs);
  return { profile: needs.profile(), now: needs.now(), opened, choices, firstDays: new Map(), isCrowded };
}

/** Of a building that is away the closings are not here: what was known of them stays. */
function knownDays(kept: Kept): [string, string][] {
  return Object.entries(kept).flatMap(([scope, { from }]) => {
    const building = scope.split(':')[1];
    return from !== null && building !== undefined && !isHere(kept, scope) ? [[building, from]] : [];
  });
}

/** Once is for good: what was let go of would make room, and come back, and make it crowded again. */
async function isCrowdedHere({ journal, blobs }: KeeperNeeds): Promise<boolean> {
  if ((await journal.notes.get(crowdedNote))?.value === true) return true;
  const told = await globalThis.navigator?.storage?.estimate?.().catch(() => undefined);
  if (told?.usage === undefined || told.usage < documentBudget) return false;
  if (told.usage - (await photoBytes(blobs)) < documentBudget) return false;
  await journal.notes.put({ name: crowdedNote, value: true });
  return true;
}

/** The scopes a change that waits lies in; a command lies in all of its building. */
export function busyScopes(unanswered: readonly JournalEntry[]): ReadonlySet<string> {
  return new Set(
    unanswered.flatMap(({ document: { scope, building } }) => [
      scope,
      ...(building === ''
        ? []
        : [buildingScope(building), boardScope(building), buildingStaffScope(building)]),
    ]),
  );
}
