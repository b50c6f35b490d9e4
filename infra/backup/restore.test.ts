import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { setUpBench } from './bench.ts';
import { type OrganisationState, readOrganisations } from './data-state.ts';
import { instantNow } from './drill/questions.ts';
import { workAndSend } from './drill/run.ts';
import { type Stage, setUpStage } from './drill/stage.ts';
import { fetchWal } from './fetch-wal.ts';
import { sign } from './gpg.ts';
import type { Manifest } from './manifest.ts';
import { type Bench, replay } from './replay.ts';
import { type RestoreOptions, restoreBackup } from './restore.ts';
import type { Store } from './store.ts';
import { archiveNow, takeBackup } from './take.ts';
import { unpackBase } from './unpack-base.ts';
import { type Verdict, verdictsIn } from './verdict.ts';
import { verifyBackup } from './verify.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

/** A moment of the data: its clock, and the last change there was. */
type Moment = { readonly at: string; readonly seq: number };

let stage: Stage;
let store: Store;
let manifest: Manifest;
let early: Moment;
let halfway: Moment;
/** The first file of the log after halfway. */
let secondHalf: string;
let late: Moment;
/** A point of the log behind which the limits of the server were raised. */
let afterRaise: Pick<Manifest['wal'], 'mark' | 'markLsn'>;
/** Where the commands of a forged copy would leave a trace. */
let traces: string;

beforeAll(async () => {
  stage = await setUpStage();
  store = await stage.newStore();
  traces = join(stage.folder, 'traces');
  mkdirSync(traces);
  chmodSync(traces, 0o777);
  for (const name of ['recovery_end_command', 'archive_cleanup_command'])
    await ask(`alter system set ${name} = 'touch "${traces}/${name}"'`);
  await workAndSend(stage.devices, 3);
  manifest = await takeBackup(store, stage.adminUrl());
  await raiseLimits();
  early = await workedOn();
  halfway = await workedOn();
  await archiveNow(store, stage.adminUrl());
  secondHalf = await ask<string>('select pg_walfile_name(pg_current_wal_insert_lsn() + 1000) as answer');
  late = await workedOn();
  await archiveNow(store, stage.adminUrl());
  await workedOn();
  await archiveNow(store, stage.adminUrl());
});
afterAll(() => stage?.end());

async function connected<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(stage.adminUrl(), { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const ask = <T>(question: string): Promise<T> =>
  connected(async (sql) => (await sql.unsafe<{ answer: T }[]>(question))[0]?.answer as T);

const seqOf = ([one]: readonly OrganisationState[]) => one?.seq ?? 0;

async function workedOn(): Promise<Moment> {
  await workAndSend(stage.devices, 1);
  const seq = seqOf(await connected(readOrganisations));
  return { at: await instantNow(stage.adminUrl()), seq };
}

async function raiseLimits(): Promise<void> {
  await ask('alter system set max_prepared_transactions = 20');
  await stage.kill();
  await stage.raiseDatabase();
  await stage.raiseServer();
  const markLsn = await ask<string>(`select pg_create_restore_point('after the raise')::text as answer`);
  afterRaise = { mark: 'after the raise', markLsn };
}

/** The last change in what a restore makes, and where the log ended for it. */
async function restored(options: RestoreOptions) {
  const target = join(stage.folder, 'restored');
  const { stoppedBefore } = await restoreBackup(store, manifest, target, { work: stage.folder, ...options });
  const bench = setUpBench(manifest, stage.folder, target);
  const { sql, stop } = await replay(bench, manifest, { is: 'end' });
  const seq = seqOf(await readOrganisations(sql));
  await stop();
  for (const dir of [bench.dir, target]) rmSync(dir, { recursive: true });
  return { seq, stoppedBefore };
}

async function opened(work: (bench: Bench) => Promise<void>): Promise<void> {
  const bench = setUpBench(manifest, stage.folder);
  try {
    await unpackBase(store, manifest, bench.cluster, bench.account);
    await fetchWal(store, manifest, bench, 'end');
    await work(bench);
  } finally {
    rmSync(bench.dir, { recursive: true });
  }
}

const logFile = (name: string) => join(store.wal, `${name}.gpg`);

async function without(name: string, work: () => Promise<void>): Promise<void> {
  renameSync(logFile(name), `${logFile(name)}.away`);
  await work().finally(() => renameSync(`${logFile(name)}.away`, logFile(name)));
}

describe('where a file of the log is lost', () => {
  test('the backup itself is restored as ever, for nothing behind its mark is looked at', async () => {
    await without(secondHalf, async () => {
      expect(await restored({ until: { is: 'mark' } })).toEqual({
        seq: seqOf(manifest.state.organisations),
        stoppedBefore: null,
      });
    });
  });

  test('all else is refused, and told what can be done', async () => {
    await without(secondHalf, async () => {
      const said = new RegExp(`lacks ${secondHalf}.*--backup.*--accept-loss.*--base-only`);
      await expect(restored({ until: { is: 'end' } })).rejects.toThrow(said);
      await expect(restored({ until: { is: 'instant', at: early.at } })).rejects.toThrow(said);
      await expect(verifyBackup(store, manifest, { work: stage.folder })).rejects.toThrow(secondHalf);
    });
  });

  test('with the loss accepted, everything before it is there', async () => {
    const upTo = (until: RestoreOptions['until']) => restored({ until, acceptLoss: true });
    const allBefore = { seq: halfway.seq, stoppedBefore: secondHalf };
    await without(secondHalf, async () => {
      expect(await upTo({ is: 'end' })).toEqual(allBefore);
      expect(await upTo({ is: 'instant', at: late.at })).toEqual(allBefore);
      expect(await upTo({ is: 'instant', at: early.at })).toEqual({ seq: early.seq, stoppedBefore: null });
    });
  });

  test('one that does not decrypt is as good as lost', async () => {
    const before = readFileSync(logFile(secondHalf));
    writeFileSync(logFile(secondHalf), before.subarray(0, before.length / 2));
    try {
      const end = { is: 'end' } as const;
      await expect(restored({ until: end })).rejects.toThrow(`${secondHalf} of the archive cannot be read`);
      expect(await restored({ until: end, acceptLoss: true })).toEqual({
        seq: halfway.seq,
        stoppedBefore: secondHalf,
      });
    } finally {
      writeFileSync(logFile(secondHalf), before);
    }
  });

  test('one without which the copy does not open is not got round', async () => {
    await without(manifest.wal.markIn, async () => {
      for (const until of [{ is: 'mark' }, { is: 'end' }] as const) {
        await expect(restored({ until, acceptLoss: true })).rejects.toThrow('does not open without it');
      }
    });
  });
});

describe('what a forged backup brings along is not run', () => {
  test.each([
    ['another setting', { recovery_end_command: 'touch /tmp/forged' }],
    ['a value that is no number', { max_connections: '100 -c archive_mode=on' }],
  ])('%s in its manifest is refused', async (_, more) => {
    const limits = { ...manifest.cluster.limits, ...more };
    const forged = { ...manifest, cluster: { ...manifest.cluster, limits } };
    await expect(verifyBackup(store, forged, { work: stage.folder })).rejects.toThrow('was forged');
  });

  test('commands in its postgresql.auto.conf leave no trace', async () => {
    await opened(async (bench) => {
      const auto = readFileSync(join(bench.cluster, 'postgresql.auto.conf'), 'utf8');
      expect(auto).toContain(`recovery_end_command = 'touch "${traces}/`);
      for (const until of [{ is: 'pause' }, { is: 'end' }] as const) {
        const { stop } = await replay(bench, manifest, until);
        await stop();
      }
    });
    expect(readdirSync(traces)).toEqual([]);
  });
});

describe('a replay that cannot go on says so', () => {
  test('where it pauses elsewhere than at the mark, for the limits grew in between', async () => {
    await opened(async (bench) => {
      const further = { ...manifest, wal: { ...manifest.wal, ...afterRaise } };
      await expect(replay(bench, further, { is: 'pause' })).rejects.toThrow(
        /stopped at .*insufficient parameter settings/,
      );
    });
  });

  test('where nothing moves any more', async () => {
    await opened(async (bench) => {
      // Whoever copies it waits for ever for somebody to write.
      const file = join(bench.wal, manifest.wal.startsIn);
      rmSync(file);
      spawnSync('mkfifo', ['-m', '666', file]);
      await expect(replay(bench, manifest, { is: 'end' }, { patienceMillis: 2_000 })).rejects.toThrow(
        'does not move any more',
      );
    });
  });
});

describe('once a backup was verified', () => {
  let verdict: Verdict;
  const refused = (until: RestoreOptions['until']) =>
    expect(restoreBackup(store, manifest, stage.cluster, { until, work: stage.folder })).rejects;

  test('its verdict says until when, also where the limits of the server grew since it was taken', async () => {
    verdict = await verifyBackup(store, manifest, { work: stage.folder });
    expect(Date.parse(verdict.lastCommitAt ?? '')).toBeGreaterThan(Date.parse(late.at) - 1);
    expect(Date.parse(verdict.lastCommitAt ?? '')).toBeLessThan(Date.parse(verdict.verifiedAt));
  });

  test('nobody goes back before the last work in it without saying so, not even to its own mark', async () => {
    await refused({ is: 'mark' }).toThrow('--accept-loss');
    await refused({ is: 'instant', at: late.at }).toThrow('--accept-loss');
    // Let through, as far as the server that runs there.
    await refused({ is: 'instant', at: verdict.lastCommitAt ?? '' }).toThrow('stop it, and the server');
    await refused({ is: 'end' }).toThrow('stop it, and the server');
  });

  test('a verdict of before, which does not say, counts up to when it was given', async () => {
    const file = join(store.verified, `${manifest.id}.json`);
    const { lastCommitAt, ...old } = verdict;
    writeFileSync(file, JSON.stringify(old));
    await sign(store.recipient, file, `${file}.sig`);
    expect(verdictsIn(store)).toEqual([old]);
    await refused({ is: 'instant', at: lastCommitAt ?? '' }).toThrow(old.verifiedAt);
    await refused({ is: 'instant', at: old.verifiedAt }).toThrow('stop it, and the server');
  });
});
