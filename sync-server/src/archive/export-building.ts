import { randomBytes } from 'node:crypto';
import { archiveFormat, type Manifest } from 'shared-domain/archive';
import { rolesIn } from 'shared-domain/identity';
import { accept, type Result, refuse } from 'shared-domain/kernel';
import type { Catalogue } from 'shared-domain/sync';
import type { RateLimit } from '../auth/rate-limit.ts';
import type { BlobStore } from '../store/blob-store.ts';
import type { OrganisationStore } from '../sync/ports.ts';
import { blobFiles, type Gathered, gatherBuilding } from './gather-building.ts';
import { type PackedFile, packArchive } from './pack.ts';
import type { BuildingSource } from './ports.ts';
import type { ArchiveRefusal } from './problem.ts';
import { product } from './product.ts';
import { openSpool } from './spool.ts';
import { turns } from './turns.ts';

export type PackPorts = {
  readonly source: BuildingSource;
  readonly catalogue: Catalogue;
  readonly blobs: Pick<BlobStore, 'pieces'>;
  readonly now: () => Date;
};
export type ExportPorts = PackPorts & {
  readonly store: OrganisationStore;
  /** Archives that one person may ask for in an hour. */
  readonly exportLimit: RateLimit;
};

export type Named = { readonly organisation: string; readonly building: string };
export type Description = Pick<Manifest, 'building' | 'stateHash' | 'counts'> & {
  readonly absentBlobs: number;
  /** About what the file will weigh. */
  readonly bytes: number;
};
export type Exported = { readonly manifest: Manifest; readonly content: ReadableStream<Uint8Array> };

const atOnce = turns(2);
const retrySeconds = 15;
const ticketMillis = 60_000;

/** What an archive of the building would hold now, for its syndic. */
export function describeBuilding(ports: ExportPorts) {
  return (account: string, named: Named): Promise<Result<Description, ArchiveRefusal>> =>
    forItsSyndic(ports, account, named, async () => {
      let bytes = 0;
      const gathered = await gather(ports, named, async (_, line) => {
        bytes += line.length + 1;
      });
      if (!gathered) return refuse({ code: 'request.notFound' });
      const { building, stateHash, counts, absentBlobs } = gathered;
      // Lines fold to about a tenth.
      const folded = Math.round(bytes / 10) + counts.blobBytes;
      return accept({ building, stateHash, counts, absentBlobs: absentBlobs.length, bytes: folded });
    });
}

/**
 * A ticket to the archive, for the building's syndic: a browser then takes the file by itself, straight to the disk. Good once, for a
 * minute; that it was given is written in the log.
 */
export function exportBuilding(ports: ExportPorts) {
  const tickets = new Map<string, { readonly named: Named; readonly until: number }>();
  const sweep = (now: number) => {
    for (const [ticket, { until }] of tickets) if (until < now) tickets.delete(ticket);
  };
  return {
    ticket: (account: string, named: Named): Promise<Result<string, ArchiveRefusal>> =>
      forItsSyndic(ports, account, named, async () => {
        const now = ports.now().getTime();
        sweep(now);
        await ports.store.write(named.organisation, async (transaction) => {
          const detail = { building: named.building };
          transaction.note({ account, device: null, action: 'building.exported', detail });
        });
        const ticket = randomBytes(24).toString('base64url');
        tickets.set(ticket, { named, until: now + ticketMillis });
        return accept(ticket);
      }),
    archive: async (ticket: string): Promise<Result<Exported, ArchiveRefusal>> => {
      sweep(ports.now().getTime());
      const given = tickets.get(ticket);
      tickets.delete(ticket);
      if (!given) return refuse({ code: 'request.notFound' });
      return inTurn(async () => {
        const packed = await packBuilding(ports, given.named);
        return packed ? accept(packed) : refuse({ code: 'request.notFound' });
      });
    },
  };
}

/** The archive as it stands at this moment; null: there is no such building. */
export async function packBuilding(ports: PackPorts, named: Named): Promise<Exported | null> {
  const spool = await openSpool();
  try {
    const gathered = await gather(ports, named, spool.sink);
    if (!gathered) {
      await spool.remove();
      return null;
    }
    const { organisation } = named;
    const blobs = blobFiles(gathered.blobs).map(
      (file): PackedFile => ({
        ...file,
        content: () => ports.blobs.pieces({ organisation, sha256: file.sha256 }),
      }),
    );
    const files = [...(await spool.finish()), ...blobs];
    const manifest = manifestOf(gathered, named, ports.now(), files);
    return { manifest, content: packArchive({ manifest, files }, spool.remove) };
  } catch (error) {
    await spool.remove();
    throw error;
  }
}

function gather({ source, catalogue }: PackPorts, named: Named, sink: Parameters<typeof gatherBuilding>[2]) {
  return source.read(named.organisation, (view) => gatherBuilding(view, { ...named, catalogue }, sink));
}

function manifestOf(
  gathered: Gathered,
  { organisation }: Named,
  now: Date,
  files: readonly PackedFile[],
): Manifest {
  const { building, association, stateHash, counts, absentBlobs, people } = gathered;
  return {
    format: archiveFormat,
    product,
    madeAt: now.toISOString(),
    building,
    association,
    organisation: { id: organisation, name: gathered.organisationName },
    stateHash,
    counts,
    absentBlobs: [...absentBlobs],
    people: [...people],
    files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
  };
}

/** To who is not its syndic, the building is not there. */
async function forItsSyndic<T>(
  { store, exportLimit }: ExportPorts,
  account: string,
  { organisation, building }: Named,
  work: () => Promise<Result<T, ArchiveRefusal>>,
): Promise<Result<T, ArchiveRefusal>> {
  const member = await store.read(organisation, (snapshot) => snapshot.member(account));
  const isSyndic = member?.buildings.includes(building) && rolesIn(member, building).includes('syndic');
  if (!isSyndic) return refuse({ code: 'request.notFound' });
  const seconds = exportLimit.take(account);
  if (seconds > 0) return refuse({ code: 'request.tooMany', params: { seconds } });
  return inTurn(work);
}

async function inTurn<T>(work: () => Promise<Result<T, ArchiveRefusal>>): Promise<Result<T, ArchiveRefusal>> {
  if (!atOnce.take()) return refuse({ code: 'request.tooMany', params: { seconds: retrySeconds } });
  try {
    return await work();
  } finally {
    atOnce.giveBack();
  }
}
