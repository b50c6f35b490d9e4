import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clusterDirOf } from '../../postgres/places.ts';
import { ensureClientBuild } from '../client-build.ts';
import { at } from '../room.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'koprogo-second-'));
const started: ChildProcess[] = [];

beforeAll(() => ensureClientBuild(() => {}), 300_000);
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

test('a second start builds and loads nothing again, and Ctrl-C ends all that was started', async () => {
  const port = await freePort();
  const first = await start(port);
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
  const kept = keptFiles();
  await pressCtrlC(first.child);

  const second = await start(port);
  expect(second.said().trim()).toBe(`KoproGo runs on http://localhost:${port}   (Ctrl-C stops it)`);
  expect(keptFiles()).toEqual(kept);
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  await pressCtrlC(second.child);
  await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow();
}, 60_000);

async function start(port: number) {
  const env = {
    ...process.env,
    PORT: String(port),
    KOPROGO_DATA: dataDir,
    KOPROGO_DEMO: 'no',
    DATABASE_URL: '',
    HOST: '',
  };
  // A group of its own, as a terminal gives it: Ctrl-C reaches all of the group.
  const child = spawn(process.execPath, [at('infra/run/product/start.ts')], { env, detached: true });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  await expect.poll(() => output, { timeout: 30_000 }).toContain('KoproGo runs on');
  return { child, said: () => output };
}

async function pressCtrlC(child: ChildProcess): Promise<void> {
  const pid = child.pid ?? 0;
  // PostgreSQL stands apart, on a leash.
  const database = Number(readFileSync(join(clusterDirOf(dataDir), 'postmaster.pid'), 'utf8').split('\n')[0]);
  const family = [...descendantsOf(pid), database, ...descendantsOf(database)];
  expect(family.filter(isRunning).length).toBeGreaterThan(3);
  const exit = once(child, 'exit');
  process.kill(-pid, 'SIGINT');
  expect(await exit).toEqual([0, null]);
  await expect.poll(() => family.filter(isRunning), { timeout: 10_000 }).toEqual([]);
}

function processes() {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid=,stat='], { encoding: 'utf8' });
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map(([pid, parent, state]) => ({ pid: Number(pid), parent: Number(parent), state: state ?? '' }));
}

function descendantsOf(root: number): number[] {
  const all = processes();
  const within = (pid: number): number[] =>
    all.filter((one) => one.parent === pid).flatMap((one) => [one.pid, ...within(one.pid)]);
  return within(root);
}

// What ended and was not buried yet runs no more.
function isRunning(pid: number): boolean {
  return processes().some((one) => one.pid === pid && !one.state.startsWith('Z'));
}

function keptFiles(): string[] {
  return ['secret', 'app-password'].map((name) => readFileSync(join(dataDir, name), 'utf8'));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
