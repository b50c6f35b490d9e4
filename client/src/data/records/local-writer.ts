import { type DevicePorts, enterChange, type SyncedDocument } from 'shared-domain/sync';
import type { Desk } from '../actions/desk.ts';
import { derived } from '../derived-store.ts';
import type { JournalView } from '../journal/journal-view.ts';
import type { LiveStore } from '../live-store.ts';
import { eraseDocuments } from '../replication/erase.ts';
import { cell, type Store } from '../store.ts';
import type { AccountDatabase, KeptCollection } from './account-database.ts';
import { baseOfChange } from './base-of-change.ts';
import { keyOf } from './envelope-schema.ts';
import { putDocument } from './put-document.ts';

export type LocalWriter = {
  readonly write: Desk['write'];
  /** The journal as screens see it: what is being written counts as unsent from its first moment. */
  readonly view: Store<JournalView | undefined>;
  /** Resolves when none of these documents is between the database and the journal. */
  whenWritten(keys: readonly string[]): Promise<void>;
  /** Resolves when nothing at all is between them. */
  whenIdle(): Promise<void>;
};

/** The one way a person's change gets onto the device: into RxDB, where screens read it, and at once into the journal. */
export function localWriter(
  database: AccountDatabase,
  ports: DevicePorts,
  journal: LiveStore<JournalView>,
): LocalWriter {
  const writing = cell<readonly string[]>([]);
  const write: Desk['write'] = async ({ discipline, organisation, id, rewrite }) => {
    const key = keyOf(organisation, id);
    const collection = database.collections[discipline];
    let before: SyncedDocument | null = null;
    try {
      const written = await putDocument(collection, organisation, id, async (current) => {
        const next = await rewrite(current);
        before = current;
        if (next) writing.set([...writing.get(), key]);
        return next;
      });
      if (!written) return null;
      const enter = async () => {
        const base = await baseOfChange(before, written);
        await enterChange(ports, organisation, { discipline, document: written, base });
      };
      await enter().catch(async (cause: unknown) => {
        await undo(collection, written, before).catch(() => undefined);
        throw cause;
      });
      await journal.refresh();
      return written;
    } finally {
      writing.set(writing.get().filter((one) => one !== key));
    }
  };
  return {
    write,
    view: derived([journal, writing], () => withWriting(journal.get(), writing.get())),
    whenWritten: (keys) => whenNone(writing, (key) => keys.includes(key)),
    whenIdle: () => whenNone(writing, () => true),
  };
}

/** The journal had no room for it: it must not look done, and be done twice when the person tries again. */
async function undo(
  collection: KeptCollection,
  written: SyncedDocument,
  before: SyncedDocument | null,
): Promise<void> {
  const { organisation, id, rev } = written;
  if (!before) return eraseDocuments(collection, undefined, [keyOf(organisation, id)]);
  await putDocument(collection, organisation, id, (current) => (current?.rev === rev ? before : null));
}

function whenNone(writing: Store<readonly string[]>, isAwaited: (key: string) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = writing.subscribe(look);
    function look() {
      if (writing.get().some(isAwaited)) return;
      stop();
      resolve();
    }
    look();
  });
}

function withWriting(view: JournalView | undefined, writing: readonly string[]): JournalView | undefined {
  const more = writing.filter((key) => !view?.unsentKeys.has(key));
  if (!view || more.length === 0) return view;
  const unsentKeys = new Set([...view.unsentKeys, ...more]);
  return { ...view, unsentKeys, unsent: unsentKeys.size };
}
