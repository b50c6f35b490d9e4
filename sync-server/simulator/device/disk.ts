import type { Checkpoint, Discipline, InboxItem, JournalEntry, SyncedDocument } from 'shared-domain/sync';
import { emptyDisk, type MemoryDisk } from 'shared-domain/sync/testing';

/** A document as RxDB keeps it: the height of its own revision, and at which height a replication wrote it. */
export type Kept = {
  readonly document: SyncedDocument;
  readonly height: number;
  readonly pulledAt: number | null;
  /** The revision that came from the server, by the client's own mark. */
  readonly pulled: string | null;
  /** The name of the replication that wrote it. */
  readonly pulledBy: string | null;
  /** The order of writes in the collection. */
  readonly order: number;
};

/** What a replication believes the server has; `resolved` is the height of a conflict's outcome. */
export type Copy = { readonly document: SyncedDocument; readonly resolved: number | null };

export type CollectionCheckpoint = { readonly of: Readonly<Record<string, Checkpoint>> };

/** A replication's own memory, under its name. */
export type Memory = {
  readonly copies: Map<string, Copy>;
  down: CollectionCheckpoint | undefined;
  up: number;
};

export type Collection = {
  readonly kept: Map<string, Kept>;
  readonly memories: Map<string, Memory>;
  order: number;
};

/** All that a browser keeps of one account. */
export type Disk = {
  readonly journal: MemoryDisk;
  readonly collections: Readonly<Record<Discipline, Collection>>;
  readonly notes: Map<string, unknown>;
};

export function newDisk(): Disk {
  const collection = (): Collection => ({ kept: new Map(), memories: new Map(), order: 0 });
  return {
    journal: emptyDisk(),
    collections: {
      records: collection(),
      drafts: collection(),
      facts: collection(),
      commands: collection(),
    },
    notes: new Map(),
  };
}

/** The same disk once more, to be written to apart; what lies on it is never changed in place. */
export function copyOfDisk({ journal, collections, notes }: Disk): Disk {
  const copied = ({ kept, memories, order }: Collection): Collection => ({
    kept: new Map(kept),
    memories: new Map(
      [...memories].map(([name, memory]) => [name, { ...memory, copies: new Map(memory.copies) }]),
    ),
    order,
  });
  const { records, drafts, facts, commands } = collections;
  return {
    journal: {
      ...journal,
      entries: new Map(journal.entries),
      states: new Map(journal.states),
      inbox: new Map(journal.inbox),
    },
    collections: {
      records: copied(records),
      drafts: copied(drafts),
      facts: copied(facts),
      commands: copied(commands),
    },
    notes: new Map(notes),
  };
}

export const keyOf = (organisation: string, id: string) => `${organisation}|${id}`;

export function memoryOf(collection: Collection, name: string): Memory {
  const known = collection.memories.get(name);
  if (known) return known;
  const memory: Memory = { copies: new Map(), down: undefined, up: 0 };
  collection.memories.set(name, memory);
  return memory;
}

/** A write of the person or of the engine; a replication's own says at which height. */
export function keep(
  collection: Collection,
  document: SyncedDocument,
  puller: string | null = null,
  isMaster = puller !== null,
): Kept {
  const key = keyOf(document.organisation, document.id);
  const before = collection.kept.get(key);
  const height = (before?.height ?? 0) + 1;
  collection.order += 1;
  // RxDB forgets what it notes of the origin when the document is new.
  const isNoted = puller !== null && before !== undefined;
  const pulledAt = isNoted ? height : (before?.pulledAt ?? null);
  const pulledBy = isNoted ? puller : (before?.pulledBy ?? null);
  const pulled = isMaster ? document.rev : (before?.pulled ?? null);
  const kept: Kept = { document, height, pulledAt, pulled, pulledBy, order: collection.order };
  collection.kept.set(key, kept);
  return kept;
}

/** The client's `unmark`: what stays came from an incarnation that is over. */
export function keepUnmarked(collection: Collection, key: string, document: SyncedDocument): void {
  const height = (collection.kept.get(key)?.height ?? 0) + 1;
  collection.order += 1;
  const origin = { pulled: null, pulledAt: null, pulledBy: null };
  collection.kept.set(key, { document, height, ...origin, order: collection.order });
}

/** What RxDB knows of it: the replication of this name wrote it last. */
export function isAsPulled({ pulledAt, pulledBy, height }: Kept, name: string): boolean {
  return pulledAt === height && pulledBy === name;
}

export type { InboxItem, JournalEntry };
