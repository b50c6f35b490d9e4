import type { Read, SyncedDocument } from 'shared-domain/sync';
import type { Device, Snapshot, StoredDocument } from '../sync/ports.ts';
import type { Course } from './course.ts';
import { answeredBefore, knownMutations } from './mutations.ts';
import { readDocuments, snapshotOver } from './snapshot.ts';

/** What a transaction sees: what is stored, and over it what it has not sent yet. */
export function seeOwnWrites(course: Course) {
  const { organisation, now, buffer, flush } = course;
  const documents = new Map<string, StoredDocument | null>();
  const devices = new Map<string, Device | null>();
  const stored: Snapshot = snapshotOver(
    organisation,
    () => course.head,
    now,
    () => course.sql,
  );
  const document = async (id: string) =>
    buffer.document(id) ?? remembered(documents, id, () => stored.document(id));
  const findOne = async (read: Read): Promise<SyncedDocument[]> => {
    if (read.by === 'id') {
      const found = (await document(read.id))?.document;
      return found && !found.deleted ? [found] : [];
    }
    if (buffer.hasType(read.type)) await flush();
    return stored.find([read]);
  };

  return {
    ...stored,
    document,
    find: async (reads: readonly Read[]) => (await Promise.all(reads.map(findOne))).flat(),
    device: (id: string) => remembered(devices, id, () => stored.device(id)),
    member: async (account: string) => {
      await flush();
      return stored.member(account);
    },
    page: async (request: Parameters<Snapshot['page']>[0]) => {
      await flush();
      return stored.page(request);
    },
    expect: async (ids: readonly string[]) => {
      const found = await readDocuments(course.sql, organisation, ids);
      for (const id of ids) documents.set(id, found.get(id) ?? null);
    },
    answered: async (device: string, numbers: readonly number[]) => {
      if (buffer.hasAnswers()) await flush();
      return answeredBefore(course.sql, organisation, device, numbers);
    },
    knownMutations: async (ids: readonly string[]) => {
      if (buffer.hasAnswers()) await flush();
      return knownMutations(course.sql, organisation, ids);
    },
    isKnownAbsent: (id: string) => documents.get(id) === null,
    nowIs: (id: string, device: Device) => devices.set(id, device),
    /** What is written is read anew when it is asked for. */
    isWritten: (id: string) => documents.delete(id),
    forget: () => {
      documents.clear();
      devices.clear();
    },
  };
}

async function remembered<T>(
  known: Map<string, T | null>,
  id: string,
  read: () => Promise<T | null>,
): Promise<T | null> {
  const before = known.get(id);
  if (before !== undefined) return before;
  const found = await read();
  known.set(id, found);
  return found;
}
