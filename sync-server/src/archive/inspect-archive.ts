import {
  type ArchivedFile,
  archiveLimits,
  type Counter,
  counterLine,
  type Inspected,
  type Inspection,
  inspectBuilding,
  type Manifest,
  partOf,
  readCounter,
  readHistory,
  readLine,
  stateDigest,
} from 'shared-domain/archive';
import { canonicalJson } from 'shared-domain/kernel';
import { blobLimit, type Catalogue, type SyncedDocument } from 'shared-domain/sync';
import { mediaTypeOf } from '../blobs/media-type.ts';
import type { SettleDraft } from '../sync/apply-draft.ts';
import { linesOf } from './lines.ts';
import type { OpenArchive } from './open-archive.ts';
import { ArchiveProblem, damaged, problemOf } from './problem.ts';

export type InspectPorts = { readonly catalogue: Catalogue; readonly settleDraft: SettleDraft };

// Of nobody: what is only looked at has no office yet.
const nobody = '00000000-0000-0000-0000-000000000000';

/** Reads all of it and stores nothing. Throws `ArchiveProblem` with the first reason against it. */
export async function inspectArchive(ports: InspectPorts, archive: OpenArchive): Promise<void> {
  const { manifest } = archive;
  const seen = begin(ports, manifest);
  for (const file of inOrder(archive.files)) await inspectFile(seen, archive, file);
  const refusal = seen.inspection.end();
  if (refusal) throw problemOf(refusal);
  checkBlobs(seen, manifest);
  if (seen.digest.hex() !== manifest.stateHash) throw new ArchiveProblem({ code: 'archive.stateDiffers' });
  const { documents, shared, history } = seen;
  const counts = { documents, shared, history, entries: seen.inspection.entries(), ...blobCounts(archive) };
  if (canonicalJson(counts) !== canonicalJson(manifest.counts)) throw damaged('manifest.json');
}

/** As the state hash goes: documents by type, then the counters; the rest after them. */
export function inOrder(files: readonly ArchivedFile[]): ArchivedFile[] {
  const rank = { documents: 0, counters: 1, shared: 2, history: 3, blob: 4 };
  const rankOf = ({ name }: ArchivedFile) => rank[partOf(name)?.is ?? 'blob'];
  return files.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.name < b.name ? -1 : 1));
}

/** The documents of a file, in the order it must have; each is looked at by `look`. */
export async function* documentsIn(
  archive: OpenArchive,
  file: ArchivedFile,
  organisation: string,
): AsyncGenerator<{ readonly line: string; readonly document: SyncedDocument }> {
  const part = partOf(file.name);
  let before = '';
  for await (const line of linesOf(archive.bytes(file), file.name)) {
    const document = readLine(line, organisation);
    const isOfType = part && 'type' in part && document?.type === part.type;
    if (!document || !isOfType || document.id <= before) throw damaged(file.name);
    before = document.id;
    yield { line, document };
  }
}

export async function* countersIn(archive: OpenArchive, file: ArchivedFile): AsyncGenerator<Counter> {
  let before = '';
  for await (const line of linesOf(archive.bytes(file), file.name)) {
    const counter = readCounter(line);
    if (!counter || counter.series <= before) throw damaged(file.name);
    before = counter.series;
    yield counter;
  }
}

type Seen = ReturnType<typeof begin>;

function begin(ports: InspectPorts, { building }: Manifest) {
  return {
    ...ports,
    building,
    inspection: inspectBuilding(ports.catalogue, building.id) as Inspection,
    digest: stateDigest(),
    files: new Set<string>(),
    documents: 0,
    shared: 0,
    history: 0,
  };
}

async function inspectFile(seen: Seen, archive: OpenArchive, file: ArchivedFile): Promise<void> {
  await inspectors[partOf(file.name)?.is ?? 'blob'](seen, archive, file);
}

type Inspector = (seen: Seen, archive: OpenArchive, file: ArchivedFile) => Promise<void>;

const inspectors: Readonly<Record<NonNullable<ReturnType<typeof partOf>>['is'], Inspector>> = {
  documents: async (seen, archive, file) => {
    for await (const { line, document } of documentsIn(archive, file, nobody)) {
      seen.digest.add(line);
      seen.documents += 1;
      await accepted(seen, seen.inspection.document(document));
    }
  },
  shared: async (seen, archive, file) => {
    for await (const { document } of documentsIn(archive, file, nobody)) {
      seen.shared += 1;
      await accepted(seen, seen.inspection.shared(document));
    }
  },
  counters: async (seen, archive, file) => {
    for await (const counter of countersIn(archive, file)) {
      seen.digest.add(counterLine(counter));
      const refusal = seen.inspection.counter(counter);
      if (refusal) throw problemOf(refusal);
    }
  },
  history: async (seen, archive, file) => {
    if (file.bytes > archiveLimits.historyBytes)
      throw new ArchiveProblem({ code: 'archive.tooLarge', params: { file: file.name } });
    for await (const line of linesOf(archive.bytes(file), file.name)) {
      if (!readHistory(line)) throw damaged(file.name);
      seen.history += 1;
    }
  },
  blob: inspectBlob,
};

async function accepted(seen: Seen, read: ReturnType<Inspection['document']>): Promise<void> {
  if (!read.ok) throw problemOf(read.refusal);
  const { definition, document } = read.value;
  if (definition.discipline === 'drafts' && !document.deleted) await openDraft(seen, read.value);
  const isBuilding = document.type === 'building';
  if (isBuilding && document.body.name !== seen.building.name) throw damaged('manifest.json');
}

/** What a draft says is what its file says: opened where everybody's drafts are, within the same bounds. */
async function openDraft({ settleDraft }: Seen, { definition, document }: Inspected): Promise<void> {
  const settled = await settleDraft(null, document);
  const said = ({ crdt: _crdt, ...rest }: SyncedDocument) => canonicalJson(rest);
  const isAsSaid =
    settled.is === 'accepted' &&
    (document.version < definition.version || said(settled.store) === said(document));
  if (isAsSaid) return;
  throw new ArchiveProblem({
    code: 'archive.documentBroken',
    params: { type: document.type, id: document.id },
  });
}

async function inspectBlob(seen: Seen, archive: OpenArchive, file: ArchivedFile): Promise<void> {
  const part = partOf(file.name);
  if (part?.is !== 'blob' || part.sha256 !== file.sha256) throw damaged(file.name);
  if (file.bytes > blobLimit.bytes)
    throw new ArchiveProblem({ code: 'archive.tooLarge', params: { file: file.name } });
  let first: Uint8Array | null = null;
  for await (const piece of archive.bytes(file)) first ??= piece.slice(0, 64);
  const mediaType = first && mediaTypeOf(first);
  if (!mediaType || seen.files.has(part.sha256)) throw damaged(file.name);
  seen.files.add(part.sha256);
}

/** Each file that a document names is here or known to be missing, and none that nothing names. */
function checkBlobs(seen: Seen, { absentBlobs }: Manifest): void {
  const named = seen.inspection.blobs();
  const absent = new Set(absentBlobs);
  const missing = [...named].find((sha256) => !seen.files.has(sha256) && !absent.has(sha256));
  if (missing) throw new ArchiveProblem({ code: 'archive.blobMissing', params: { file: missing } });
  const stranger = [...seen.files, ...absent].find((sha256) => !named.has(sha256));
  if (stranger) throw new ArchiveProblem({ code: 'archive.documentForeign', params: { id: stranger } });
}

function blobCounts({ files }: OpenArchive) {
  const blobs = files.filter(({ name }) => partOf(name)?.is === 'blob');
  return { blobs: blobs.length, blobBytes: blobs.reduce((all, { bytes }) => all + bytes, 0) };
}
