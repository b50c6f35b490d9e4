import type { SyncedDocument } from 'shared-domain/sync';
import { batchesOf } from './batches.ts';
import { install, serverFile } from './installation.ts';
import { connect } from './load.ts';
import { nodeDevice } from './node-device.ts';
import { peers, runPeer } from './peers.ts';
import { median, report } from './report.ts';
import { sizeOf } from './sizes.ts';
import { smallDocument } from './small-document.ts';

// One device writes so many small documents one by one; then a fresh one takes them all. The limit is the same two programs
// over the bare server: a list, batches as long, pages as long, and nothing else.
const count = sizeOf(10_000, 500);
const rounds = sizeOf(3, 1);
const page = 1_000;

const installation = await install();
try {
  const bare = await installation.serve(new URL('bare-server.ts', import.meta.url).pathname);
  const { address } = await installation.serve(serverFile);
  const someDevice = await installation.device(address);
  const figures = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const documents = Array.from({ length: count }, () => smallDocument(someDevice));
    const bareMillis = await overBare(bare.address, round, documents);
    const oursMillis = await overOurs(address, round);
    // The first round warms what servers and databases keep.
    if (round === 0) continue;
    figures.bare.push(bareMillis);
    figures.ours.push(oursMillis);
  }
  report({
    what: `${count} documents, written one by one, on a second device`,
    unit: 'ms',
    ours: figures.ours,
    limit: figures.bare,
    goal: 'under 2 s, at most 1.7 × the limit',
    isReached: median(figures.ours) < 2_000 && median(figures.ours) <= 1.7 * median(figures.bare),
  });
  // A smoke installs nothing.
  for (const peer of process.env.BENCH_SMOKE === 'yes' ? [] : peers) {
    const theirs = await runPeer(peer, count, 1, smallDocument(someDevice).body);
    report({
      what: `ours beside the same by ${peer}, its server on the disk`,
      unit: 'ms',
      ours: figures.ours,
      limit: theirs,
      goal: 'ahead',
      isReached: median(figures.ours) < median(theirs),
    });
  }
} finally {
  await installation.remove();
}

async function overOurs(address: string, round: number): Promise<number> {
  // Opened anew each round: a server closes what was idle while the other was measured.
  const ask = connect(address, 2);
  const signIn = await installation.organisationBeside(`round-${round}`);
  const [first, second] = [await signIn(address), await signIn(address)];
  const documents = Array.from({ length: count }, () => smallDocument(first));
  const [writer, reader] = [nodeDevice(first, ask), nodeDevice(second, ask)];
  const begun = performance.now();
  for (const document of documents) await writer.write(document);
  await writer.sent();
  await reader.pull();
  const millis = performance.now() - begun;
  ask.close();
  allThere(documents, reader.replica);
  return millis;
}

async function overBare(
  address: string,
  round: number,
  documents: readonly SyncedDocument[],
): Promise<number> {
  const ask = connect(address, 2);
  const organisation = `round-${round}`;
  const replica = new Map<string, SyncedDocument>();
  const begun = performance.now();
  for (const batch of batchesOf(documents)) {
    const mutations = batch.map((document) => ({ document }));
    JSON.parse((await ask('/push', JSON.stringify({ organisation, mutations }))).text);
  }
  for (let after = 0; after < count; after += page) {
    const asked = { organisation, scope: documents[0]?.scope, after, limit: page };
    const { text } = await ask('/pull', JSON.stringify(asked));
    for (const document of (JSON.parse(text) as { documents: SyncedDocument[] }).documents)
      replica.set(document.id, document);
  }
  const millis = performance.now() - begun;
  ask.close();
  allThere(documents, replica);
  return millis;
}

function allThere(documents: readonly SyncedDocument[], replica: ReadonlyMap<string, SyncedDocument>): void {
  const missing = documents.filter(({ id }) => !replica.has(id)).length;
  if (missing > 0) throw new Error(`${missing} documents did not arrive`);
}
