import { randomUUID } from 'node:crypto';
import type { SyncedDocument } from 'shared-domain/sync';
import type { TestDevice } from '../test/testing/test-device.ts';
import { install, serverFile } from './installation.ts';
import { type Ask, askFor, connect, type Timed } from './load.ts';
import { median, report } from './report.ts';
import { numbersIn, smallDocument } from './small-document.ts';

// 20 connections; 30 of 100 requests push 20 documents, the others pull 200.
const connections = 20;
const pushed = 20;
const pulled = 200;
const stored = 4_000;
const rounds = 5;
const seconds = 4;

async function fill(device: TestDevice, askBare: Ask): Promise<void> {
  for (let at = 0; at < stored; at += 100) {
    const documents = Array.from({ length: 100 }, () => smallDocument(device));
    await device.push(...documents);
    await told(askBare('/push', bodyOf(device, documents)), 200);
  }
}

function bareOf(device: TestDevice, ask: Ask): () => Promise<void> {
  const turn = turns();
  return async () => {
    if (turn() === 'push') {
      const documents = Array.from({ length: pushed }, () => smallDocument(device));
      await told(ask('/push', bodyOf(device, documents)), 200);
      return;
    }
    const scope = scopeOf(device);
    const body = JSON.stringify({ organisation: device.organisation, scope, after: someSeq() });
    numbersIn(await told(ask('/pull', body), 200), pulled);
  };
}

function oursOf(device: TestDevice, ask: Ask): () => Promise<void> {
  const turn = turns();
  const headers = { authorization: `Bearer ${device.token}` };
  return async () => {
    const { id, organisation, head } = device;
    const envelope = { protocol: 1, device: id, organisation, head };
    if (turn() === 'push') {
      const mutations = Array.from({ length: pushed }, () => device.mutation(smallDocument(device)));
      const text = await told(
        ask('/api/sync/push', JSON.stringify({ ...envelope, mutations }), headers),
        200,
      );
      device.head = JSON.parse(text).head;
      if (text.includes('refused')) throw new Error(text);
      return;
    }
    const cursors = { ...device.cursors.records, [scopeOf(device)]: someSeq() };
    const body = JSON.stringify({ ...envelope, discipline: 'records', cursors, limit: pulled });
    numbersIn(await told(ask('/api/sync/pull', body, headers), 200), pulled);
  };
}

const scopeOf = ({ organisation }: TestDevice) => `org:${organisation}:staff`;
const someSeq = () => Math.floor((randomPart() * stored) / 2);
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

const installation = await install();
try {
  const bare = await installation.serve(new URL('bare-server.ts', import.meta.url).pathname);
  const ours = await installation.serve(serverFile);
  const askBare = connect(bare.address, connections);
  const askOurs = connect(ours.address, connections);
  const devices: TestDevice[] = [];
  for (let at = 0; at < connections; at += 1) devices.push(await installation.device(ours.address));
  await fill(devices[0] as TestDevice, askBare);
  for (const device of devices) await device.pullAll();
  const figures = { bare: [] as Timed[], ours: [] as Timed[] };
  await askFor(
    2,
    devices.map((device) => oursOf(device, askOurs)),
  );
  await askFor(
    2,
    devices.map((device) => bareOf(device, askBare)),
  );
  for (let round = 0; round < rounds; round += 1) {
    figures.bare.push(
      await askFor(
        seconds,
        devices.map((device) => bareOf(device, askBare)),
      ),
    );
    figures.ours.push(
      await askFor(
        seconds,
        devices.map((device) => oursOf(device, askOurs)),
      ),
    );
  }
  const rates = (timed: readonly Timed[]) => timed.map((one) => one.count / one.seconds);
  const ratio = median(rates(figures.ours)) / median(rates(figures.bare));
  report({
    what: 'push 20 / pull 200, 30/70, 20 connections',
    unit: 'requests/s',
    ours: rates(figures.ours),
    limit: rates(figures.bare),
    goal: 'at least 0.6 of the limit',
    isReached: ratio >= 0.6,
  });
  askBare.close();
  askOurs.close();
} finally {
  await installation.remove();
}
