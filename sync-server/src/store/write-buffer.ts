import type { Discipline, SyncedDocument } from 'shared-domain/sync';
import type { Answered, StoredDocument } from '../sync/ports.ts';
import type { TransactionSql } from './database.ts';
import { documentOf } from './document-rows.ts';
import { insertDocuments, type PendingDocument, pendingDocument } from './documents.ts';
import { insertAnswers, keepDevice } from './mutations.ts';

type Put = { readonly document: SyncedDocument; readonly discipline: Discipline; readonly seq: number };
type Shown = { readonly blobs: readonly string[]; readonly by: string | null };
type PendingAnswer = { readonly device: string; readonly answer: Answered };
type Mark = {
  readonly documents: number;
  readonly answers: number;
  readonly devices: ReadonlyMap<string, PendingDevice>;
};
type PendingDevice = { readonly id: string; readonly account: string; readonly lastN: number | null };

/**
 * What a transaction has still to write: a batch of twenty mutations costs a handful of statements instead of a hundred
 * that each wait for the one before.
 */
export function createWriteBuffer(organisation: string) {
  let documents: PendingDocument[] = [];
  const byId = new Map<string, PendingDocument>();
  let answers: PendingAnswer[] = [];
  let devices: ReadonlyMap<string, PendingDevice> = new Map();

  return {
    mark: (): Mark => ({ documents: documents.length, answers: answers.length, devices }),
    backTo: (mark: Mark) => {
      for (const { row } of documents.splice(mark.documents)) byId.delete(row.id);
      answers.length = mark.answers;
      devices = mark.devices;
    },
    size: () => documents.length + answers.length,
    isEmpty: () => documents.length + answers.length + devices.size === 0,
    /** Somebody was here with that device, and has come to that number; null: to none that is new. */
    device: (seen: PendingDevice) => {
      const lastN = seen.lastN ?? devices.get(seen.id)?.lastN ?? null;
      devices = new Map(devices).set(seen.id, { ...seen, lastN });
    },
    clear: () => {
      documents = [];
      byId.clear();
      answers = [];
      devices = new Map();
    },
    /** Gives what the audit log says of it. */
    put: (put: Put, shown: Shown, isNew: boolean): { id: string; hash: string } => {
      const pending = pendingDocument(put, shown, isNew);
      documents.push(pending);
      byId.set(pending.row.id, pending);
      return { id: pending.row.id, hash: pending.hash };
    },
    answer: (device: string, answer: Answered) => {
      answers.push({ device, answer });
    },
    document: (id: string): StoredDocument | null => {
      const pending = byId.get(id);
      return pending ? documentOf(pending.row) : null;
    },
    hasAnswers: () => answers.length > 0,
    hasType: (type: string) => documents.some(({ row }) => row.type === type),
    /** Sends it all at once, in the order it was made; what the database says to it is thrown. */
    flush: async (sql: TransactionSql): Promise<void> => {
      const writing = [
        ...[...devices.values()].map((device) => keepDevice(sql, organisation, device)),
        ...insertDocuments(sql, documents),
        ...insertAnswers(sql, organisation, answers),
      ];
      documents = [];
      byId.clear();
      answers = [];
      devices = new Map();
      await Promise.all(writing);
    },
  };
}
