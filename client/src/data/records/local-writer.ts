import { type Change, type DevicePorts, enterChange, type SyncedDocument } from 'shared-domain/sync';
import type { Desk } from '../actions/desk.ts';
import { derived } from '../derived-store.ts';
import type { JournalView } from '../journal/journal-view.ts';
import type { LiveStore } from '../live-store.ts';
import { cell, type Store } from '../store.ts';
import type { AccountDatabase } from './account-database.ts';
import { keyOf } from './envelope-schema.ts';
import { putDocument } from './put-document.ts';

export type LocalWriter = {
  readonly write: Desk['write'];
  /** The journal as screens see it: what is being written counts as unsent from its first moment. */
  readonly view: Store<JournalView | undefined>;
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
    let base: Change['base'] = null;
    try {
      const collection = database.collections[discipline];
      const written = await putDocument(collection, organisation, id, async (current) => {
        const next = await rewrite(current);
        base = current && !current.deleted ? { rev: current.rev, body: current.body } : null;
        if (next) writing.set([...writing.get(), key]);
        return next;
      });
      if (written) await enter(ports, { discipline, document: written, base });
      if (written) await journal.refresh();
      return written;
    } finally {
      writing.set(writing.get().filter((one) => one !== key));
    }
  };
  return { write, view: derived([journal, writing], () => withWriting(journal.get(), writing.get())) };
}

async function enter(ports: DevicePorts, change: { document: SyncedDocument } & Change): Promise<void> {
  await enterChange(ports, change.document.organisation, change);
}

function withWriting(view: JournalView | undefined, writing: readonly string[]): JournalView | undefined {
  const more = writing.filter((key) => !view?.unsentKeys.has(key));
  if (!view || more.length === 0) return view;
  const unsentKeys = new Set([...view.unsentKeys, ...more]);
  return { ...view, unsentKeys, unsent: unsentKeys.size };
}
