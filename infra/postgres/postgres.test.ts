import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  createScratchDatabase,
  processesIn,
  type RunningPostgres,
  startPostgres,
  startScratchPostgres,
} from './index.ts';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'koprogo-test-'));
});

afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

test('what was committed is there after a restart, at the same address', async () => {
  const first = await startPostgres({ dataDir });
  await ask(first, 'create table kept as select 42 as answer');
  await first.stop();
  const second = await startPostgres({ dataDir });
  expect(await ask(second, 'select answer from kept')).toEqual([{ answer: 42 }]);
  expect(second.adminUrl).toBe(first.adminUrl);
  await second.stop();
});

test('the server ends when the process that started it is killed', async () => {
  const starter = await startElsewhere();
  const pid = postmasterPid();
  starter.kill('SIGKILL');
  await expect.poll(() => isAlive(pid), { timeout: 15_000 }).toBe(false);
});

test('a second process shares the server that runs, and leaves it to its keeper', async () => {
  const starter = await startElsewhere();
  const pid = postmasterPid();
  const guest = await startPostgres({ dataDir });
  expect(await ask(guest, 'select 1 as one')).toEqual([{ one: 1 }]);
  await guest.stop();
  expect(isAlive(pid)).toBe(true);
  starter.kill('SIGKILL');
  await expect.poll(() => isAlive(pid), { timeout: 15_000 }).toBe(false);
});

test('a file left by a dead server does not stand in the way, though its process id is taken', async () => {
  const first = await startPostgres({ dataDir });
  const pidFile = join(dataDir, 'postgres/postmaster.pid');
  const left = readFileSync(pidFile, 'utf8');
  await first.stop();
  writeFileSync(pidFile, left.replace(/^\d+/, String(process.pid)));
  const second = await startPostgres({ dataDir });
  expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }]);
  await second.stop();
});

test('a server killed in the middle comes back with what was committed', async () => {
  const first = await startPostgres({ dataDir });
  await ask(first, 'create table kept as select 42 as answer');
  const pid = postmasterPid();
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => isAlive(pid), { timeout: 15_000 }).toBe(false);
  const second = await startPostgres({ dataDir });
  expect(await ask(second, 'select answer from kept')).toEqual([{ answer: 42 }]);
  await second.stop();
});

test('children of a killed server are waited for, and never share their data with a second server', async () => {
  const first = await startPostgres({ dataDir });
  await ask(first, 'create table kept as select 42 as answer');
  const pid = postmasterPid();
  const [child = 0] = processesIn(join(dataDir, 'postgres')).filter((one) => one !== pid);
  process.kill(child, 'SIGSTOP');
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => isAlive(pid), { timeout: 15_000 }).toBe(false);
  const starting = startPostgres({ dataDir });
  const early = await Promise.race([starting.then(() => 'started'), pause(1_500, 'waiting')]);
  expect(early).toBe('waiting');
  process.kill(child, 'SIGCONT');
  const second = await starting;
  expect(await ask(second, 'select answer from kept')).toEqual([{ answer: 42 }]);
  await second.stop();
});

test('two that start a server at the same moment end up with the same one', async () => {
  const made = await startPostgres({ dataDir });
  await made.stop();
  const both = await Promise.all([startPostgres({ dataDir }), startPostgres({ dataDir })]);
  expect(both[0].adminUrl).toBe(both[1].adminUrl);
  expect(await Promise.all(both.map((one) => ask(one, 'select 1 as one')))).toEqual([
    [{ one: 1 }],
    [{ one: 1 }],
  ]);
  for (const one of both) await one.stop();
});

test('a scratch server gives empty databases and leaves nothing behind', async () => {
  const server = await startScratchPostgres();
  const database = await createScratchDatabase(server.adminUrl);
  expect(
    await ask(database, 'select count(*)::int as tables from pg_tables where schemaname = $$public$$'),
  ).toEqual([{ tables: 0 }]);
  await database.drop();
  await server.stop();
  expect(existsSync(server.log)).toBe(false);
});

async function ask(server: Pick<RunningPostgres, 'adminUrl'>, query: string): Promise<unknown[]> {
  const sql = postgres(server.adminUrl, { max: 1, onnotice: () => {} });
  try {
    return [...(await sql.unsafe(query))];
  } finally {
    await sql.end();
  }
}

async function startElsewhere() {
  const start = fileURLToPath(new URL('./index.ts', import.meta.url));
  const script = `
    const { startPostgres } = await import(${JSON.stringify(start)});
    await startPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    console.log('ready');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

function postmasterPid(): number {
  return Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

// The last keeper's watcher may still be looking at a directory that is about to go.
afterEach(() => pause(50));
