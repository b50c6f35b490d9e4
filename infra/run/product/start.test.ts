import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runNode } from '../command.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'koprogo-test-'));

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('a taken port is told in one sentence, with the way out', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const told = await start({ PORT: String(port) });
  other.close();
  expect(told).toBe(
    `Port ${port} is taken by another program: stop that one, or choose another port with PORT=${port + 1} npm start.`,
  );
});

test('a directory that cannot be written to is told in one sentence', async () => {
  const file = join(dataDir, 'a-file');
  writeFileSync(file, '');
  expect(await start({ KOPROGO_DATA: join(file, 'data') })).toMatch(/^KoproGo may not write to .*\.$/);
});

test('a database that does not answer is told in one sentence, without its password', async () => {
  const told = await start({ DATABASE_URL: 'postgres://syndic:geheim@127.0.0.1:1/koprogo' });
  expect(told).toMatch(/^The database at 127\.0\.0\.1:1 cannot be reached .*\.$/);
  expect(told).not.toContain('geheim');
});

test.each([
  [{ PORT: 'http' }, /^PORT is "http", which is no port/],
  [{ PORT: '65536' }, /^PORT is "65536", which is no port/],
  [{ DATABASE_URL: 'mysql://localhost/koprogo' }, /^DATABASE_URL is no address of a PostgreSQL database/],
])('%o is refused in one sentence', async (env, sentence) => {
  expect(await start(env)).toMatch(sentence);
});

/** Starts the product on what cannot work, and gives back the one line it must say. */
async function start(env: Record<string, string>): Promise<string> {
  const free = { PORT: '45871', KOPROGO_DATA: join(dataDir, 'data'), DATABASE_URL: '' };
  const { code, output } = await runNode('infra/run/product/start.ts', [], { env: { ...free, ...env } });
  expect(code).toBe(1);
  expect(output).not.toContain('\n');
  return output;
}
