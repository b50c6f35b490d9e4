import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../postgres/account.ts';
import { giveTo } from '../postgres/places.ts';
import { sayError, Trouble } from '../trouble.ts';
import { decrypting } from './gpg.ts';
import type { Manifest } from './manifest.ts';
import type { Bench } from './replay.ts';
import type { Store } from './store.ts';
import { type History, replayPath, segmentOf } from './wal-names.ts';

const atOnce = 4;

/** A file of the log that is not there, or not as PostgreSQL gave it: what came after it cannot be replayed. */
export type Gap = {
  readonly file: string;
  readonly why: string;
  /** The backup itself does not open without it. */
  readonly isBeforeMark: boolean;
};

export type Fetched = {
  readonly gap: Gap | null;
  /** The one the replay is to stay on, or PostgreSQL's own word for it. */
  readonly timeline: string;
};

/** Brings one file; what it gives back says why it could not, or what is in it. */
type Fetch = (name: string) => Promise<{ readonly why: string } | { readonly content: Buffer }>;

/** Brings the log since the backup into the bench, in the clear: up to the backup's mark, or to the first gap. */
export async function fetchWal(
  store: Store,
  manifest: Manifest,
  bench: Pick<Bench, 'wal' | 'account'>,
  reach: 'mark' | 'end',
): Promise<Fetched> {
  const { startsIn, markIn } = manifest.wal;
  const { segmentBytes } = manifest.cluster;
  const archived = readdirSync(store.wal)
    .filter((name) => name.endsWith('.gpg'))
    .map((name) => name.slice(0, -4));
  const fetch: Fetch = (name) => fetchOne(store, name, bench);
  const histories = await fetchHistories(archived, fetch, bench);
  const isToMark = reach === 'mark';
  if (!isToMark) requireReadable(histories, segmentOf(startsIn, segmentBytes)?.timeline ?? 0);

  const { path, missing } = isToMark
    ? replayPath(archived, [], startsIn, segmentBytes, markIn)
    : replayPath(archived, histories, startsIn, segmentBytes);
  const spoilt = await fetchAll(path, fetch);
  const firstSpoilt = path.findIndex((name) => spoilt.has(name));
  const whole = firstSpoilt < 0 ? path : path.slice(0, firstSpoilt);
  for (const name of path.slice(whole.length)) rmSync(join(bench.wal, name), { force: true });

  const file = path[whole.length] ?? missing ?? (hasMark(whole, manifest) ? null : markIn);
  if (file === null) return { gap: null, timeline: isToMark ? 'current' : 'latest' };
  const why = spoilt.get(file) ?? `The archive lacks ${file}`;
  return {
    gap: { file, why, isBeforeMark: !hasMark(whole, manifest) },
    timeline: String(newestOf(whole, segmentBytes)),
  };
}

function hasMark(path: readonly string[], { wal, cluster }: Manifest): boolean {
  const numberOf = (name: string) => segmentOf(name, cluster.segmentBytes)?.number;
  return path.some((name) => numberOf(name) === numberOf(wal.markIn));
}

/**
 * The replay must not look further than this timeline: what branches off after the gap would be written down as the
 * origin of what now branches off at it.
 */
function newestOf(path: readonly string[], segmentBytes: number): number {
  return Math.max(...path.map((name) => segmentOf(name, segmentBytes)?.timeline ?? 0));
}

type FetchedHistory = History & { readonly why?: string };

async function fetchHistories(
  archived: readonly string[],
  fetch: Fetch,
  { wal, account }: Pick<Bench, 'wal' | 'account'>,
): Promise<FetchedHistory[]> {
  const histories: FetchedHistory[] = [];
  for (const name of archived.filter((one) => one.endsWith('.history'))) {
    const timeline = Number.parseInt(name, 16);
    const fetched = await fetch(name);
    if ('content' in fetched) histories.push({ timeline, text: fetched.content.toString('utf8') });
    else {
      // Its number is taken all the same: the next timeline must not get it again.
      place(join(wal, name), Buffer.alloc(0), account);
      histories.push({ timeline, text: '', why: fetched.why });
    }
  }
  return histories;
}

function requireReadable(histories: readonly FetchedHistory[], since: number): void {
  const lost = histories.find(({ timeline, why }) => why !== undefined && timeline > since);
  if (!lost) return;
  throw new Trouble(
    `${lost.why}: where that timeline branched off is not known. What can be restored is the moment a backup was taken (--base-only), or a backup taken since.`,
  );
}

/** Those that could not be brought, with the reason. */
async function fetchAll(path: readonly string[], fetch: Fetch): Promise<Map<string, string>> {
  const spoilt = new Map<string, string>();
  const left = [...path];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let name = left.shift(); name !== undefined; name = left.shift()) {
        const fetched = await fetch(name);
        if ('why' in fetched) spoilt.set(name, fetched.why);
      }
    }),
  );
  return spoilt;
}

async function fetchOne(
  store: Store,
  name: string,
  { wal, account }: Pick<Bench, 'wal' | 'account'>,
): ReturnType<Fetch> {
  const said = join(store.wal, `${name}.sha256`);
  const { stdout, done } = decrypting(join(store.wal, `${name}.gpg`));
  const opened = await Promise.all([stdout.toArray() as Promise<Buffer[]>, done]).catch(
    (error: Error) => error,
  );
  if (opened instanceof Error) return { why: `${name} of the archive cannot be read (${sayError(opened)})` };
  const content = Buffer.concat(opened[0]);
  const hash = createHash('sha256').update(content).digest('hex');
  if (!existsSync(said) || readFileSync(said, 'utf8').trim().toLowerCase() !== hash)
    return { why: `${name} of the archive is not what PostgreSQL gave to it` };
  place(join(wal, name), content, account);
  return { content };
}

/** A file of the log that was closed early is zeros from there on: those take no room on the disk. */
function place(file: string, content: Buffer, account: Account): void {
  let end = content.length;
  while (end > 0 && content[end - 1] === 0) end -= 1;
  writeFileSync(file, content.subarray(0, end), { mode: 0o600 });
  truncateSync(file, content.length);
  giveTo(account, file);
}
