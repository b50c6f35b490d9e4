import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { TestDevice } from '../testing/test-device.ts';
import {
  createWorld,
  emailOf,
  newId,
  organisation,
  password,
  sampleBody,
  type World,
} from '../testing/world.ts';

const crowd = 50;
const exchanges = 5;
const kilobytesOfOne = 19_456;

let world: World;
let folder: string;
let server: ChildProcess;
let port: number;
beforeAll(async () => {
  world = await createWorld();
  folder = mkdtempSync(join(tmpdir(), 'koprogo-crowd-'));
  port = await freePort();
  const main = new URL('../../src/main.ts', import.meta.url).pathname;
  server = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH ?? '',
      PORT: String(port),
      DATABASE_URL: world.appUrl,
      KOPROGO_SECRET: world.secret,
      KOPROGO_DATA: folder,
      KOPROGO_SIGN_INS_PER_MINUTE: '1000',
    },
    stdio: 'ignore',
  });
  await vi.waitUntil(async () => (await statusOf('/health')) === 200, 20_000);
});
afterAll(async () => {
  server?.kill('SIGKILL');
  await world?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('while fifty people sign in at once, others exchange and health answers before the crowd is through; few passwords are looked at together', async () => {
  const device = await TestDevice.signIn(over, emailOf('syndic'), password, organisation);
  // Enough for an answer that is compressed, on the threads that passwords are looked at on.
  for (let at = 0; at < 4; at += 1)
    await device.push(
      ...Array.from({ length: 20 }, () => device.wrap('supplier', newId(), sampleBody('supplier'))),
    );
  await device.pullOnce('records');
  const before = mostKilobytes();
  let waiting = crowd;
  const signingIn = Array.from({ length: crowd }, async () => {
    const status = await signIn();
    waiting -= 1;
    return status;
  });
  const waitingThen: number[] = [];
  for (let turn = 0; turn < exchanges; turn += 1) {
    const [pulled, health] = await Promise.all([device.pullOnce('records'), statusOf('/health')]);
    expect([pulled.status, pulled.body.documents.length > 80, health]).toEqual([200, true, 200]);
    waitingThen.push(waiting);
  }
  expect(waitingThen.at(-1), `waiting after each exchange: ${waitingThen.join(', ')}`).toBeGreaterThan(0);
  expect(new Set(await Promise.all(signingIn))).toEqual(new Set([200]));
  expect(mostKilobytes() - before).toBeLessThan(10 * kilobytesOfOne);
}, 60_000);

function over(path: string, init?: RequestInit): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}${path}`, init);
}

async function statusOf(path: string): Promise<number> {
  const answer = await over(path).catch(() => null);
  await answer?.body?.cancel();
  return answer?.status ?? 0;
}

async function signIn(): Promise<number> {
  const body = JSON.stringify({ email: emailOf('board'), password, device: newId(), deviceName: 'Crowd' });
  const headers = { 'content-type': 'application/json' };
  return (await over('/api/auth/sign-in', { method: 'POST', headers, body })).status;
}

/** The most memory the server ever had. */
function mostKilobytes(): number {
  const told = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(told)?.[1]);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port: free } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return free;
}
