import { randomUUID } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { uploadLimit } from 'shared-domain/archive';
import { accept, type Result, refuse } from 'shared-domain/kernel';
import { type Manager, mayManage } from '../admin/people.ts';
import type { Directory } from '../store/organisation-directory.ts';
import type { ArchiveRefusal } from './problem.ts';
import {
  type ArchiveReport,
  type ImportReport,
  type ReceivePorts,
  receiveArchive,
  verifyArchive,
} from './receive-archive.ts';

export type UploadPorts = ReceivePorts & {
  readonly directory: Directory;
  readonly memberships: (account: string) => Promise<readonly { organisation: string }[]>;
  readonly now: () => Date;
};

/** Where it goes: an organisation that is here, or a new one of that name. */
export type Destination = { readonly organisation: string } | { readonly name: string };
type Upload = {
  readonly folder: string;
  readonly account: string;
  readonly at: number;
  /** The new organisation that was made for it. */
  organisation: string | null;
  /** It is being taken in, or was. */
  importing: Promise<Result<ImportReport, ArchiveRefusal>> | null;
  /** It is on its way, or being looked at. */
  isBusy: boolean;
  /** It is in: only its report is left. */
  isDone: boolean;
};

const keptMillis = 30 * 60_000;
const mostKept = 4;
const answerMillis = 10_000;
const archiveName = 'archive.zip';
const retrySeconds = 300;

/**
 * Archives that were sent and looked at, until their sender says where they go: what is imported is what was verified. They
 * lie on this server alone, for half an hour.
 */
export function archiveUploads(ports: UploadPorts) {
  const uploads = new Map<string, Upload>();
  let queue: Promise<unknown> = Promise.resolve();
  // One archive is looked at or taken in at a time; there are few to wait for.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };
  const forget = async (id: string): Promise<void> => {
    const upload = uploads.get(id);
    uploads.delete(id);
    if (upload) await rm(upload.folder, { recursive: true, force: true });
  };
  /** Room for one more: who sends another lets the one before go. */
  const makeRoom = async (account: string): Promise<boolean> => {
    const until = ports.now().getTime() - keptMillis;
    for (const [id, { at, importing, isDone, ...upload }] of uploads) {
      // What is being stored, looked at or taken in is let be.
      if (upload.isBusy || (importing && !isDone)) continue;
      if (at < until || upload.account === account) await forget(id);
    }
    return [...uploads.values()].filter(({ isDone }) => !isDone).length < mostKept;
  };
  return {
    mayReceive: (manager: Manager) => mayReceive(ports, manager),
    receive: async (
      manager: Manager,
      body: AsyncIterable<Uint8Array>,
    ): Promise<Result<{ upload: string; report: ArchiveReport }, ArchiveRefusal>> => {
      if (!(await makeRoom(manager.account)))
        return refuse({ code: 'request.tooMany', params: { seconds: retrySeconds } });
      const folder = await mkdtemp(join(tmpdir(), 'koprogo-upload-'));
      const [id, path] = [randomUUID(), join(folder, archiveName)];
      const upload = newUpload(folder, manager.account, ports.now().getTime());
      uploads.set(id, upload);
      try {
        const stored = await storeFile(path, body);
        const report = stored.ok ? await inTurn(() => verifyArchive(ports, path)) : stored;
        upload.isBusy = false;
        if (report.ok) return accept({ upload: id, report: report.value });
        await forget(id);
        return report;
      } catch (error) {
        await forget(id);
        throw error;
      }
    },
    /** The report, or null where it takes longer: whoever asks again hears how it went. */
    takeIn: async (
      manager: Manager,
      id: string,
      to: Destination,
    ): Promise<Result<ImportReport | null, ArchiveRefusal>> => {
      const upload = uploads.get(id);
      if (!upload || upload.account !== manager.account) return refuse({ code: 'archive.uploadGone' });
      upload.importing ??= inTurn(() => importUpload(ports, manager, upload, to));
      const told = await soon(upload.importing).catch((error: unknown) => {
        upload.importing = null;
        throw error;
      });
      // What failed is tried again by whoever asks again.
      if (told && !told.ok) upload.importing = null;
      if (told?.ok && !upload.isDone) {
        upload.isDone = true;
        await rm(upload.folder, { recursive: true, force: true });
      }
      return told ?? accept(null);
    },
    stop: async (): Promise<void> => {
      for (const id of [...uploads.keys()]) await forget(id);
    },
  };
}

function newUpload(folder: string, account: string, at: number): Upload {
  return { folder, account, at, organisation: null, importing: null, isBusy: true, isDone: false };
}

async function importUpload(
  ports: UploadPorts,
  manager: Manager,
  upload: Upload,
  to: Destination,
): Promise<Result<ImportReport, ArchiveRefusal>> {
  const organisation = await destinationOf(ports, manager, upload, to);
  if (!organisation) return refuse({ code: 'request.notFound' });
  const into = { organisation, account: manager.account };
  return receiveArchive(ports, join(upload.folder, archiveName), into);
}

/** null: not within what a device waits for an answer. */
async function soon<T>(work: Promise<T>): Promise<T | null> {
  const late = new AbortController();
  const waited = pause(answerMillis, null, { signal: late.signal, ref: false }).catch(() => null);
  return Promise.race([work, waited]).finally(() => late.abort());
}

/** Who may add a building somewhere: the platform's administrator, an organisation's, a syndic of all its buildings. */
async function mayReceive(ports: UploadPorts, manager: Manager): Promise<boolean> {
  if (manager.isPlatformAdmin) return true;
  for (const { organisation } of await ports.memberships(manager.account))
    if (await mayReceiveInto(ports, manager, organisation)) return true;
  return false;
}

async function mayReceiveInto(ports: UploadPorts, manager: Manager, organisation: string): Promise<boolean> {
  if (await mayManage(ports, manager, organisation)) return true;
  const member = await ports.store.read(organisation, (snapshot) => snapshot.member(manager.account));
  return member?.grants.some((grant) => grant.role === 'syndic' && grant.buildings === 'all') ?? false;
}

/**
 * A new organisation is made before anything is in it. Where something then fails, it is there, empty, and the same upload goes
 * into it when it is tried again.
 */
async function destinationOf(
  ports: UploadPorts,
  manager: Manager,
  upload: Upload,
  to: Destination,
): Promise<string | null> {
  if ('organisation' in to)
    return (await mayReceiveInto(ports, manager, to.organisation)) ? to.organisation : null;
  if (!manager.isPlatformAdmin) return null;
  if (upload.organisation) return upload.organisation;
  const id = randomUUID();
  await ports.directory.create({ id, name: to.name, enterpriseNumber: null }, manager.account);
  upload.organisation = id;
  return id;
}

async function storeFile(
  path: string,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<number, ArchiveRefusal>> {
  const file = await open(path, 'wx', 0o600);
  let bytes = 0;
  try {
    for await (const piece of body) {
      bytes += piece.length;
      if (bytes > uploadLimit.bytes) return refuse({ code: 'archive.tooLarge', params: { file: '' } });
      await file.writeFile(piece);
    }
    return accept(bytes);
  } finally {
    await file.close();
  }
}
