import type { Kept } from 'shared-domain/sync';
import type { JournalDatabase } from '../journal/journal-database.ts';
import { liveStore, sameJson } from '../live-store.ts';
import { onDemand } from '../on-demand.ts';
import { isPulling } from '../replication/lost-scopes.ts';
import type { Replications } from '../replication/replicate.ts';
import type { Profile } from '../session/session-state.ts';
import { cell, constant, type Store } from '../store.ts';
import { switching } from '../switching-store.ts';
import type { KeeperNeeds } from './keeper.ts';
import { keptPrefix, readKept, wholeNote } from './kept-notes.ts';
import type { KeptView } from './kept-view.ts';
import { staffBuildings } from './staff-buildings.ts';

/** What of the account's buildings this device keeps: chosen in any tab, carried out by the one that leads. */
export type Keeping = {
  /** For a pull: as it is now, and not while something is being erased. */
  kept(organisation: string): Promise<Kept>;
  /** Follows what was opened and chosen; true where that changed anything. */
  settle(): Promise<boolean>;
  /** Takes off the device what is kept no more. */
  letGo(replications: Replications): Promise<void>;
  /** A discipline was read to its end, of scopes that were away before. */
  wasRead(organisation: string, discipline: string, stays: Readonly<Record<string, number>>): Promise<void>;
  readonly view: Store<KeptView | undefined>;
  /** Calls back when a tab chose anew. */
  onChosen(listen: () => void): () => void;
};

const loadKeeper = onDemand(() => import('./keeper.ts'));
const loadLetGo = onDemand(() => import('./let-go.ts'));
const loadView = onDemand(() => import('./kept-view.ts'));

const nothingChosen = constant<KeptView>(new Map());

export function keeping(needs: KeeperNeeds): Keeping {
  const { journal, profile } = needs;
  const view = cell<Store<KeptView | undefined> | null>(null);
  let erasing: Promise<void> = Promise.resolve();
  /** Owners and the board keep all that is theirs: there is nothing to load, or to settle. */
  const isChooser = async () => {
    const isStaff = profile().memberships.some((one) => staffBuildings(one).length > 0);
    if (!isStaff) view.set(nothingChosen);
    else if (!view.get() || view.get() === nothingChosen) {
      view.set((await loadView()).keptStore(journal, profile));
    }
    return isStaff;
  };
  const settle = async () => (await isChooser()) && (await loadKeeper()).settleKept(needs);
  // Not every tab leads and settles; each shows what is kept.
  void isChooser().catch(() => undefined);
  const chosen = liveStore(() => chosenNotes(journal), sameJson);
  return {
    async kept(organisation) {
      await erasing;
      return readKept(journal, organisation);
    },
    settle,
    async letGo(replications) {
      if (!(await isAnythingGoing(journal, profile()))) return;
      const { letGo } = await loadLetGo();
      // What is still being pulled would be written behind the broom; whoever is idle last calls again.
      if (isPulling(replications)) return;
      erasing = sweep(needs, replications, letGo);
      await erasing;
    },
    async wasRead(organisation, discipline, stays) {
      if (Object.keys(stays).length === 0) return;
      await journal.notes.put({ name: wholeNote(organisation, discipline), value: stays });
    },
    view: switching(view, (store) => store, undefined),
    onChosen: (listen) =>
      chosen.subscribe(() => {
        // Not at once: whoever writes while Dexie tells of a reading waits for its own transaction for ever.
        if (chosen.get()?.length) setTimeout(listen);
      }),
  };
}

async function sweep(
  needs: KeeperNeeds,
  replications: Replications,
  letGo: Awaited<ReturnType<typeof loadLetGo>>['letGo'],
): Promise<void> {
  for (const { organisation } of needs.profile().memberships) await letGo(needs, replications, organisation);
}

async function isAnythingGoing(journal: JournalDatabase, { memberships }: Profile): Promise<boolean> {
  for (const { organisation } of memberships) {
    const kept = Object.values(await readKept(journal, organisation));
    if (kept.some(({ is, isToTrim }) => is === 'leaving' || isToTrim)) return true;
  }
  return false;
}

function chosenNotes({ notes }: JournalDatabase): Promise<unknown[]> {
  return notes.where('name').startsWith(keptPrefix).toArray();
}
