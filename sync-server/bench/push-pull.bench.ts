import { randomUUID } from 'node:crypto';
import type { SyncedDocument } from 'shared-domain/sync';
import type { TestDevice } from '../test/testing/test-device.ts';
import { install, serverFile } from './installation.ts';
import { type Ask, askFor, connect, type Timed } from './load.ts';
import {
  ofPostgres,
  ofProcess,
  ofThisProcess,
  postmasterOf,
  readAll,
  type Watched,
} from './processor-time.ts';
import { pagesOf, type RealDocuments, storeRealDocuments } from './real-documents.ts';
import { median, report } from './report.ts';
import { sizeOf } from './sizes.ts';
import { numbersIn, recordOfBytes, smallDocument } from './small-document.ts';

// 20 connections; 30 of 100 requests push 20 documents, the others pull 200. What is pulled is what the demo's buildings
// hold, what is pushed weighs what their records weigh on average; both servers hold and are sent the same.
const connections = 20;
const pushed = 20;
const pulled = 200;
const stored = 5_000;
const rounds = sizeOf(5, 1);
const seconds = sizeOf(4, 1);

async function fillBare(device: TestDevice, askBare: Ask): Promise<void> {
  for await (const documents of pagesOf(device)) {
    if (documents.length > 0) await told(askBare('/push', bodyOf(device, documents)), 200);
  }
}

function bareOf(
  device: TestDevice,
  { scope, meanRecordBytes }: RealDocuments,
  ask: Ask,
): () => Promise<void> {
  const turn = turns();
  return async () => {
    if (turn() === 'push') {
      const documents = Array.from({ length: pushed }, () => recordOfBytes(device, meanRecordBytes));
      await told(ask('/push', bodyOf(device, documents)), 200);
      return;
    }
    const body = JSON.stringify({ organisation: device.organisation, scope, after: someStored() });
    numbersIn(await told(ask('/pull', body), 200), pulled);
  };
}

function oursOf(
  device: TestDevice,
  { scope, first, meanRecordBytes }: RealDocuments,
  ask: Ask,
): () => Promise<void> {
  const turn = turns();
  const headers = { authorization: `Bearer ${device.token}` };
  return async () => {
    const { id, organisation, head } = device;
    const envelope = { protocol: 1, device: id, organisation, head };
    if (turn() === 'push') {
      const mutations = Array.from({ length: pushed }, () =>
        device.mutation(recordOfBytes(device, meanRecordBytes)),
      );
      const body = JSON.stringify({ ...envelope, mutations });
      const text = await told(ask('/api/sync/push', body, headers), 200);
      device.head = JSON.parse(text).head;
      if (text.includes('refused')) throw new Error(text);
      return;
    }
    const cursors = { ...device.cursors.facts, [scope]: first + someStored() };
    const body = JSON.stringify({ ...envelope, discipline: 'facts', cursors, limit: pulled });
    numbersIn(await told(ask('/api/sync/pull', body, headers), 200), pulled);
  };
}

const someStored = () => Math.floor(randomPart() * (stored - pulled));
const bodyOf = ({ organisation }: TestDevice, documents: readonly SyncedDocument[]) =>
  JSON.stringify({ organisation, mutations: documents.map((document) => ({ id: randomUUID(), document })) });

let drawn = 1;
/** The same draws in each run. */
function randomPart(): number {
  drawn = (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0;
  return drawn / 2 ** 32;
}

function turns(): () => 'push' | 'pull' {
  return () => (randomPart() < 0.3 ? 'push' : 'pull');
}

async function told(answer: ReturnType<Ask>, status: number): Promise<string> {
  const given = await answer;
  if (given.status !== status) throw new Error(`${given.status} ${given.text.slice(0, 300)}`);
  return given.text;
}

/** Rates of each round, and what each process took of the processor per request. */
function counted(name: string, watched: Watched) {
  const spent = Object.fromEntries(Object.keys(watched).map((process) => [process, 0]));
  const rates: number[] = [];
  let requests = 0;
  return {
    rates,
    run: async (work: () => Promise<Timed>) => {
      const before = readAll(watched);
      const { count, seconds: took } = await work();
      const after = readAll(watched);
      for (const process of Object.keys(spent))
        spent[process] = (spent[process] ?? 0) + (after[process] ?? 0) - (before[process] ?? 0);
      requests += count;
      rates.push(count / took);
    },
    /** On a machine that has other work, rates lie; these do less. */
    say: () => {
      const each = Object.entries(spent).map(([process, millis]) => [process, millis / requests] as const);
      const together = each.reduce((sum, [, millis]) => sum + millis, 0);
      const said = [...each, ['together', together] as const].map(([what, of]) => `${what} ${of.toFixed(2)}`);
      process.stdout.write(`${name}: ms of processor per request: ${said.join(', ')}\n`);
      return together;
    },
  };
}

const installation = await install();
try {
  const real = await storeRealDocuments(installation, stored);
  process.stdout.write(
    `a document of the demo weighs ${real.meanBytes} bytes on the wire (records and facts), a record ${real.meanRecordBytes}\n`,
  );
  const bare = await installation.serve(new URL('bare-server.ts', import.meta.url).pathname);
  const ours = await installation.serve(serverFile);
  const askBare = connect(bare.address, connections);
  const askOurs = connect(ours.address, connections);
  const devices: TestDevice[] = [];
  for (let at = 0; at < connections; at += 1) devices.push(await installation.device(ours.address));
  const [first] = devices;
  if (!first) throw new Error('no device');
  // The audit log knows nothing of what was laid into the table: a head is on our history again once something was pushed.
  await first.push(smallDocument(first));
  await fillBare(first, askBare);
  for (const device of devices) {
    device.cursors.facts = { ...first.cursors.facts };
    device.head = first.head;
  }
  const postgres = ofPostgres(await postmasterOf(installation.adminUrl));
  const shared = { postgres, load: ofThisProcess };
  const both = {
    bare: counted('bare', { server: ofProcess(bare.child.pid ?? 0), ...shared }),
    ours: counted('ours', { server: ofProcess(ours.child.pid ?? 0), ...shared }),
  };
  const people = {
    bare: devices.map((device) => bareOf(device, real, askBare)),
    ours: devices.map((device) => oursOf(device, real, askOurs)),
  };
  await askFor(2, people.ours);
  await askFor(2, people.bare);
  for (let round = 0; round < rounds; round += 1) {
    await both.bare.run(() => askFor(seconds, people.bare));
    await both.ours.run(() => askFor(seconds, people.ours));
  }
  const ratio = both.bare.say() / both.ours.say();
  process.stdout.write(`by the processor time of all together: ${ratio.toFixed(2)} of the limit\n`);
  report({
    what: 'push 20 / pull 200, 30/70, 20 connections',
    unit: 'requests/s',
    ours: both.ours.rates,
    limit: both.bare.rates,
    goal: 'at least 0.6 of the limit',
    isReached: median(both.ours.rates) / median(both.bare.rates) >= 0.6,
  });
  askBare.close();
  askOurs.close();
} finally {
  await installation.remove();
}
