import { disciplines, type InboxItem } from 'shared-domain/sync';
import type { JournalRow, NoteRow, StateRow } from '../../client/src/data/journal/journal-database.ts';
import { toSynced } from '../../client/src/data/records/envelope.ts';
import type { Kept as KeptRow } from '../../client/src/data/records/envelope-schema.ts';
import type { MortalDisk } from '../../client/src/data/testing/mortal-disk.ts';
import {
  type Collection,
  type CollectionCheckpoint,
  type Disk,
  keyOf,
  type Memory,
  memoryOf,
  newDisk,
} from '../../sync-server/simulator/device/disk.ts';

/** A row as RxDB's Dexie storage writes it: what it indexes is no boolean. */
type Stored = Omit<KeptRow, '_deleted'> & { readonly _deleted: '0' | '1' | boolean };
type MetaRow = {
  readonly itemId: string;
  readonly isCheckpoint: '0' | '1';
  readonly docData?: Stored;
  readonly checkpointData?: CollectionCheckpoint;
  readonly _deleted: '0' | '1' | boolean;
};

/** What really lies in a browser's databases, read past all code of the client, in the shape the simulator's checks look at. */
export function diskOf(disk: MortalDisk, place: string): Disk {
  const found = newDisk();
  const names = disk.names();
  for (const discipline of disciplines) {
    const collection = found.collections[discipline];
    readDocuments(disk, `rxdb-dexie-koprogo-${place}--0--${discipline}`, collection);
    const prefix = `rx-replication-meta-${discipline}-`;
    for (const name of names.filter((one) => one.includes(prefix)))
      readMemory(disk, name, memoryOf(collection, name.slice(name.indexOf(prefix))));
  }
  readJournal(disk, `koprogo-journal-${place}`, found);
  return found;
}

const isGone = (deleted: Stored['_deleted']) => deleted === true || deleted === '1';

function readDocuments(disk: MortalDisk, name: string, collection: Collection): void {
  for (const row of disk.rows<Stored>(name, 'docs')) {
    const document = toSynced({ ...row, _deleted: isGone(row._deleted) } as KeptRow);
    const kept = {
      document,
      height: 0,
      pulledAt: null,
      pulled: row.pulled ?? null,
      pulledBy: null,
      order: 0,
    };
    collection.kept.set(keyOf(document.organisation, document.id), kept);
  }
}

function readMemory(disk: MortalDisk, name: string, memory: Memory): void {
  for (const row of disk.rows<MetaRow>(name, 'docs')) {
    if (isGone(row._deleted)) continue;
    if (row.checkpointData && row.itemId === 'down') memory.down = row.checkpointData;
    if (row.isCheckpoint === '1' || !row.docData) continue;
    const document = toSynced({ ...row.docData, _deleted: isGone(row.docData._deleted) } as KeptRow);
    memory.copies.set(row.itemId, { document, resolved: null });
  }
}

function readJournal(disk: MortalDisk, name: string, found: Disk): void {
  const { journal, notes } = found;
  for (const row of disk.rows<JournalRow>(name, 'entries')) journal.entries.set(row.position, row);
  for (const { organisation, ...state } of disk.rows<StateRow>(name, 'states'))
    journal.states.set(organisation, state);
  for (const item of disk.rows<InboxItem>(name, 'inbox')) journal.inbox.set(item.id, item);
  for (const note of disk.rows<NoteRow>(name, 'notes')) notes.set(note.name, note.value);
}
