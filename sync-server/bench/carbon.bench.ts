import { gzipSync } from 'node:zlib';
import { averageIntensity, co2 } from '@tgwf/co2';
import type { TestDevice } from '../test/testing/test-device.ts';
import { install, serverFile } from './installation.ts';
import { type Ask, askFor, connect } from './load.ts';
import { ofPostgres, ofProcess, postmasterOf } from './processor-time.ts';
import { report } from './report.ts';
import { sizeOf } from './sizes.ts';
import { smallDocument } from './small-document.ts';

// Grams of CO₂ of a request: what processors took for it, and what its bytes cost on their way.
const connections = 4;
const seconds = sizeOf(20, 2);
const stored = sizeOf(2_000, 300);
const pushed = 20;
const pulled = 200;

/** What one core of a server draws when it is busy (half of what a whole thread of a two-socket machine is rated), and the room around it. */
const wattsPerCore = 10;
const usageEffectiveness = 1.5;
const claimed = 0.12;

const installation = await install();
try {
  const { address, child } = await installation.serve(serverFile);
  const watched = [ofProcess(child.pid ?? 0), ofPostgres(await postmasterOf(installation.adminUrl))];
  const devices: TestDevice[] = [];
  for (let at = 0; at < connections; at += 1) devices.push(await installation.device(address));
  const [first] = devices as [TestDevice];
  for (let at = 0; at < stored; at += 100)
    await first.push(...Array.from({ length: 100 }, () => smallDocument(first)));
  for (const device of devices) await device.pullAll();
  const ask = connect(address, connections);
  let bytes = 0;
  const people = devices.map((device) => personAt(device, ask, (more) => (bytes += more)));
  const took = () => watched.reduce((sum, read) => sum + read(), 0);
  const before = took();
  const { count } = await askFor(seconds, people);
  const millis = (took() - before) / count;
  ask.close();
  const bytesEach = bytes / count;
  const wattSeconds = (millis / 1_000) * wattsPerCore * usageEffectiveness;
  const transfer = new co2({ model: 'swd', version: 4 }).perByte(bytesEach, false);
  process.stdout.write(
    `carbon: ${millis.toFixed(2)} ms of processor a request (server and PostgreSQL), ${wattsPerCore} W a core, ` +
      `${usageEffectiveness} × for the building; ${bytesEach.toFixed(0)} bytes compressed, by the Sustainable Web Design ` +
      'model 4 of @tgwf/co2, networks and devices included, making of the machines too\n',
  );
  for (const [zone, name] of [
    ['BEL', 'Belgium'],
    ['WORLD', 'the world'],
  ] as const) {
    const gramsPerKwh = averageIntensity.data[zone] ?? Number.NaN;
    const grams = (wattSeconds / 3_600_000) * gramsPerKwh + transfer;
    report({
      what: `CO₂ of a request, push 20 / pull 200, 30/70, grid of ${name} (${gramsPerKwh} g/kWh)`,
      unit: 'mg',
      ours: [grams * 1_000],
      limit: [],
      goal: `under ${claimed * 1_000} mg`,
      isReached: grams < claimed,
    });
  }
} finally {
  await installation.remove();
}

function personAt(device: TestDevice, ask: Ask, onBytes: (bytes: number) => void): () => Promise<void> {
  const headers = { authorization: `Bearer ${device.token}` };
  let turn = 0;
  return async () => {
    turn += 1;
    const { id, organisation, head } = device;
    const envelope = { protocol: 1, device: id, organisation, head };
    const isPush = turn % 10 < 3;
    const mutations = isPush && Array.from({ length: pushed }, () => device.mutation(smallDocument(device)));
    const cursors = { ...device.cursors.records, [`org:${organisation}:staff`]: 1 };
    const asked = isPush
      ? { ...envelope, mutations }
      : { ...envelope, discipline: 'records', cursors, limit: pulled };
    const body = JSON.stringify(asked);
    const { status, text } = await ask(isPush ? '/api/sync/push' : '/api/sync/pull', body, headers);
    if (status !== 200) throw new Error(`${status} ${text.slice(0, 200)}`);
    if (isPush) device.head = JSON.parse(text).head;
    onBytes(body.length + gzipSync(text, { level: 1 }).length);
  };
}
