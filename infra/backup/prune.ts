import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Manifest } from './manifest.ts';
import { manifestFileOf, manifestsIn, type Store } from './store.ts';
import { verdictsIn } from './verdict.ts';
import { segmentOf } from './wal-names.ts';

/** How many days, and weeks before them, keep their newest backup. */
export type Policy = { readonly days: number; readonly weeks: number };

export type Pruned = { readonly backups: readonly string[]; readonly walFiles: number };

/** Removes what the policy keeps no longer, and the log that no kept backup begins in or before. */
export function pruneBackups(store: Store, policy: Policy): Pruned {
  const all = manifestsIn(store);
  const kept = keptOf(all, policy, verdictsIn(store).at(-1)?.backup);
  const gone = all.filter(({ id }) => !kept.has(id));
  for (const { id } of gone) rmSync(dirname(manifestFileOf(store, id)), { recursive: true, force: true });
  for (const { id } of gone) {
    for (const ending of ['json', 'json.sig'])
      rmSync(join(store.verified, `${id}.${ending}`), { force: true });
  }
  removeBrokenOff(store, new Set(all.map(({ id }) => id)));
  return {
    backups: gone.map(({ id }) => id),
    walFiles: pruneWal(
      store,
      all.filter(({ id }) => kept.has(id)),
    ),
  };
}

/** What a machine that died left half done; a backup that is being taken is younger. */
function removeBrokenOff(store: Store, finished: ReadonlySet<string>): void {
  const yesterday = Date.now() - 86_400_000;
  for (const id of existsSync(store.base) ? readdirSync(store.base) : []) {
    const dir = join(store.base, id);
    if (!finished.has(id) && statSync(dir).mtimeMs < yesterday) rmSync(dir, { recursive: true, force: true });
  }
}

/** The newest of each of the last days and weeks that have one; and always the last verified, and what came after it. */
export function keptOf(
  all: readonly Pick<Manifest, 'id' | 'takenAt'>[],
  { days, weeks }: Policy,
  verified: string | undefined,
): Set<string> {
  const ordered = [...all].sort((a, b) => (a.id < b.id ? 1 : -1));
  const newestOf = (periodOf: (takenAt: string) => string, count: number) => {
    const periods = new Map<string, string>();
    for (const { id, takenAt } of ordered) {
      if (!periods.has(periodOf(takenAt))) periods.set(periodOf(takenAt), id);
    }
    return [...periods.values()].slice(0, count);
  };
  const since = verified === undefined ? ordered : ordered.filter(({ id }) => id >= verified);
  return new Set([
    ...newestOf((takenAt) => takenAt.slice(0, 10), days),
    ...newestOf(weekOf, weeks),
    ...since.map(({ id }) => id),
  ]);
}

/** The Monday of its week. */
function weekOf(takenAt: string): string {
  const day = new Date(`${takenAt.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

function pruneWal(store: Store, kept: readonly Manifest[]): number {
  const [first] = kept;
  if (!first || !existsSync(store.wal)) return 0;
  const { segmentBytes } = first.cluster;
  const numberOf = (name: string) =>
    segmentOf(name.slice(0, 24), segmentBytes)?.number ?? Number.POSITIVE_INFINITY;
  const oldest = Math.min(...kept.map(({ wal }) => numberOf(wal.startsIn)));
  const gone = readdirSync(store.wal).filter(
    (name) => /^[0-9A-F]{24}\./.test(name) && numberOf(name) < oldest,
  );
  for (const name of gone) rmSync(join(store.wal, name));
  return gone.filter((name) => name.endsWith('.gpg')).length;
}
