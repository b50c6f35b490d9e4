import type { Subscription } from 'rxjs';
import { emptyJournal, type JournalView } from '../journal/journal-view.ts';
import type { DraftView } from '../reads/draft-view.ts';
import { toShown } from '../reads/to-shown.ts';
import type { AccountDatabase } from '../records/account-database.ts';
import { keyOf } from '../records/envelope-schema.ts';
import { cell, type Store } from '../store.ts';
import type { DraftDesk } from './draft-desk.ts';
import type { DraftSession } from './draft-session.ts';

export type DraftStoreNeeds = {
  readonly database: AccountDatabase;
  drafts(): Promise<Pick<DraftDesk, 'open'>>;
  readonly journal: Store<JournalView | undefined>;
  onBug(cause: unknown): void;
};

/** The draft as this tab edits it: keystrokes are in it before they are stored, others' changes when they arrive. */
export function draftStore<Type extends string>(
  { database, drafts, journal, onBug }: DraftStoreNeeds,
  organisation: string,
  id: string,
): Store<DraftView<Type>> {
  const view = cell<DraftView<Type>>({ state: 'loading' });
  const key = keyOf(organisation, id);
  let session: DraftSession | null = null;
  let stops: (() => void)[] = [];
  const show = () => {
    const held = session?.held.get();
    if (!held) return view.set({ state: 'absent' });
    const isUnsent = (journal.get() ?? emptyJournal).unsentKeys.has(key);
    const { conflicts, document } = held;
    const shown = toShown<Type>(document, isUnsent ? 'onDevice' : 'recorded', { conflicts });
    const before = view.get();
    const isSame =
      before.state === 'here' && before.document.rev === shown.rev && before.document.state === shown.state;
    if (!isSame) view.set({ state: 'here', document: shown });
  };
  const attach = async (isThere: boolean) => {
    if (!session && isThere) {
      session = await (await drafts()).open(organisation, id);
      if (session) stops.push(session.held.subscribe(show));
    }
    show();
  };
  let watchers = 0;
  return {
    get: view.get,
    subscribe(listener) {
      const stop = view.subscribe(listener);
      watchers += 1;
      if (watchers === 1) {
        const changes: Subscription = database.collections.drafts
          .findOne(key)
          .$.subscribe((found) => void attach(found !== null).catch(onBug));
        stops = [() => changes.unsubscribe(), journal.subscribe(show)];
      }
      return () => {
        stop();
        watchers -= 1;
        if (watchers > 0) return;
        for (const one of stops) one();
        stops = [];
        session = null;
      };
    },
  };
}
