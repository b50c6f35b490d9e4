import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { createZstdCompress } from 'node:zlib';
import postgres from 'postgres';
import { at } from '../run/room.ts';
import { Trouble } from '../trouble.ts';
import { factsOf, requireArchiving } from './cluster-facts.ts';
import { encrypting } from './gpg.ts';
import { setMark } from './hold-still.ts';
import type { Manifest } from './manifest.ts';
import { packTar, type TarEntry } from './pack-tar.ts';
import { readCluster } from './read-cluster.ts';
import { baseFileOf, manifestFileOf, type Store } from './store.ts';

/** Of names that are not to be copied off-site; archive-wal.sh puts a number after it. */
const partEnding = '.part';
const archiveMinutes = 10;
// PostgreSQL tries a file three times before it rests for a minute.
const patience = 3;

type Failures = { readonly failures: string };

/** Copies the running cluster, encrypted, and says in a manifest what was copied. */
export async function takeBackup(store: Store, adminUrl: string): Promise<Manifest> {
  const began = Date.now();
  const id = new Date(began).toISOString().replace(/[-:]|\.\d+/g, '');
  const folder = dirname(manifestFileOf(store, id));
  const sql = postgres(adminUrl, { max: 4, onnotice: () => {} });
  try {
    await requireArchiving(sql, store);
    const { dataDirectory, ...cluster } = await factsOf(sql);
    if (existsSync(folder)) throw new Trouble(`A backup ${id} was begun this very second.`);
    mkdirSync(folder, { mode: 0o700, recursive: true });
    const copied = await copyCluster(sql, dataDirectory, store, id);
    const mark = await setMark(sql, `koprogo-${id}`);
    await sql`select pg_switch_wal()`;
    await untilArchived(sql, store, mark.segment);
    const [last] = await sql<{ name: string }[]>`select max(name) as name from schema_migrations`;
    const manifest: Manifest = {
      format: 1,
      id,
      takenAt: mark.at,
      koprogo: productVersion(),
      migration: last?.name ?? '',
      cluster,
      wal: { startsIn: copied.startsIn, mark: `koprogo-${id}`, markLsn: mark.lsn, markIn: mark.segment },
      file: copied.file,
      state: mark.state,
      tookMillis: Date.now() - began,
    };
    keep(manifestFileOf(store, id), `${JSON.stringify(manifest, null, 1)}\n`);
    return manifest;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** PostgreSQL's own procedure: told that a copy begins and ends, it says what is needed to open it. */
async function copyCluster(sql: postgres.Sql, dir: string, store: Store, id: string) {
  // Whoever copies the place away meanwhile must not take half a file for the whole.
  const part = `${baseFileOf(store, id)}${partEnding}`;
  // Begin and end are of one session.
  const session = await sql.reserve();
  try {
    const [start] = await session<{ segment: string }[]>`
      select pg_walfile_name(pg_backup_start(${`koprogo ${id}`}, true)) as segment`;
    const gpg = encrypting(store.recipient, part);
    let packedBytes = 0;
    const counted = async function* () {
      for await (const chunk of packTar(withLabel(session, dir))) {
        packedBytes += chunk.length;
        yield chunk;
      }
    };
    await Promise.all([pipeline(counted(), createZstdCompress(), gpg.stdin), gpg.done]);
    const { bytes, sha256 } = await hashFile(part);
    renameSync(part, baseFileOf(store, id));
    return { startsIn: start?.segment ?? '', file: { bytes, sha256, packedBytes } };
  } finally {
    session.release();
  }
}

async function* withLabel(session: postgres.ReservedSql, dir: string): AsyncGenerator<TarEntry> {
  yield* readCluster(dir);
  const [stop] = await session<{ labelfile: string }[]>`select labelfile from pg_backup_stop(false)`;
  const label = Buffer.from(stop?.labelfile ?? '');
  yield { is: 'file', name: 'backup_label', bytes: label.length, content: [label] };
}

/** Has the archive hold everything up to now. */
export async function archiveNow(store: Store, adminUrl: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [closed] = await sql<{ segment: string }[]>`
      select pg_walfile_name(pg_logical_emit_message(false, 'koprogo', 'archived up to here')) as segment`;
    await sql`select pg_switch_wal()`;
    await untilArchived(sql, store, closed?.segment ?? '');
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Until the log it needs is archived, a copy is no backup. */
async function untilArchived(sql: postgres.Sql, store: Store, segment: string): Promise<void> {
  const [before] = await sql<Failures[]>`select failed_count as failures from pg_stat_archiver`;
  const deadline = Date.now() + archiveMinutes * 60_000;
  while (!existsSync(join(store.wal, `${segment}.gpg`))) {
    const [now] = await sql<Failures[]>`select failed_count as failures from pg_stat_archiver`;
    const hasFailed = Number(now?.failures) >= Number(before?.failures) + patience;
    if (hasFailed || Date.now() > deadline) {
      throw new Trouble(`PostgreSQL does not archive ${segment}: its log says why.`);
    }
    await pause(50);
  }
}

export async function hashFile(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    hash.update(chunk);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Whole or not at all. */
export function keep(file: string, text: string): void {
  writeFileSync(`${file}${partEnding}`, text, { mode: 0o644, flush: true });
  renameSync(`${file}${partEnding}`, file);
}

function productVersion(): string {
  return (JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string }).version;
}
