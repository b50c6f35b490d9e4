import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Result } from 'shared-domain/kernel';
import { catalogue } from 'shared-domain/sync';
import { secretsFrom, storedSecret } from '../auth/secrets.ts';
import { dataFolderOf } from '../config.ts';
import { blobStore } from '../store/blob-store.ts';
import { buildingSource } from '../store/building-source.ts';
import { openDatabase } from '../store/database.ts';
import { notices } from '../store/notices.ts';
import { organisationDirectory } from '../store/organisation-directory.ts';
import { organisationStore } from '../store/organisation-store.ts';
import { startSentence } from '../store/start-sentence.ts';
import { draftSettler } from '../sync/draft-settler.ts';
import { headSeal } from '../sync/head-seal.ts';
import { packBuilding } from './export-building.ts';
import type { ArchiveRefusal } from './problem.ts';
import { receiveArchive, verifyArchive } from './receive-archive.ts';

const usage = `archive export <building id> <file>
archive verify <file>
archive import <file> --into <organisation id>
archive import <file> --new <name of the organisation>`;

type Tools = Awaited<ReturnType<typeof openTools>>;

/** For who keeps the server, of any size: `DATABASE_URL=… node sync-server/src/archive/main.ts export <building> <file>`. */
async function main([verb, ...words]: readonly string[]): Promise<void> {
  const tools = await openTools();
  try {
    if (verb === 'export') await exportTo(tools, words);
    else if (verb === 'verify') say(await verifyArchive(tools.ports, word(words, 0)));
    else if (verb === 'import') await importFrom(tools, words);
    else throw new Error(usage);
  } finally {
    await tools.close();
  }
}

async function openTools() {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL must be set: the address of PostgreSQL for the role koprogo_app');
  const sql = openDatabase({ url, connections: 3, statementSeconds: 120 });
  const news = notices(url, () => undefined);
  const drafts = draftSettler();
  const secret = () => process.env.KOPROGO_SECRET ?? storedSecret(dataFolderOf(process.env));
  const directory = organisationDirectory(sql, () => headSeal(secretsFrom(secret()).heads).newNonce());
  const ports = {
    store: organisationStore(sql, news.announce),
    source: buildingSource(sql),
    blobs: blobStore(sql),
    settleDraft: drafts.settle,
    now: () => new Date(),
    directory,
    catalogue,
  };
  const close = async () => {
    await drafts.stop();
    // Servers are told a moment after the commit.
    await pause(100);
    await news.stop();
    await sql.end({ timeout: 5 });
  };
  return { ports, close };
}

async function exportTo({ ports }: Tools, words: readonly string[]): Promise<void> {
  const [building, file] = [word(words, 0), word(words, 1)];
  const organisation = await whereIs(ports, building);
  const packed = await packBuilding(ports, { organisation, building });
  if (!packed) throw new Error('there is no such building');
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(Readable.fromWeb(packed.content as never), createWriteStream(unfinished, { mode: 0o600 }));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  const { building: named, stateHash, counts, absentBlobs } = packed.manifest;
  print({ building: named, stateHash, counts, absentBlobs: absentBlobs.length });
}

async function importFrom({ ports }: Tools, words: readonly string[]): Promise<void> {
  const [file, how, where] = [word(words, 0), word(words, 1), word(words, 2)];
  if (how !== '--into' && how !== '--new') throw new Error(usage);
  if (how === '--into') {
    say(await receiveArchive(ports, file, { organisation: where, account: null }));
    return;
  }
  const verified = await verifyArchive(ports, file);
  if (!verified.ok) {
    say(verified);
    return;
  }
  const organisation = randomUUID();
  await ports.directory.create({ id: organisation, name: where, enterpriseNumber: null }, null);
  say(await receiveArchive(ports, file, { organisation, account: null }));
}

async function whereIs({ directory, store }: Tools['ports'], building: string): Promise<string> {
  for (const { organisation } of await directory.all()) {
    const found = await store.read(organisation, (snapshot) => snapshot.document(building));
    if (found?.document.type === 'building') return organisation;
  }
  throw new Error('there is no such building');
}

function word(words: readonly string[], at: number): string {
  const found = words[at];
  if (!found) throw new Error(usage);
  return found;
}

function say(result: Result<object, ArchiveRefusal>): void {
  if (result.ok) {
    print(result.value);
    return;
  }
  const params = Object.values(result.refusal.params ?? {}).join(', ');
  throw new Error(`refused: ${result.refusal.code} ${params}`.trim());
}

function print(value: object): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${startSentence(error)}\n`);
  process.exit(1);
});
