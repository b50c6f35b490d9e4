import { EventEmitter, once } from 'node:events';
import type { TestDevice } from '../test/testing/test-device.ts';
import { install, serverFile } from './installation.ts';
import { type Ask, connect, quantile } from './load.ts';
import { listen } from './poke-stream.ts';
import { median, report } from './report.ts';
import { sizeOf } from './sizes.ts';
import { smallDocument } from './small-document.ts';

// A device edits; another one, among so many that listen and pull when they are poked, has it. Time counts from the push.
const connected = sizeOf(200, 10);
const edits = sizeOf(150, 5);
const pauseMillis = 200;

type Side = {
  /** What is pulled when a device is poked. */
  pull(device: TestDevice): Promise<string>;
  push(rev: string): Promise<void>;
  events(device: TestDevice): { readonly address: string; readonly headers: Record<string, string> };
};

const installation = await install();
try {
  const bare = await installation.serve(new URL('bare-live.ts', import.meta.url).pathname);
  const { address } = await installation.serve(serverFile, [], { KOPROGO_FAILURES_PER_ADDRESS: '60000' });
  const writer = await installation.device(address);
  const others = await installation.colleagues(address, connected);
  for (const device of others) await device.pullAll();
  const bareMillis = await propagate(others, bareSide(bare.address));
  const oursMillis = await propagate(others, ourSide(address, writer));
  for (const [part, name, goal] of [
    [0.5, 'P50', 60],
    [0.99, 'P99', 250],
  ] as const) {
    const [ours, limit] = [quantile(oursMillis, part), quantile(bareMillis, part)];
    report({
      what: `edit on A seen on B, ${connected} devices connected, ${name}`,
      unit: 'ms',
      ours: [ours],
      limit: [limit],
      goal: `under ${goal} ms`,
      isReached: ours < goal,
    });
  }
} finally {
  await installation.remove();
}

function bareSide(address: string): Side {
  const [send, read] = [connect(address, 1), connect(address, connected)];
  return {
    push: async (rev) => void (await send('/push', JSON.stringify({ rev }))),
    pull: async () => (await read('/pull', '{}')).text,
    events: () => ({ address: `${address}/events`, headers: {} }),
  };
}

function ourSide(address: string, writer: TestDevice): Side {
  const [send, read] = [connect(address, 1), connect(address, connected)];
  return {
    push: (rev) => pushAs(writer, send, rev),
    async pull(device) {
      const { id, organisation, head } = device;
      const cursors = device.cursors.records;
      const asked = {
        protocol: 1,
        device: id,
        organisation,
        discipline: 'records',
        head,
        cursors,
        limit: 1_000,
      };
      const { status, text } = await read('/api/sync/pull', JSON.stringify(asked), tokenOf(device));
      if (status !== 200) throw new Error(`${status} ${text.slice(0, 200)}`);
      const page = JSON.parse(text);
      device.head = page.head;
      device.cursors.records = page.cursors;
      return text;
    },
    events: (device) => ({
      address: `${address}/api/sync/events?organisation=${device.organisation}`,
      headers: tokenOf(device),
    }),
  };
}

async function pushAs(writer: TestDevice, send: Ask, rev: string): Promise<void> {
  const { id: device, organisation, head } = writer;
  const mutations = [writer.mutation({ ...smallDocument(writer), rev })];
  const body = JSON.stringify({ protocol: 1, device, organisation, head, mutations });
  const { status, text } = await send('/api/sync/push', body, tokenOf(writer));
  if (status !== 200 || text.includes('"refused"')) throw new Error(`${status} ${text.slice(0, 200)}`);
  writer.head = JSON.parse(text).head;
}

function tokenOf({ token }: TestDevice) {
  return { authorization: `Bearer ${token}` };
}

/** Milliseconds from each edit to one of the devices having it; all of them are poked and pull, and are waited for. */
async function propagate(devices: readonly TestDevice[], side: Side): Promise<number[]> {
  const arrivals = arrivalsOf(devices);
  const stops = await Promise.all(
    devices.map((device) => {
      const { address, headers } = side.events(device);
      const take = async () => arrivals.pulled(device, await side.pull(device));
      return listen(address, headers, oneAtATime(take));
    }),
  );
  const millis: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    // Another device each time: not always the first that is told, nor the last.
    const watched = devices[(edit * 67) % devices.length] as TestDevice;
    const rev = crypto.randomUUID();
    const arrived = arrivals.expect(rev, watched);
    const begun = performance.now();
    await side.push(rev);
    await arrived.byOne;
    millis.push(performance.now() - begun);
    await arrived.byAll;
    await new Promise((resolve) => setTimeout(resolve, pauseMillis));
  }
  for (const stop of stops) stop();
  process.stdout.write(`median ${median(millis).toFixed(1)} ms of ${edits}\n`);
  return millis;
}

/** Tells when an edit is at one device and at all, without asking again and again: the processor is the servers'. */
function arrivalsOf(devices: readonly TestDevice[]) {
  const arrivals = new EventEmitter();
  let expected = { rev: '', watched: devices[0], missing: new Set<TestDevice>() };
  return {
    pulled(device: TestDevice, text: string) {
      if (!expected.missing.has(device) || !text.includes(expected.rev)) return;
      expected.missing.delete(device);
      if (device === expected.watched) arrivals.emit('one');
      if (expected.missing.size === 0) arrivals.emit('all');
    },
    expect(rev: string, watched: TestDevice) {
      expected = { rev, watched, missing: new Set(devices) };
      return { byOne: once(arrivals, 'one'), byAll: once(arrivals, 'all') };
    },
  };
}

/** Asked while it is at work, it works once more afterwards. */
function oneAtATime(work: () => Promise<void>): () => void {
  let isWorking = false;
  let isAsked = false;
  const go = async () => {
    isAsked = true;
    if (isWorking) return;
    isWorking = true;
    while (isAsked) {
      isAsked = false;
      await work();
    }
    isWorking = false;
  };
  return () => void go();
}
