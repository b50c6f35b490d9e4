// `node run-peer.mjs tinybase 10000 rounds bodies.json`: one device writes one by one, then a fresh one takes all; milliseconds.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [peer, count, rounds, body] = [
  process.argv[2],
  Number(process.argv[3]),
  Number(process.argv[4]),
  process.argv[5],
];
const { openDevice } = await import(`./${peer}-device.mjs`);
const folder = mkdtempSync(join(tmpdir(), 'koprogo-bench-peer-'));
const port = await freePort();
const server = spawn(process.execPath, [join(import.meta.dirname, `${peer}-server.mjs`), `${port}`, folder], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error(`the server of ${peer} ended`)));
    server.stdout.on('data', (chunk) => String(chunk).includes('listening') && resolve());
  });
  const supplier = JSON.parse(readFileSync(body, 'utf8'));
  const millis = [];
  for (let round = 0; round <= rounds; round += 1) {
    const taken = await once(supplier, `room-${round}`);
    if (round > 0) millis.push(taken);
  }
  process.stdout.write(`${JSON.stringify(millis)}\n`);
} finally {
  server.removeAllListeners('exit');
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

async function once(supplier, room) {
  const ids = Array.from({ length: count }, () => crypto.randomUUID());
  const writer = await openDevice(port, room);
  const begun = performance.now();
  for (const id of ids) {
    writer.write(id, supplier);
    // One by one, as a person or a program would: each is its own change.
    await new Promise(setImmediate);
  }
  const reader = await openDevice(port, room);
  const deadline = begun + 180_000;
  while (reader.count() < count) {
    if (performance.now() > deadline) throw new Error(`${reader.count()} of ${count} after three minutes`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const taken = performance.now() - begun;
  await reader.close();
  await writer.close();
  return taken;
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}
