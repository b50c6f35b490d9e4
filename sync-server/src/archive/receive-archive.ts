import type { Manifest } from 'shared-domain/archive';
import { accept, type Result, refuse } from 'shared-domain/kernel';
import type { Directory } from '../store/organisation-directory.ts';
import { gatherBuilding } from './gather-building.ts';
import { type ImportPorts, type Into, importBuilding } from './import-building.ts';
import { inspectArchive } from './inspect-archive.ts';
import { type OpenArchive, openArchive } from './open-archive.ts';
import type { BuildingSource } from './ports.ts';
import { ArchiveProblem, type ArchiveRefusal } from './problem.ts';

export type ReceivePorts = ImportPorts & {
  readonly directory: Pick<Directory, 'all' | 'refreshStatistics'>;
  readonly source: BuildingSource;
};

/** What an archive says of itself, once all of it was found to be so. */
export type ArchiveReport = Pick<
  Manifest,
  'building' | 'organisation' | 'product' | 'madeAt' | 'stateHash' | 'counts'
> & { readonly absentBlobs: number };

/** What then stands here; its state hash is computed anew from what was stored. */
export type ImportReport = ArchiveReport & { readonly into: string; readonly sharedKept: number };

/** Reads all of an archive, against its checksums and every rule, and stores nothing. */
export async function verifyArchive(
  ports: ReceivePorts,
  path: string,
): Promise<Result<ArchiveReport, ArchiveRefusal>> {
  return withArchive(path, async (archive) => {
    await mustBeUnknown(ports, archive);
    await inspectArchive(ports, archive);
    return reportOf(archive);
  });
}

/** Takes in what was verified, into an organisation that is here. */
export async function receiveArchive(
  ports: ReceivePorts,
  path: string,
  into: Into,
): Promise<Result<ImportReport, ArchiveRefusal>> {
  return withArchive(path, async (archive) => {
    await mustBeUnknown(ports, archive);
    await inspectArchive(ports, archive);
    const { sharedKept } = await importBuilding(ports, archive, into);
    await ports.directory.refreshStatistics();
    const stateHash = await stateHere(ports, into.organisation, archive.manifest.building.id);
    return { ...reportOf(archive), stateHash, into: into.organisation, sharedKept };
  });
}

function reportOf({ manifest }: OpenArchive): ArchiveReport {
  const { building, organisation, product, madeAt, stateHash, counts, absentBlobs } = manifest;
  return { building, organisation, product, madeAt, stateHash, counts, absentBlobs: absentBlobs.length };
}

async function stateHere(
  { source, catalogue }: ReceivePorts,
  organisation: string,
  building: string,
): Promise<string> {
  const what = { catalogue, organisation, building };
  const gathered = await source.read(organisation, (view) => gatherBuilding(view, what, async () => {}));
  return gathered?.stateHash ?? '';
}

/** In no organisation of this server: two offices do not keep one building. */
async function mustBeUnknown({ directory, store }: ReceivePorts, { manifest }: OpenArchive): Promise<void> {
  const { id } = manifest.building;
  for (const { organisation } of await directory.all()) {
    const known = await store.read(organisation, (snapshot) => snapshot.document(id));
    if (known) throw new ArchiveProblem({ code: 'archive.buildingHere', params: { id } });
  }
}

async function withArchive<T>(
  path: string,
  work: (archive: OpenArchive) => Promise<T>,
): Promise<Result<T, ArchiveRefusal>> {
  let archive: OpenArchive | null = null;
  try {
    archive = await openArchive(path);
    return accept(await work(archive));
  } catch (error) {
    if (error instanceof ArchiveProblem) return refuse(error.refusal);
    throw error;
  } finally {
    await archive?.close();
  }
}
