import type { TestDevice } from '../test/testing/test-device.ts';
import { batchesOf } from './batches.ts';
import { openBrowser } from './browser.ts';
import { install, serverFile } from './installation.ts';
import { connect } from './load.ts';
import { median, report } from './report.ts';
import { buildRoomPage, openRoomPage } from './room-page.ts';
import { sizeOf } from './sizes.ts';
import { smallDocument } from './small-document.ts';

// Written one by one without network in Chromium, then sent. The limit is what no durable device can do without: the same
// batches given to a bare server, and their entries put on the disk twice, numbered before and answered after.
const writes = sizeOf(1_000, 100);
const rounds = sizeOf(3, 1);

const batches = batchesOf(Array.from({ length: writes }, (_, at) => at)).map(({ length }) => length);

const installation = await install();
try {
  const bare = await installation.serve(new URL('bare-server.ts', import.meta.url).pathname);
  const { address } = await installation.serve(serverFile, [], { CLIENT_DIST: buildRoomPage() });
  const writer = await installation.device(address);
  const figures = { written: [] as number[], ours: [] as number[], limit: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const browser = await openBrowser();
    const room = await openRoomPage(browser.context(), address);
    await room.replicate();
    await browser.context().setOffline(true);
    figures.written.push(await room.write(writes));
    if ((await room.unsent()) !== writes) throw new Error('not everything waits');
    await browser.context().setOffline(false);
    figures.ours.push(await room.send());
    figures.limit.push((await barePush(bare.address, writer)) + (await room.writeStrictly(writes, batches)));
    await browser.close();
  }
  const found = (await writer.pull('records')).filter(({ type }) => type === 'supplier').length;
  if (found !== rounds * writes) throw new Error(`${found} documents arrived`);
  report({
    what: `${writes} offline writes replayed, Chromium`,
    unit: 'ms',
    ours: figures.ours,
    limit: figures.limit,
    goal: 'under 5 s, at most 1.5 × the limit',
    isReached: median(figures.ours) < 5_000 && median(figures.ours) <= 1.5 * median(figures.limit),
  });
  report({
    what: `the same ${writes} written, one by one, without network`,
    unit: 'ms',
    ours: figures.written,
    limit: [],
    goal: 'told',
    isReached: true,
  });
} finally {
  await installation.remove();
}

/** The same number of documents in the same batches, one after another, to a server that does the least. */
async function barePush(address: string, device: TestDevice): Promise<number> {
  const { organisation } = installation;
  const ask = connect(address, 1);
  const mutations = Array.from({ length: writes }, () => ({ document: smallDocument(device) }));
  const bodies = batchesOf(mutations).map((some) => JSON.stringify({ organisation, mutations: some }));
  const begun = performance.now();
  for (const body of bodies) await ask('/push', body);
  const millis = performance.now() - begun;
  ask.close();
  return millis;
}
