import {
  type ArchivedFile,
  documentLine,
  type Inspected,
  type Inspection,
  inspectBuilding,
  partOf,
} from 'shared-domain/archive';
import { invariant } from 'shared-domain/kernel';
import type { MediaType, SyncedDocument } from 'shared-domain/sync';
import { mediaTypeOf } from '../blobs/media-type.ts';
import type { OrganisationStore, Transaction } from '../sync/ports.ts';
import { projectDocument } from '../sync/store-document.ts';
import { imported, keepHistory } from './history.ts';
import { countersIn, documentsIn, type InspectPorts } from './inspect-archive.ts';
import { linesOf } from './lines.ts';
import type { OpenArchive } from './open-archive.ts';
import { ArchiveProblem, problemOf } from './problem.ts';

export type ImportPorts = InspectPorts & {
  readonly store: OrganisationStore;
  readonly blobs: {
    /** Stores a file in pieces, all of it or nothing; does nothing where it is. */
    add(
      organisation: string,
      blob: { readonly sha256: string; readonly mediaType: MediaType; readonly bytes: number },
      pieces: AsyncIterable<Uint8Array>,
    ): Promise<void>;
  };
};

export type Into = { readonly organisation: string; readonly account: string | null };
/** How many records of the office were known here, and stay as they are here though the archive says otherwise. */
export type Imported = { readonly sharedKept: number };

const documentsPerNote = 500;

/**
 * Takes in what was inspected. Files come first, each by itself: they are nobody's until a document names them. The documents,
 * the books, the counters and the history then come in one transaction.
 */
export async function importBuilding(
  ports: ImportPorts,
  archive: OpenArchive,
  into: Into,
): Promise<Imported> {
  for (const file of filesOf(archive, 'blob')) await storeBlob(ports, archive, file, into.organisation);
  const written = await ports.store.write(into.organisation, (transaction) =>
    takeIn(ports, transaction, archive, into),
  );
  if (!written) throw problemOf({ code: 'request.notFound' });
  return written.value;
}

async function storeBlob(ports: ImportPorts, archive: OpenArchive, file: ArchivedFile, organisation: string) {
  const mediaType = await typeOf(archive, file);
  const { sha256, bytes } = file;
  await ports.blobs.add(organisation, { sha256, mediaType, bytes }, archive.bytes(file));
}

async function typeOf(archive: OpenArchive, file: ArchivedFile): Promise<MediaType> {
  for await (const piece of archive.bytes(file)) {
    const mediaType = mediaTypeOf(piece);
    invariant(mediaType, 'the file was inspected');
    return mediaType;
  }
  throw problemOf({ code: 'archive.damaged', params: { file: file.name } });
}

async function takeIn(
  ports: ImportPorts,
  transaction: Transaction,
  archive: OpenArchive,
  into: Into,
): Promise<Imported> {
  const { manifest } = archive;
  const given = { account: into.account, building: manifest.building.id };
  for (const file of filesOf(archive, 'history'))
    await keepHistory(transaction, given, linesOf(archive.bytes(file), file.name));
  const taking = takingIn(ports, transaction, archive, into);
  for (const file of filesOf(archive, 'documents')) await taking.documents(file);
  taking.checkWaiting();
  let sharedKept = 0;
  for (const file of filesOf(archive, 'shared')) {
    for await (const { line, document } of documentsIn(archive, file, transaction.organisation))
      if (!(await taking.shared(line, document))) sharedKept += 1;
  }
  for (const file of filesOf(archive, 'counters'))
    for await (const { series, last } of countersIn(archive, file))
      await transaction.setCounter(series, last);
  const { stateHash, counts, people } = manifest;
  taking.note(imported, { stateHash, counts, people });
  return { sharedKept };
}

function takingIn(ports: ImportPorts, transaction: Transaction, archive: OpenArchive, into: Into) {
  const { organisation } = transaction;
  const building = archive.manifest.building.id;
  const absent = new Set(archive.manifest.absentBlobs);
  const inspection = inspectBuilding(ports.catalogue, building);
  const posted = new Set<string>();
  const waiting = new Map<string, SyncedDocument>();
  let sinceNote = 0;

  const note = (action: string, detail: object = {}) => {
    sinceNote = 0;
    transaction.note({ account: into.account, device: null, action, detail: { building, ...detail } });
  };
  const put = async ({ definition, document, blobs }: Inspected) => {
    const here = blobs.filter((sha256) => !absent.has(sha256));
    await transaction.put(document, definition.discipline, here, null);
    sinceNote += 1;
    if (sinceNote >= documentsPerNote) note('building.arriving');
  };
  // An entry that takes another back is booked after it, wherever its name puts it.
  const project = async (lifted: SyncedDocument): Promise<void> => {
    const { reverses } = lifted.body as { reverses?: string | null };
    if (lifted.type === 'journalEntry' && reverses && !posted.has(reverses)) {
      waiting.set(reverses, lifted);
      return;
    }
    await projectDocument(transaction, lifted);
    if (lifted.type !== 'journalEntry') return;
    posted.add(lifted.id);
    const next = waiting.get(lifted.id);
    waiting.delete(lifted.id);
    if (next) await project(next);
  };
  return {
    note,
    documents: async (file: ArchivedFile) => {
      for await (const some of inBatches(documentsIn(archive, file, organisation))) {
        await mustBeNew(transaction, some);
        for (const document of some) {
          const read = readBy(inspection.document(document));
          await put(read);
          if (!document.deleted) await project(read.lifted);
        }
      }
    },
    checkWaiting: () => invariant(waiting.size === 0, 'what is reversed is there'),
    /** Whether it is in: what is known here stays as it is here. */
    shared: async (line: string, document: SyncedDocument): Promise<boolean> => {
      const known = (await transaction.document(document.id))?.document;
      if (known) return documentLine(known) === line;
      await put(readBy(inspection.shared(document)));
      return true;
    },
  };
}

function readBy(read: ReturnType<Inspection['document']>): Inspected {
  if (!read.ok) throw problemOf(read.refusal);
  return read.value;
}

async function mustBeNew(transaction: Transaction, documents: readonly SyncedDocument[]): Promise<void> {
  await transaction.expect(documents.map(({ id }) => id));
  for (const { id } of documents) {
    if (await transaction.document(id))
      throw new ArchiveProblem({ code: 'archive.buildingHere', params: { id } });
  }
}

async function* inBatches(given: AsyncIterable<{ readonly document: SyncedDocument }>) {
  let some: SyncedDocument[] = [];
  for await (const { document } of given) {
    some.push(document);
    if (some.length < 100) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

function filesOf({ files }: OpenArchive, is: NonNullable<ReturnType<typeof partOf>>['is']): ArchivedFile[] {
  return files.filter(({ name }) => partOf(name)?.is === is).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
