import { baseOf, type DevicePorts, enterChange, isHere, type SyncedDocument } from 'shared-domain/sync';
import { catalogues } from '../world/next-version.ts';
import { type Disk, keep, keyOf } from './disk.ts';
import { keptOf } from './kept-notes.ts';
import type { Tab, Wanted } from './tab.ts';
import type { TabLife } from './tab-life.ts';

/** The client's `local-writer`: a change is in the collection first, and at once in the journal. */
export function localWriter(
  disk: Disk,
  ports: DevicePorts,
  life: TabLife,
): Pick<Tab, 'write' | 'whenWritten'> {
  const writing = new Map<string, Promise<void>>();
  const write = async ({ discipline, organisation, id, rewrite }: Wanted): Promise<SyncedDocument | null> => {
    await life.point();
    const collection = disk.collections[discipline];
    const key = keyOf(organisation, id);
    const before = collection.kept.get(key)?.document ?? null;
    const written = rewrite(before);
    // What is not here is not offered for writing.
    if (!written || !isHere(keptOf(disk, organisation), written.scope)) return null;
    keep(collection, written);
    const base = baseOfChange(before, written);
    await enterChange(ports, organisation, { discipline, document: written, base });
    return written;
  };
  return {
    write: (wanted) => {
      const key = keyOf(wanted.organisation, wanted.id);
      const written = write(wanted);
      const done = written.then(
        () => {},
        () => {},
      );
      writing.set(
        key,
        Promise.all([writing.get(key), done]).then(() => {}),
      );
      return written;
    },
    whenWritten: async (keys) => {
      for (const key of keys) await writing.get(key);
    },
  };
}

/** By the catalogue of the program that wrote it. */
export function baseOfChange(before: SyncedDocument | null, written: SyncedDocument) {
  const isNewer = before !== null && written.version > before.version;
  return baseOf(catalogues[isNewer ? 1 : 0], before, written);
}
