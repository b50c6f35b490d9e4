import { rmSync } from 'node:fs';
import { leash } from '../postgres/leash.ts';
import { Trouble } from '../trouble.ts';
import { setUpBench } from './bench.ts';
import { differences, readOrganisations, readState } from './data-state.ts';
import { fetchWal } from './fetch-wal.ts';
import { findings } from './invariants.ts';
import type { Manifest } from './manifest.ts';
import { type Bench, replay, type Until } from './replay.ts';
import type { Store } from './store.ts';
import { unpackBase } from './unpack-base.ts';
import { keepVerdict, type Verdict } from './verdict.ts';

export type VerifyOptions = {
  /** A directory for the throw-away cluster, with room for the data. */
  readonly work?: string | undefined;
  readonly until?: Exclude<Until, { is: 'pause' | 'mark' }>;
};

/**
 * Opens a backup in a throw-away cluster. At its mark it must be, table by table, what the manifest says; replayed to
 * the end of the archive, everything that must hold of the data must hold. Only then there is a verdict.
 */
export async function verifyBackup(
  store: Store,
  manifest: Manifest,
  options: VerifyOptions = {},
): Promise<Verdict> {
  const began = Date.now();
  const bench = setUpBench(manifest, options.work);
  const untie = leash(
    { dir: bench.cluster, bin: bench.bin, account: bench.account, password: '', durable: false },
    bench.dir,
  );
  try {
    await unpackBase(store, manifest, bench.cluster, bench.account);
    const { gap } = await fetchWal(store, manifest, bench, 'end');
    if (gap) throw new Trouble(`${gap.why}: what came after it cannot be replayed.`);
    await compareAtMark(bench, manifest);
    const held = await examine(bench, manifest, options.until ?? { is: 'end' });
    const verdict: Verdict = {
      format: 1,
      backup: manifest.id,
      verifiedAt: new Date().toISOString(),
      ...held,
      tookMillis: Date.now() - began,
    };
    await keepVerdict(store, verdict);
    return verdict;
  } finally {
    untie();
    rmSync(bench.dir, { recursive: true, force: true });
  }
}

async function compareAtMark(bench: Bench, manifest: Manifest): Promise<void> {
  const { sql, stop } = await replay(bench, manifest, { is: 'pause' });
  try {
    const state = await sql.begin('isolation level repeatable read read only', (transaction) =>
      readState(transaction),
    );
    complain(manifest, differences(manifest.state, state));
  } finally {
    await stop();
  }
}

async function examine(bench: Bench, manifest: Manifest, until: Until) {
  const { sql, stop } = await replay(bench, manifest, until);
  try {
    const organisations = await readOrganisations(sql);
    complain(manifest, await findings(sql, organisations));
    // Rounded up: whoever restores to an instant says it in milliseconds, PostgreSQL writes it finer.
    const [replayed] = await sql<{ lsn: string; millis: number | null }[]>`
      select pg_last_wal_replay_lsn()::text as lsn,
             ceil(extract(epoch from pg_last_xact_replay_timestamp()) * 1000)::float8 as millis`;
    const lastCommitAt = replayed?.millis ? new Date(replayed.millis).toISOString() : manifest.takenAt;
    return { organisations, lsn: replayed?.lsn ?? '', lastCommitAt };
  } finally {
    await stop();
  }
}

function complain({ id }: Manifest, said: readonly string[]): void {
  if (said.length === 0) return;
  const more = said.length > 5 ? `, and ${said.length - 5} more` : '';
  throw new Trouble(`Backup ${id} is not whole: ${said.slice(0, 5).join('; ')}${more}.`);
}
