import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleId } from 'shared-domain/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDocuments } from '../src/sync/load-documents.ts';
import { type Office, openOffice } from './testing/archive/office.ts';
import { sampleBody } from './testing/world.ts';

const command = fileURLToPath(new URL('../src/archive/main.ts', import.meta.url));
const megabyte = 1_000_000;
const photos = { some: 60, many: 240 };
const pdf = Buffer.from('%PDF-1.7\n');
const [medium, large] = [sampleId(10), sampleId(11)];
const home = sampleId(1);

let folder: string;
let old: Office;
let next: Office;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'koprogo-large-'));
  [old, next] = await Promise.all([
    openOffice('the old office has a secret, long enough'),
    openOffice('the next office has another, as long as that'),
  ]);
  await old.services.directory.create({ id: home, name: 'Ancien', enterpriseNumber: null }, null);
  await load(medium, photos.some);
  await load(large, photos.many);
}, 240_000);
afterAll(async () => {
  await Promise.all([old?.close(), next?.close()]);
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** A building whose assemblies have many pages of minutes. */
async function load(building: string, count: number): Promise<void> {
  const hashes: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const data = Buffer.concat([pdf, randomBytes(megabyte - pdf.length)]);
    const sha256 = createHash('sha256').update(data).digest('hex');
    hashes.push(sha256);
    const blob = { sha256, mediaType: 'application/pdf', bytes: megabyte } as const;
    await old.services.blobs.add(home, blob, piecesOf(data));
  }
  const into = loadDocuments(old.services.exchange);
  await into(home, async (one) => {
    await one.record('building', building, {
      ...sampleBody('building'),
      name: `Immeuble ${building.slice(-2)}`,
    });
    for (let at = 0; at < hashes.length; at += 20) {
      const body = sampleBody('reserveSettings') as { exemption: { assembly: object } | null };
      const assembly = { ...body.exemption?.assembly, pages: hashes.slice(at, at + 20) };
      const exemption = { ...body.exemption, assembly };
      await one.record('reserveSettings', `${randomUUID()}.reserve`, { ...body, building, exemption });
    }
  });
}

async function* piecesOf(data: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < data.length; at += 262_144) yield data.subarray(at, at + 262_144);
}

type Ran = { readonly told: string; readonly peakMegabytes: number };

/** The command as a process of its own, and the most memory it ever had. */
async function run(office: Office, ...words: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [command, ...words], {
    env: { ...process.env, DATABASE_URL: office.appUrl, KOPROGO_SECRET: office.secret },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (told += chunk));
  let peak = 0;
  const watching = setInterval(async () => {
    peak = Math.max(peak, await peakOf(child));
  }, 50);
  const [code] = await once(child, 'close');
  clearInterval(watching);
  if (code !== 0) throw new Error(told);
  return { told, peakMegabytes: Math.round(peak) };
}

async function peakOf({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1_000;
}

test('240 megabytes of photos go out and come in, and take no more memory than 60', async () => {
  const peaks: Record<string, number> = {};
  for (const [name, building] of [
    ['medium', medium],
    ['large', large],
  ] as const) {
    const file = join(folder, `${name}.zip`);
    const exported = await run(old, 'export', building, file);
    const verified = await run(next, 'verify', file);
    const imported = await run(next, 'import', file, '--new', `Office of the ${name}`);
    const hashes = [exported, verified, imported].map(
      ({ told }) => (JSON.parse(told) as { stateHash: string }).stateHash,
    );
    expect(new Set(hashes).size).toBe(1);
    Object.assign(peaks, {
      [`${name} export`]: exported.peakMegabytes,
      [`${name} import`]: imported.peakMegabytes,
    });
  }
  const { size } = await stat(join(folder, 'large.zip'));
  expect(size).toBeGreaterThan(photos.many * megabyte);
  process.stdout.write(
    `peak memory in MB: ${JSON.stringify(peaks)}, archive ${Math.round(size / megabyte)} MB\n`,
  );
  expect((peaks['large export'] ?? 0) - (peaks['medium export'] ?? 0)).toBeLessThan(90);
  expect((peaks['large import'] ?? 0) - (peaks['medium import'] ?? 0)).toBeLessThan(90);
}, 240_000);

test('the command says in one line why it does not', async () => {
  await expect(run(next, 'import', join(folder, 'large.zip'), '--new', 'Again')).rejects.toThrow(
    'archive.buildingHere',
  );
  await expect(run(next, 'export', sampleId(77), join(folder, 'none.zip'))).rejects.toThrow(
    'there is no such building',
  );
  await expect(run(next, 'take')).rejects.toThrow('archive import <file>');
});
