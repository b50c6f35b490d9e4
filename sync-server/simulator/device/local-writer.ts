import { type DevicePorts, enterChange, liftBody, type SyncedDocument } from 'shared-domain/sync';
import { catalogues } from '../world/next-version.ts';
import { type Disk, keep, keyOf } from './disk.ts';
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
    if (!written) return null;
    keep(collection, written);
    const base = before && !before.deleted ? baseOf(before, written) : null;
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

/** In the words of the version that is written: a base has no version of its own on the wire. */
export function baseOf(before: SyncedDocument, { version }: SyncedDocument) {
  const definition = catalogues[version > before.version ? 1 : 0].get(before.type);
  const lifted = definition && liftBody(definition, before.version, before.body);
  return { rev: before.rev, body: lifted?.ok ? lifted.value : before.body };
}
