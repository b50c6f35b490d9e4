import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OrganisationState } from './data-state.ts';
import { isSigned, sign } from './gpg.ts';
import type { Store } from './store.ts';
import { keep } from './take.ts';

/** That a backup was opened and found whole, and what it holds. Signed with the key that opened it. */
export type Verdict = {
  readonly format: 1;
  readonly backup: string;
  readonly verifiedAt: string;
  /** How far the log was replayed. */
  readonly lsn: string;
  /** Of the work that devices were told is safe, the last; older versions did not say it. */
  readonly lastCommitAt?: string;
  readonly organisations: readonly OrganisationState[];
  readonly tookMillis: number;
};

export async function keepVerdict(store: Store, verdict: Verdict): Promise<void> {
  const file = fileOf(store, verdict.backup);
  keep(file, `${JSON.stringify(verdict, null, 1)}\n`);
  await sign(store.recipient, file, `${file}.sig`);
}

/** The oldest first. One that whoever holds the private key did not sign counts for nothing. */
export function verdictsIn(store: Store): Verdict[] {
  if (!existsSync(store.verified)) return [];
  const files = readdirSync(store.verified)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(store.verified, name));
  return files
    .filter((file) => existsSync(`${file}.sig`) && isSigned(store.recipient, file, `${file}.sig`))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as Verdict);
}

/** The verdict that holds the youngest work, and until when: of anything before that, devices may have let go. */
export function youngestHeld(store: Store): { readonly backup: string; readonly until: string } | undefined {
  return verdictsIn(store)
    .map(({ backup, lastCommitAt, verifiedAt }) => ({ backup, until: lastCommitAt ?? verifiedAt }))
    .sort((a, b) => Date.parse(a.until) - Date.parse(b.until))
    .at(-1);
}

function fileOf(store: Store, backup: string): string {
  return join(store.verified, `${backup}.json`);
}
