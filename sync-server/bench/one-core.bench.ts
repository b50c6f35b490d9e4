import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestDevice } from '../test/testing/test-device.ts';
import { type Installation, install, serverFile } from './installation.ts';
import { type Ask, askAtRate, connect, quantile, type Timed } from './load.ts';
import { ofPostgres, ofProcess, postmasterOf, readAll } from './processor-time.ts';
import { report } from './report.ts';
import { sizeOf } from './sizes.ts';
import { numbersIn, smallDocument } from './small-document.ts';

// What the predecessor claimed (P50 69 ms, P99 752 ms, 0.26 % of errors): server and PostgreSQL on one core, 20
// connections, 70 of 100 requests read 20 documents, the others write one.
const connections = 20;
const stored = 2_000;
const claimed = { perSecond: 287, seconds: sizeOf(180, 5) };
const steps = [400, 600, 800, 1_000, 1_300, 1_600, 2_000];

const installation = await install();
try {
  const postmaster = await postmasterOf(installation.adminUrl);
  pinDatabase(postmaster);
  const { address, child, folder } = await startSmall(installation);
  const ask = connect(address, connections);
  const devices: TestDevice[] = [];
  for (let at = 0; at < connections; at += 1) devices.push(await installation.device(address));
  const [first] = devices;
  if (!first) throw new Error('no device');
  for (let at = 0; at < stored; at += 100)
    await first.push(...Array.from({ length: 100 }, () => smallDocument(first)));
  for (const device of devices) await device.pullAll();
  const people = devices.map((device) => personAt(device, ask));
  const turn = (at: number) => people[at % people.length]?.() ?? Promise.resolve();
  await askAtRate({ perSecond: 100, seconds: 5 }, turn);
  const spent = { server: ofProcess(child.pid ?? 0), postgres: ofPostgres(postmaster) };
  const before = readAll(spent);
  const timed = await askAtRate(claimed, turn);
  const after = readAll(spent);
  for (const name of ['server', 'postgres'] as const) {
    const each = ((after[name] ?? 0) - (before[name] ?? 0)) / timed.count;
    process.stdout.write(`one core: ${each.toFixed(2)} ms of processor per request by ${name}\n`);
  }
  reportQuantiles(timed);
  report({
    what: 'its memory after that',
    unit: 'MB',
    ours: [residentMegabytes(child.pid ?? 0)],
    limit: [],
    goal: 'under 128 MB',
    isReached: residentMegabytes(child.pid ?? 0) < 128,
  });
  report({
    what: 'the highest rate with P99 under 25 ms',
    unit: 'requests/s',
    ours: [await highestRate(turn)],
    limit: [],
    goal: 'told',
    isReached: true,
  });
  ask.close();
  rmSync(folder, { recursive: true, force: true });
} finally {
  await installation.remove();
}

/** As README says for a small machine, and not for the first time: what it compiled then is not compiled again. */
async function startSmall({ serve }: Installation) {
  const folder = mkdtempSync(join(tmpdir(), 'koprogo-compiled-'));
  const settings = {
    NODE_OPTIONS: '--max-semi-space-size=2 --max-old-space-size=96',
    NODE_COMPILE_CACHE: folder,
    MALLOC_ARENA_MAX: '1',
  };
  const onOneCore = ['taskset', '-c', '0'];
  const { child } = await serve(serverFile, onOneCore, settings);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  return { ...(await serve(serverFile, onOneCore, settings)), folder };
}

function reportQuantiles({ millis }: Timed): void {
  for (const [part, goal] of [
    [0.5, 5],
    [0.99, 25],
  ] as const) {
    const found = quantile(millis, part);
    report({
      what: `one core, ${claimed.perSecond} requests/s for ${claimed.seconds} s: P${part * 100}`,
      unit: 'ms',
      ours: [found],
      limit: [],
      goal: `under ${goal} ms, no error`,
      isReached: found < goal,
    });
  }
}

async function highestRate(turn: (at: number) => Promise<void>): Promise<number> {
  let highest = claimed.perSecond;
  for (const perSecond of steps) {
    const timed = await askAtRate({ perSecond, seconds: sizeOf(10, 2) }, turn);
    if (quantile(timed.millis, 0.99) > 25) return highest;
    highest = perSecond;
  }
  return highest;
}

/** One after another, as a device does: what a person asks waits for what they asked before. */
function personAt(device: TestDevice, ask: Ask): () => Promise<void> {
  let before: Promise<void> = Promise.resolve();
  let asked = 0;
  const headers = { authorization: `Bearer ${device.token}` };
  const scope = `org:${device.organisation}:staff`;
  const one = async () => {
    asked += 1;
    const { id, organisation, head } = device;
    const envelope = { protocol: 1, device: id, organisation, head };
    if (asked % 10 < 3) {
      const mutations = [device.mutation(smallDocument(device))];
      const { status, text } = await ask(
        '/api/sync/push',
        JSON.stringify({ ...envelope, mutations }),
        headers,
      );
      if (status !== 200 || text.includes('refused')) throw new Error(`${status} ${text.slice(0, 300)}`);
      device.head = JSON.parse(text).head;
      return;
    }
    const cursors = { ...device.cursors.records, [scope]: (asked * 37) % (stored / 2) };
    const body = JSON.stringify({ ...envelope, discipline: 'records', cursors, limit: 20 });
    const { status, text } = await ask('/api/sync/pull', body, headers);
    if (status !== 200) throw new Error(`${status} ${text.slice(0, 300)}`);
    numbersIn(text, 20);
  };
  return () => {
    before = before.then(one);
    return before;
  };
}

/** The postmaster and all that it starts from now on. */
function pinDatabase(postmaster: number): void {
  execFileSync('taskset', ['-a', '-p', '-c', '0', String(postmaster)]);
}

function residentMegabytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1_024;
}
