import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import type { Chance } from './chance.ts';
import { gatherCrew } from './crew.ts';
import { secret, settle } from './people.ts';
import { openPostgres, type PostgresProcess } from './postgres-process.ts';
import { openServer } from './server-process.ts';
import type { Tally } from './tally.ts';
import { judge } from './verdict.ts';

const diskMegabytes = 200;
/** What is left free: a few moments of work. */
const leftBytes = 300_000;
const patienceMillis = 30_000;

/** A disk of its own for the database, which fills up while people work, and is then made room on. */
export async function diskFull(chance: Chance, told: Tally): Promise<void> {
  const disk = mkdtempSync(join(tmpdir(), 'koprogo-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${diskMegabytes}m`, 'koprogo-faults', disk]);
  if (mounted.status !== 0) {
    rmdirSync(disk);
    return told.notRun('disk full', 'only root where it may mount can make a small disk');
  }
  try {
    // The mount is root's alone; the database runs as somebody else.
    chmodSync(disk, 0o755);
    const database = await openPostgres(disk);
    try {
      await fillUp(database, disk, chance, told);
    } finally {
      await database.stop();
    }
  } finally {
    spawnSync('umount', ['-l', disk]);
    rmdirSync(disk);
  }
}

async function fillUp(database: PostgresProcess, disk: string, chance: Chance, told: Tally): Promise<void> {
  const databaseUrl = await settle(database.adminUrl);
  const server = await openServer({ DATABASE_URL: databaseUrl, KOPROGO_SECRET: secret, KOPROGO_DATA: disk });
  await server.start();
  const crew = await gatherCrew([server.port], chance);
  await crew.workUntil(pause(500));
  const ballast = join(disk, 'ballast');
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - leftBytes)));
  const refusals = () => crew.heard.get(503) ?? 0;
  const end = performance.now() + patienceMillis;
  await crew.workUntil(until(() => refusals() > 20 || performance.now() > end));
  told.check('a full disk is answered with 503', refusals() > 0 ? [] : ['it never filled up']);
  rmSync(ballast);
  await database.start();
  told.check(
    'all is sent once there is room',
    (await crew.comeToRest(patienceMillis)) ? [] : ['something is still waiting'],
  );
  const sql = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
  for (const { what, wrong } of await judge(sql, crew.hands, await crew.freshDevice(), crew.heard))
    told.check(what, wrong);
  const heard = [...crew.heard].map(([status, times]) => `${status}: ${times}`).join(', ');
  told.say(`   answers ${heard}`);
  await sql.end({ timeout: 1 });
  await server.kill();
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(20);
}
