import type { JournalDatabase } from '../journal/journal-database.ts';
import { notesUnder } from '../kept/choice-notes.ts';
import { liveStore } from '../live-store.ts';
import type { Store } from '../store.ts';
import type { BlobDatabase } from './blob-database.ts';
import { pinPrefix } from './pin-notes.ts';

/** Which files lie on this device, and which ones the person wants to stay. */
export type FileDesk = {
  /** Their hashes; `undefined` until they were read. */
  here(organisation: string): Store<ReadonlySet<string> | undefined>;
  /** The documents a person pinned on this device, by id. */
  readonly pinned: Store<ReadonlySet<string> | undefined>;
  /** Its file comes at the next occasion, and stays whatever space it takes. */
  pin(documentId: string): Promise<void>;
  unpin(documentId: string): Promise<void>;
};

export type FileDeskNeeds = {
  readonly journal: JournalDatabase;
  readonly blobs: BlobDatabase;
  /** Brings what is wanted here. */
  wake(): void;
};

export function fileDesk({ journal, blobs: { blobs }, wake }: FileDeskNeeds): FileDesk {
  return {
    here: (organisation) =>
      liveStore(async () => {
        const start = `${organisation}|`;
        const keys = await blobs.where('key').startsWith(start).primaryKeys();
        return new Set(keys.map((key) => key.slice(start.length)));
      }, sameSet),
    pinned: liveStore(async () => new Set((await notesUnder(journal, pinPrefix)).keys()), sameSet),
    async pin(documentId) {
      await journal.notes.put({ name: pinPrefix + documentId, value: 1 });
      wake();
    },
    async unpin(documentId) {
      await journal.notes.delete(pinPrefix + documentId);
    },
  };
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}
