import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestDevice } from './testing/test-device.ts';
import {
  createWorld,
  emailOf,
  newId,
  organisation,
  password,
  sampleBody,
  type World,
} from './testing/world.ts';

const main = new URL('../src/main.ts', import.meta.url).pathname;
let world: World;
let folder: string;
const running: ChildProcess[] = [];
beforeAll(async () => {
  world = await createWorld();
  folder = mkdtempSync(join(tmpdir(), 'koprogo-server-'));
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await world?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function run(env: Record<string, string>): { child: ChildProcess; output: () => string } {
  const lines: string[] = [];
  const base = {
    PATH: process.env.PATH ?? '',
    DATABASE_URL: world.appUrl,
    KOPROGO_SECRET: world.secret,
    KOPROGO_DATA: folder,
  };
  const child = spawn(process.execPath, [main], { env: { ...base, ...env } });
  running.push(child);
  child.stdout.on('data', (chunk) => lines.push(String(chunk)));
  child.stderr.on('data', (chunk) => lines.push(String(chunk)));
  return { child, output: () => lines.join('') };
}

async function start(port: number, env: Record<string, string> = {}): Promise<ChildProcess> {
  const { child, output } = run({ PORT: String(port), ...env });
  await expect.poll(output, { timeout: 20_000 }).toContain('listening');
  return child;
}

const over = (port: number) => (path: string, init?: RequestInit) =>
  fetch(`http://127.0.0.1:${port}${path}`, init);

test('kill -9 between commit and answer: the device asks again, and nothing is lost or doubled', async () => {
  const port = await freePort();
  const doomed = await start(port, { KOPROGO_FAULT: 'after-commit:2' });
  const device = await TestDevice.signIn(over(port), emailOf('syndic'), password, organisation);
  await device.push(device.wrap('supplier', newId(), sampleBody('supplier')));
  const documents = [1, 2, 3].map(() => device.wrap('supplier', newId(), sampleBody('supplier')));
  const batch = documents.map((document) => device.mutation(document));
  const exited = once(doomed, 'exit');
  await expect(device.send(batch)).rejects.toThrow();
  expect((await exited)[1]).toBe('SIGKILL');

  await start(port);
  const { status, body } = await device.send(batch);
  expect(status).toBe(200);
  expect(body.results.map((one) => one.outcome)).toEqual(['accepted', 'accepted', 'accepted']);
  expect(body.lastN).toBe(4);
  const audit = await world.services.directory.audit(organisation);
  const ids = batch.map((one) => one.id);
  expect(audit.filter((row) => ids.includes(row.detail.mutation as string))).toHaveLength(3);
  const found = (await device.pull('records')).filter((one) => documents.some(({ id }) => id === one.id));
  expect(found).toHaveLength(3);
});

test('SIGTERM ends open streams and lets the process go', async () => {
  const port = await freePort();
  const child = await start(port);
  const device = await TestDevice.signIn(over(port), emailOf('board'), password, organisation);
  const stream = await fetch(`http://127.0.0.1:${port}/api/sync/events?organisation=${organisation}`, {
    headers: { authorization: `Bearer ${device.token}` },
  });
  const reader = stream.body!.getReader();
  await reader.read();
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  expect((await exited)[0]).toBe(0);
});

test('behind a proxy SIGTERM says first that it is not ready, and goes on serving until the proxy has seen it', async () => {
  const port = await freePort();
  const child = await start(port, { KOPROGO_PROXY: '1' });
  const device = await TestDevice.signIn(over(port), emailOf('board'), password, organisation);
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const health = async () => (await over(port)('/health')).status;
  await expect.poll(health, { timeout: 2_000 }).toBe(503);
  expect((await device.pullOnce('records')).status).toBe(200);
  expect((await exited)[0]).toBe(0);
  await expect(health()).rejects.toThrow();
});

test.each([
  ['a taken port', { PORT: 'taken' }, /^Port \d+ is taken by another program/],
  [
    'a database that is not there',
    { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' },
    /^The database cannot be reached/,
  ],
  ['no database named', { DATABASE_URL: '' }, /^The start failed: DATABASE_URL must be set/],
  ['a port that is none', { PORT: 'x' }, /^The start failed: PORT must be a whole number/],
] as [string, Record<string, string>, RegExp][])('%s is one clear sentence', async (_what, env, sentence) => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as { port: number };
  const { child, output } = run({ ...env, ...(env.PORT === 'taken' ? { PORT: String(port) } : {}) });
  const [code] = await once(child, 'close');
  expect(code).toBe(1);
  expect(output()).toMatch(sentence);
  expect(output().trim().split('\n')).toHaveLength(1);
  taken.close();
});
