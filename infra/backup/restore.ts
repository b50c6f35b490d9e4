import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseAccount } from '../postgres/account.ts';
import { leash } from '../postgres/leash.ts';
import { giveTo } from '../postgres/places.ts';
import { Trouble } from '../trouble.ts';
import { setUpBench } from './bench.ts';
import { type Fetched, fetchWal } from './fetch-wal.ts';
import type { Manifest } from './manifest.ts';
import { type Bench, type Replayed, replay, type Until } from './replay.ts';
import { manifestsIn, type Store } from './store.ts';
import { unpackBase } from './unpack-base.ts';
import { youngestHeld } from './verdict.ts';

export type Restored = {
  readonly backup: string;
  /** Where what stood there before was put. */
  readonly aside: string | null;
  /** The file of the log that was missing or damaged, where that ended the replay. */
  readonly stoppedBefore: string | null;
  readonly tookMillis: number;
};

export type RestoreOptions = {
  readonly until: Exclude<Until, { is: 'pause' }>;
  readonly work?: string | undefined;
  /** Also to a moment before what a verified backup holds, which the devices may have let go; also up to a gap in the log. */
  readonly acceptLoss?: boolean;
};

/**
 * Makes a data directory of a backup, replayed and ended in good order: whoever starts PostgreSQL on it starts an
 * ordinary one. What stood there is put aside, never removed.
 */
export async function restoreBackup(
  store: Store,
  manifest: Manifest,
  target: string,
  options: RestoreOptions,
): Promise<Restored> {
  const began = Date.now();
  refuseLoss(store, manifest, options);
  const account = chooseAccount(target);
  const aside = putAside(target);
  mkdirSync(target, { recursive: true, mode: 0o700 });
  giveTo(account, target);
  const bench = setUpBench(manifest, options.work, target);
  const untie = leash(
    { dir: target, bin: bench.bin, account: bench.account, password: '', durable: false },
    bench.dir,
  );
  try {
    await unpackBase(store, manifest, target, bench.account);
    const fetched = await fetchWal(store, manifest, bench, options.until.is === 'mark' ? 'mark' : 'end');
    refuseGap(manifest, fetched, options);
    const stoppedBefore = await replayAndLeave(bench, manifest, options.until, fetched);
    return { backup: manifest.id, aside, stoppedBefore, tookMillis: Date.now() - began };
  } finally {
    untie();
    rmSync(bench.dir, { recursive: true, force: true });
  }
}

/** The newest backup that was finished before the instant. */
export function backupBefore(store: Store, instant: string): Manifest {
  const before = manifestsIn(store).filter(({ takenAt }) => Date.parse(takenAt) <= Date.parse(instant));
  const found = before.at(-1);
  if (found) return found;
  throw new Trouble(`${store.dir} holds no backup from before ${instant}.`);
}

/** A timeline of its own begins where this replay ended: its history is archived first, so that later ones find it. */
async function replayAndLeave(
  bench: Bench,
  manifest: Manifest,
  until: Until,
  fetched: Fetched,
): Promise<string | null> {
  const { stop, stoppedBefore } = await replayUpTo(bench, manifest, until, fetched);
  await stop();
  const newest = readdirSync(join(bench.cluster, 'pg_wal'))
    .filter((name) => name.endsWith('.history'))
    .sort()
    .at(-1);
  if (newest === undefined) throw new Error('no timeline was begun');
  const status = join(bench.cluster, 'pg_wal/archive_status', newest);
  if (!existsSync(`${status}.done`)) {
    writeFileSync(`${status}.ready`, '', { mode: 0o600 });
    giveTo(bench.account, `${status}.ready`);
  }
  return stoppedBefore;
}

type ReplayedUpTo = Replayed & { readonly stoppedBefore: string | null };

async function replayUpTo(
  bench: Bench,
  manifest: Manifest,
  until: Until,
  { gap, timeline }: Fetched,
): Promise<ReplayedUpTo> {
  const file = gap?.file ?? null;
  if (until.is !== 'instant' || !gap)
    return { ...(await replay(bench, manifest, until, { timeline })), stoppedBefore: file };
  try {
    return { ...(await replay(bench, manifest, until, { timeline })), stoppedBefore: null };
  } catch {
    // The instant lies behind the gap: then all there is before it. What else went wrong goes wrong again.
    return { ...(await replay(bench, manifest, { is: 'end' }, { timeline })), stoppedBefore: file };
  }
}

function refuseLoss(store: Store, manifest: Manifest, { until, acceptLoss }: RestoreOptions): void {
  if (acceptLoss || until.is === 'end') return;
  const held = youngestHeld(store);
  const restored = until.is === 'instant' ? until.at : manifest.takenAt;
  if (!held || Date.parse(restored) >= Date.parse(held.until)) return;
  throw new Trouble(
    `Backup ${held.backup} was verified with work up to ${held.until}, and devices were told so: what is in it they may no longer have. To go back before that all the same, add --accept-loss.`,
  );
}

function refuseGap({ id }: Manifest, { gap }: Fetched, { acceptLoss }: RestoreOptions): void {
  if (!gap) return;
  if (gap.isBeforeMark)
    throw new Trouble(
      `${gap.why}, and backup ${id} does not open without it: restore another one (--backup <id>).`,
    );
  if (acceptLoss) return;
  throw new Trouble(
    `${gap.why}: what came after it cannot be replayed. A backup taken since may go further (--backup <id>); to restore what lies before the gap, add --accept-loss; to go back to the moment backup ${id} was taken, --base-only.`,
  );
}

function putAside(target: string): string | null {
  if (!existsSync(target) || readdirSync(target).length === 0) return null;
  const pid = Number(read(join(target, 'postmaster.pid'))?.split('\n')[0]);
  if (pid > 1 && isAlive(pid))
    throw new Trouble(`PostgreSQL runs on ${target}: stop it, and the server, first.`);
  if (!existsSync(join(target, 'PG_VERSION')))
    throw new Trouble(`${target} is no data directory, and not empty.`);
  const aside = `${target}.before-${new Date().toISOString().replace(/[:.]/g, '')}`;
  renameSync(target, aside);
  return aside;
}

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
