import {
  ageingTypes,
  boardScope,
  buildingScope,
  buildingStaffScope,
  chooseKept,
  erased,
  forgetUnnamed,
  type Kept,
  type Scope,
  type SyncedDocument,
  trimmed,
  type WantedScope,
} from 'shared-domain/sync';
import { memoryOf } from './disk.ts';
import { keptOf, setKept } from './kept-notes.ts';
import { Ended } from './patience.ts';
import type { Running, Tab } from './tab.ts';

/** The client's `kept/`: what a device keeps of its person's scopes is chosen in any tab, and carried out by the one that leads. */
export async function choose(
  tab: Tab,
  organisation: string,
  wanted: ReadonlyMap<Scope, WantedScope>,
  at: string,
): Promise<void> {
  const busy = await busyScopes(tab, organisation);
  await tab.life.point();
  const before = keptOf(tab.disk, organisation);
  const after = chooseKept(before, { wanted, isBusy: (scope) => busy.has(scope), at });
  if (after !== before) setKept(tab.disk, organisation, after);
}

/** Takes off the device what it keeps no more, but for what has unsent work in it, and while nothing is being pulled. */
export async function letGo(tab: Tab, running: Running): Promise<void> {
  if (running.pulls > 0 || [...running.busy].some((what) => what.startsWith('push '))) return;
  const swept = (async () => {
    for (const organisation of tab.organisations) {
      await letGoIn(tab, running, organisation);
      await forget(tab, running, organisation);
    }
  })();
  running.erasing = swept.catch(() => {});
  await swept;
}

async function letGoIn(tab: Tab, running: Running, organisation: string): Promise<void> {
  const kept = keptOf(tab.disk, organisation);
  if (!Object.keys(kept).some((scope) => isGoing(kept, scope))) return;
  const busy = await busyScopes(tab, organisation);
  for (const scope of Object.keys(kept).filter((one) => isGoing(kept, one) && !busy.has(one))) {
    if (running.isCanceled) throw new Ended();
    const { is, from = null } = kept[scope] ?? {};
    const isToGo = (document: SyncedDocument) =>
      document.scope === scope && (is === 'leaving' || isOlder(document, from));
    for (const discipline of ['records', 'drafts', 'facts'] as const) {
      await tab.life.point();
      const collection = tab.disk.collections[discipline];
      for (const [key, { document }] of [...collection.kept]) {
        if (document.deleted || document.organisation !== organisation || !isToGo(document)) continue;
        collection.kept.delete(key);
        memoryOf(collection, running.name).copies.delete(key);
      }
    }
    await tab.life.point();
    const now = keptOf(tab.disk, organisation);
    // Who chose anew meanwhile has another stay, or another day.
    if (now[scope]?.is !== is || now[scope]?.from !== from) continue;
    const at = tab.ports.clock.now();
    setKept(tab.disk, organisation, is === 'leaving' ? erased(now, scope, at) : trimmed(now, scope));
  }
}

async function forget(tab: Tab, running: Running, organisation: string): Promise<void> {
  await tab.life.point();
  if (running.isCanceled) throw new Ended();
  const { records, drafts, facts } = tab.disk.collections;
  const named = [records, drafts, facts].flatMap((collection) =>
    Object.keys(memoryOf(collection, running.name).down?.of[organisation]?.cursors ?? {}),
  );
  setKept(tab.disk, organisation, forgetUnnamed(keptOf(tab.disk, organisation), new Set(named)));
}

function isOlder({ type, sort }: SyncedDocument, from: string | null): boolean {
  return from !== null && ageingTypes.includes(type) && sort < from;
}

function isGoing(kept: Kept, scope: Scope): boolean {
  return kept[scope]?.is === 'leaving' || kept[scope]?.isToTrim === true;
}

/** The scopes a change that waits lies in; a command lies in all of its building. */
async function busyScopes({ ports }: Tab, organisation: string): Promise<ReadonlySet<Scope>> {
  const unanswered = await ports.journal.unanswered(organisation);
  return new Set(
    unanswered.flatMap(({ document: { scope, building } }) => [
      scope,
      ...(building === '' ? [] : scopesOf(building)),
    ]),
  );
}

export const scopesOf = (building: string): Scope[] => [
  buildingScope(building),
  boardScope(building),
  buildingStaffScope(building),
];
