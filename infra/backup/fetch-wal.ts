import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../postgres/account.ts';
import { giveTo } from '../postgres/places.ts';
import { Trouble } from '../trouble.ts';
import { decrypting } from './gpg.ts';
import type { Manifest } from './manifest.ts';
import type { Store } from './store.ts';
import { type History, replayPath } from './wal-names.ts';

const atOnce = 4;

/** Brings the log since the backup into `target`, in the clear. A file that is missing, or was changed, is told. */
export async function fetchWal(
  store: Store,
  manifest: Manifest,
  target: string,
  account: Account,
): Promise<string[]> {
  const { segmentBytes } = manifest.cluster;
  const archived = readdirSync(store.wal)
    .filter((name) => name.endsWith('.gpg'))
    .map((name) => name.slice(0, -4));
  const fetch = (name: string) => fetchOne(store, name, target, account);
  const historyNames = archived.filter((name) => name.endsWith('.history'));
  const histories: History[] = [];
  for (const name of historyNames) {
    const text = (await fetch(name)).toString('utf8');
    histories.push({ timeline: Number.parseInt(name, 16), text });
  }
  const { path, missing } = replayPath(archived, histories, manifest.wal.startsIn, segmentBytes);
  if (missing !== null)
    throw new Trouble(`The archive lacks ${missing}: what came after it cannot be replayed.`);
  const left = [...path];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let name = left.shift(); name !== undefined; name = left.shift()) await fetch(name);
    }),
  );
  return [...path];
}

async function fetchOne(store: Store, name: string, target: string, account: Account): Promise<Buffer> {
  const source = join(store.wal, `${name}.gpg`);
  const said = join(store.wal, `${name}.sha256`);
  const { stdout, done } = decrypting(source);
  const [chunks] = await Promise.all([stdout.toArray() as Promise<Buffer[]>, done]).catch((error: Error) => {
    throw new Trouble(`${name} of the archive cannot be read: ${error.message}`);
  });
  const content = Buffer.concat(chunks);
  const hash = createHash('sha256').update(content).digest('hex');
  if (!existsSync(said) || readFileSync(said, 'utf8').trim().toLowerCase() !== hash) {
    throw new Trouble(`${name} of the archive is not what PostgreSQL gave to it.`);
  }
  const file = join(target, name);
  writeSparsely(file, content);
  giveTo(account, file);
  return content;
}

/** A file of the log that was closed early is zeros from there on: those take no room on the disk. */
function writeSparsely(file: string, content: Buffer): void {
  let end = content.length;
  while (end > 0 && content[end - 1] === 0) end -= 1;
  writeFileSync(file, content.subarray(0, end), { mode: 0o600 });
  truncateSync(file, content.length);
}
