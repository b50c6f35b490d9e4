import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Sql } from '../../sync-server/src/store/database.ts';
import { readOrganisations } from './data-state.ts';
import { wrongs } from './drill/check.ts';
import { organisation } from './drill/found-organisation.ts';
import { lastNumbers } from './drill/questions.ts';
import { comeBack, drillRun, workAndSend } from './drill/run.ts';
import { type Stage, setUpStage } from './drill/stage.ts';
import { findings } from './invariants.ts';
import type { Manifest } from './manifest.ts';
import { publishVerdict } from './publish.ts';
import { wholeNumbers } from './replay.ts';
import { restoreBackup } from './restore.ts';
import { baseFileOf, manifestFileOf, manifestOf, manifestsIn, type Store } from './store.ts';
import { archiveNow, takeBackup } from './take.ts';
import { type Verdict, verdictsIn } from './verdict.ts';
import { verifyBackup } from './verify.ts';

// Real servers die and rise in each of these: on a machine that does much else it takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let stage: Stage;
let store: Store;
let manifest: Manifest;
let verdict: Verdict;

beforeAll(async () => {
  stage = await setUpStage();
  store = await stage.newStore();
  await workAndSend(stage.devices, 12);
  // Taken while everybody goes on working, as at any hour of the day.
  let isTaken = false;
  const working = (async () => {
    while (!isTaken) await workAndSend(stage.devices, 1);
  })();
  manifest = await takeBackup(store, stage.adminUrl());
  isTaken = true;
  await working;
  await workAndSend(stage.devices, 3);
  await archiveNow(store, stage.adminUrl());
});
afterAll(() => stage?.end());

const verify = (of = manifest) => verifyBackup(store, of, { work: stage.folder });

async function asked<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(stage.adminUrl(), {
    max: 2,
    types: wholeNumbers,
    onnotice: () => {},
  }) as unknown as Sql;
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

const durable = (): Promise<Map<string, number>> =>
  asked(async (sql) => {
    const rows = await sql<{ id: string; n: number }[]>`select device_id as id, durable_n as n from devices`;
    return new Map(rows.map(({ id, n }) => [id, n]));
  });

/** Puts a file back as it was, whatever the test made of it. */
async function spoiling(file: string, spoil: () => void, work: () => Promise<void>): Promise<void> {
  const before = readFileSync(file);
  try {
    spoil();
    await work();
  } finally {
    writeFileSync(file, before);
  }
}

function changeOneByte(file: string): void {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length * 0.7);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

describe('a backup that is not whole is told, and no device is', () => {
  test('one byte of the copy was changed', async () => {
    const file = baseFileOf(store, manifest.id);
    await spoiling(
      file,
      () => changeOneByte(file),
      async () => {
        await expect(verify()).rejects.toThrow('is not the one its manifest describes');
      },
    );
  });

  test('one byte of the log was changed', async () => {
    const file = join(store.wal, `${manifest.wal.markIn}.gpg`);
    await spoiling(
      file,
      () => changeOneByte(file),
      async () => {
        await expect(verify()).rejects.toThrow(`${manifest.wal.markIn} of the archive`);
      },
    );
  });

  test('a file of the log is missing, in the middle', async () => {
    const file = join(store.wal, `${manifest.wal.markIn}.gpg`);
    renameSync(file, `${file}.away`);
    await expect(verify()).rejects.toThrow(`The archive lacks ${manifest.wal.markIn}`);
    renameSync(`${file}.away`, file);
  });

  test('a table holds other rows than it did', async () => {
    const file = manifestFileOf(store, manifest.id);
    const { state } = manifest;
    const tables = { ...state.tables, documents: { rows: state.tables.documents?.rows ?? 0, hash: '1' } };
    const spoil = () => writeFileSync(file, JSON.stringify({ ...manifest, state: { ...state, tables } }));
    await spoiling(file, spoil, async () => {
      await expect(verify(manifestOf(store, manifest.id))).rejects.toThrow('documents has other rows');
    });
  });

  test('no verdict was given', async () => {
    expect(verdictsIn(store)).toEqual([]);
    expect([...(await durable()).values()]).toEqual([0, 0, 0]);
  });
});

describe('a verified backup', () => {
  test('is opened, found whole up to the end of the archive, and signed for', async () => {
    verdict = await verify();
    expect(verdictsIn(store)).toEqual([verdict]);
    const [held] = verdict.organisations;
    expect(held?.seq).toBeGreaterThan(manifest.state.organisations[0]?.seq ?? 0);
  });

  test('is no longer believed when somebody else edits its verdict', async () => {
    const file = join(store.verified, `${manifest.id}.json`);
    await spoiling(
      file,
      () => changeOneByte(file),
      async () => {
        expect(verdictsIn(store)).toEqual([]);
      },
    );
  });

  test('tells nobody anything of data that is no continuation of it', async () => {
    const elsewhere = verdict.organisations.map((one) => ({ ...one, changeId: 'f'.repeat(64) }));
    const told = await publishVerdict(stage.adminUrl(), { ...verdict, organisations: elsewhere });
    expect(told).toEqual([{ organisation, devices: 0, isSameHistory: false }]);
    expect([...(await durable()).values()]).toEqual([0, 0, 0]);
  });

  test('tells each device up to which number its work is safe, and never takes that back', async () => {
    const held = await lastNumbers(stage.adminUrl());
    await workAndSend(stage.devices, 2);
    expect(await publishVerdict(stage.adminUrl(), verdict)).toEqual([
      { organisation, devices: 3, isSameHistory: true },
    ]);
    expect(await durable()).toEqual(held);
    const less = verdict.organisations.map((one) => ({
      ...one,
      devices: Object.fromEntries(Object.keys(one.devices).map((id) => [id, 1])),
    }));
    await publishVerdict(stage.adminUrl(), { ...verdict, organisations: less });
    expect(await durable()).toEqual(held);
  });

  test('is not gone back behind without saying so, nor restored under a server that runs', async () => {
    const older = { ...manifest, takenAt: '2020-01-01T00:00:00.000Z' };
    const target = join(stage.folder, 'nowhere');
    await expect(restoreBackup(store, older, target, { until: { is: 'mark' } })).rejects.toThrow(
      '--accept-loss',
    );
    const running = restoreBackup(store, manifest, stage.cluster, {
      until: { is: 'end' },
      work: stage.folder,
    });
    await expect(running).rejects.toThrow('stop it, and the server, first');
  });
});

describe('after a restore', () => {
  test.each(['base', 'instant', 'snapshot'] as const)(
    '%s: nothing acknowledged is lost, nothing is done twice',
    async (way) => {
      const report = await drillRun(stage, way, () => 0.5, false);
      expect(report.wrongs).toEqual([]);
      expect(report.broughtBack).toBeGreaterThan(0);
    },
  );

  test('the same place goes on: the timeline begun is archived, and both backups open', async () => {
    const place = await stage.newStore();
    const first = await takeBackup(place, stage.adminUrl());
    await workAndSend(stage.devices, 2);
    await archiveNow(place, stage.adminUrl());
    await stage.kill();
    const { aside } = await restoreBackup(place, first, stage.cluster, {
      until: { is: 'end' },
      work: stage.folder,
    });
    expect(aside).not.toBeNull();
    rmSync(aside ?? '', { recursive: true });
    await stage.raiseDatabase();
    await stage.raiseServer();
    await workAndSend(stage.devices, 2);
    const second = await takeBackup(place, stage.adminUrl());
    expect(second.wal.startsIn.slice(0, 8)).not.toBe(first.wal.startsIn.slice(0, 8));
    const inDirectory = (of: Manifest) => verifyBackup(place, of, { work: stage.folder });
    const [one, two] = [await inDirectory(first), await inDirectory(second)];
    // The first, replayed over the restore, comes to what the second holds.
    expect(one.organisations).toEqual(two.organisations);
    expect(manifestsIn(place).map(({ id }) => id)).toEqual([first.id, second.id]);
    await comeBack(stage.devices);
    expect(await wrongs(stage.adminUrl(), stage.devices)).toEqual([]);
  });
});

test('what must hold of the data is looked at: each damage is found', async () => {
  // As a superuser whom no trigger stops.
  const damage = [
    `update entry_lines set debit_cents = debit_cents + 1 where debit_cents > 0 and entry_id = (select min(id) from entries)`,
    `update entries set number = number + 1000 where id = (select max(id) from entries)`,
    `update lot_holders set denominator = 3`,
    `update devices set last_n = last_n + 1`,
    `update documents set body = '{}' where id = (select min(id) from documents where type = 'supplier')`,
    `update audit set action = 'nothing' where seq = 5`,
    `insert into blobs (organisation_id, sha256, media_type, bytes) values ('${organisation}', repeat('0', 64), 'image/png', 1)`,
  ];
  const found = await asked(async (sql) => {
    for (const statement of damage) await sql.unsafe(`set session_replication_role = replica; ${statement}`);
    return await findings(sql, await readOrganisations(sql));
  });
  for (const what of [
    'does not balance',
    'entries and number',
    'quote-parts',
    'was answered up to',
    'is not what the audit log says',
    'the audit chain',
    'has other bytes',
  ]) {
    expect(found.filter((one) => one.includes(what))).not.toEqual([]);
  }
});
