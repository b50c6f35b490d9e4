import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { clusterDirOf } from '../postgres/places.ts';
import { at } from '../run/room.ts';
import { sayError, Trouble } from '../trouble.ts';
import { ensureGpg } from './gpg.ts';
import type { Manifest } from './manifest.ts';
import { pruneBackups } from './prune.ts';
import { publishVerdict } from './publish.ts';
import type { Until } from './replay.ts';
import { backupBefore, restoreBackup } from './restore.ts';
import { setUp } from './setup.ts';
import { manifestOf, manifestsIn, openStore } from './store.ts';
import { takeBackup } from './take.ts';
import { type Verdict, verdictsIn } from './verdict.ts';
import { verifyBackup } from './verify.ts';

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    store: { type: 'string', default: process.env.KOPROGO_BACKUP },
    key: { type: 'string' },
    backup: { type: 'string' },
    to: { type: 'string' },
    until: { type: 'string' },
    work: { type: 'string' },
    days: { type: 'string', default: '7' },
    weeks: { type: 'string', default: '6' },
    'base-only': { type: 'boolean', default: false },
    'accept-loss': { type: 'boolean', default: false },
    publish: { type: 'boolean', default: false },
  },
});

const verbs: Readonly<Record<string, () => Promise<void>>> = {
  setup: async () => {
    const { store, key } = given;
    if (!store || !key)
      throw new Trouble(
        'Say where and for whom: pnpm backup setup --store <directory> --key <public key file>.',
      );
    const { needsRestart } = await setUp(adminUrl(), store, resolve(key));
    say(
      `${resolve(store)} is ready, and PostgreSQL archives its log to it${needsRestart ? ' once it is restarted' : ''}.`,
    );
  },
  take: async () => {
    const store = openStore(given.store);
    const manifest = await takeBackup(store, adminUrl());
    say(sayBackup(manifest));
    const { backups, walFiles } = pruneBackups(store, {
      days: Number(given.days),
      weeks: Number(given.weeks),
    });
    if (backups.length + walFiles > 0)
      say(`removed as the policy says: ${backups.length} backups, ${walFiles} files of the log`);
  },
  verify: async () => {
    const store = openStore(given.store);
    const until = instant();
    const verdict = await verifyBackup(store, manifestOf(store, given.backup), {
      work: given.work,
      ...(until ? { until } : {}),
    });
    say(`${verdict.backup} is whole, up to ${verdict.lsn} of the log (${seconds(verdict.tookMillis)})`);
    if (given.publish) await publish(verdict);
    else say('Tell the server: pnpm backup publish, where its database is reached.');
  },
  publish: async () => {
    const last = verdictsIn(openStore(given.store)).at(-1);
    if (!last) throw new Trouble('No backup was verified with the private key of this place.');
    await publish(last);
  },
  restore: async () => {
    const store = openStore(given.store);
    const until = given['base-only'] ? ({ is: 'mark' } as const) : (instant() ?? ({ is: 'end' } as const));
    const isOfTime = until.is === 'instant' && given.backup === undefined;
    const manifest = isOfTime ? backupBefore(store, until.at) : manifestOf(store, given.backup);
    const { aside, stoppedBefore, tookMillis } = await restoreBackup(store, manifest, targetDir(), {
      until,
      work: given.work,
      acceptLoss: given['accept-loss'],
    });
    if (aside) say(`What stood there is in ${aside}.`);
    if (stoppedBefore)
      say(
        `The log ends before ${stoppedBefore}, which is missing or damaged: what came after is not restored.`,
      );
    say(
      `${targetDir()} holds backup ${manifest.id} (${seconds(tookMillis)}). Start PostgreSQL and the server on it.`,
    );
  },
  list: async () => {
    const store = openStore(given.store);
    const verified = new Map(verdictsIn(store).map((verdict) => [verdict.backup, verdict.verifiedAt]));
    for (const manifest of manifestsIn(store)) {
      const when = verified.get(manifest.id);
      say(`${sayBackup(manifest)}   ${when ? `verified ${when.slice(0, 16)}` : 'not verified'}`);
    }
  },
};

async function publish(verdict: Verdict): Promise<void> {
  for (const { organisation, devices, isSameHistory } of await publishVerdict(adminUrl(), verdict)) {
    say(
      isSameHistory
        ? `${organisation}: ${devices} devices were told`
        : `${organisation}: nothing is told, for its data is no continuation of this backup`,
    );
  }
}

/** The database of DATABASE_ADMIN_URL, or the one `npm start` keeps in KOPROGO_DATA. */
function adminUrl(): string {
  const named = process.env.DATABASE_ADMIN_URL;
  if (named) return named;
  const port = readIfThere(`${clusterDirOf(dataDir())}.port`);
  const password = readIfThere(join(dataDir(), 'postgres-password'));
  if (port && password) return `postgres://koprogo:${password}@127.0.0.1:${port}/koprogo`;
  throw new Trouble('Set DATABASE_ADMIN_URL to the address of PostgreSQL, as a superuser of it.');
}

function targetDir(): string {
  if (given.to) return resolve(given.to);
  if (process.env.KOPROGO_DATA) return clusterDirOf(dataDir());
  throw new Trouble(
    'Say where to: --to <data directory of PostgreSQL>, or KOPROGO_DATA for that of npm start.',
  );
}

function dataDir(): string {
  return process.env.KOPROGO_DATA ? resolve(process.env.KOPROGO_DATA) : at('.data');
}

function instant(): Extract<Until, { is: 'instant' }> | undefined {
  const { until } = given;
  if (until === undefined) return undefined;
  const moment = new Date(until);
  if (!Number.isNaN(moment.getTime())) return { is: 'instant', at: moment.toISOString() };
  throw new Trouble(`--until ${until} is no instant: it looks like 2026-11-21T04:30:00Z.`);
}

function sayBackup({ id, file, tookMillis, cluster }: Manifest): string {
  const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${id}   ${megabytes(file.bytes)} of ${megabytes(file.packedBytes)}, PostgreSQL ${cluster.version}, taken in ${seconds(tookMillis)}`;
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

const seconds = (millis: number) => `${(millis / 1000).toFixed(1)} s`;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  const verb = verbs[positionals[0] ?? ''];
  if (!verb) throw new Trouble(`pnpm backup ${Object.keys(verbs).join(' | ')}: see infra/backup/README.md.`);
  ensureGpg();
  await verb();
} catch (error) {
  process.stderr.write(`${error instanceof Trouble ? error.message : sayError(error)}\n`);
  process.exitCode = 1;
}
