import type { DevicePorts, Kept } from 'shared-domain/sync';
import type { JournalDatabase } from '../journal/journal-database.ts';
import { liveStore, sameJson } from '../live-store.ts';
import { onDemand } from '../on-demand.ts';
import { isPulling } from '../replication/lost-scopes.ts';
import type { Replications } from '../replication/replicate.ts';
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
  /** What is here of a scope may not be all any more: pulls read it from its beginning. */
  readonly readAnew: DevicePorts['readAnew'];
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
  /** Owners and the board keep all that is theirs, and load nothing; unless something was let go of when they were staff. */
  const isChooser = async () => {
    const isStaff = profile().memberships.some((one) => staffBuildings(one).length > 0);
    const chooses = isStaff || (await chosenNotes(journal)).length > 0;
    if (!chooses) view.set(nothingChosen);
    else if (!view.get() || view.get() === nothingChosen) {
      view.set((await loadView()).keptStore(journal, profile));
    }
    return chooses;
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
    async readAnew(...given) {
      await (await loadKeeper()).keepAnew(needs, ...given);
    },
    settle,
    async letGo(replications) {
      if (!(await isChooser())) return;
      const { letGoOfAll } = await loadLetGo();
      // What is still being pulled would be written behind the broom; whoever is idle last calls again.
      if (isPulling(replications)) return;
      const swept = letGoOfAll(needs, replications);
      erasing = swept.catch(() => undefined);
      await swept;
    },
    async wasRead(organisation, discipline, stays) {
      const name = wholeNote(organisation, discipline);
      if (Object.keys(stays).length === 0) await journal.notes.delete(name);
      else await journal.notes.put({ name, value: stays });
    },
    view: switching(view, (store) => store, undefined),
    onChosen: (listen) =>
      chosen.subscribe(() => {
        // Not at once: whoever writes while Dexie tells of a reading waits for its own transaction for ever.
        if (chosen.get()?.length) setTimeout(listen);
      }),
  };
}

function chosenNotes({ notes }: JournalDatabase): Promise<unknown[]> {
  return notes.where('name').startsWith(keptPrefix).toArray();
}
