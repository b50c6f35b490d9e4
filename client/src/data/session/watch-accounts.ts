import { liveQuery } from 'dexie';
import { cell, type Store } from '../store.ts';
import { loadAccountRows } from '../vault/lock-on-demand.ts';
import type { LockState } from '../vault/lock-row.ts';
import type { AccountRow } from './device-database.ts';
import type { SessionPorts } from './session-ports.ts';
import type { SessionState } from './session-state.ts';
import { isOverdue, type KeptHere, stateOf } from './state-of-row.ts';

const lookedAtEvery = 3_600_000;

export type WatchedAccounts = {
  readonly state: Store<SessionState>;
  /** Whether the account's documents are behind a lock in this tab. */
  readonly lock: Store<LockState>;
  /** Reads again, and looks at the clock. */
  look(): Promise<void>;
  change(account: string, changes: Partial<AccountRow>): Promise<void>;
  stop(): void;
};

type Seen = KeptHere & { readonly lock: LockState; readonly nth: number };

/** Who is signed in here, as the rows on the disk say it, in whatever tab they were written. */
export function watchAccounts({ database, keyring, mark, now, onUnfinished }: SessionPorts): WatchedAccounts {
  const state = cell<SessionState>({ state: 'signedOut' });
  const lock = cell<LockState>({ is: 'none', account: '' });
  let reading = 0;
  let shown = 0;
  const read = async (): Promise<Seen> => {
    reading += 1;
    const nth = reading;
    const [stored, notes, locks] = await Promise.all([
      database.accounts.toArray(),
      database.notes.toArray(),
      database.locks.toArray(),
    ]);
    for (const { account, moving, leftovers } of locks)
      if (moving !== null || leftovers.length > 0) onUnfinished(account);
    const here = { rows: stored, notes, isMarked: mark.isSet(), nth };
    const account = stored.find(({ current }) => current === 1)?.account ?? '';
    if (locks.length === 0) return { ...here, lock: { is: 'none', account } as const };
    return { ...here, ...(await (await loadAccountRows()).behindLocks(stored, locks, keyring)) };
  };
  const show = ({ lock: nextLock, nth, ...here }: Seen) => {
    // Opening a seal takes its time: what was read before must not be shown after.
    if (nth < shown) return;
    shown = nth;
    const next = stateOf(here, now());
    // The same content stays the same object: screens hang on it. The lock first: nobody is shown without it.
    if (JSON.stringify(lock.get()) !== JSON.stringify(nextLock)) lock.set(nextLock);
    if (JSON.stringify(state.get()) !== JSON.stringify(next)) state.set(next);
  };
  const look = async () => {
    const row = await database.accounts.where('current').equals(1).first();
    // Noted, so that a clock set back does not open it again.
    if (row && !row.locked && isOverdue(row, now())) {
      await database.accounts.update(row.account, { locked: true });
    }
    show(await read());
  };
  // Another tab signs in, out, or hears that the session ended: this one follows.
  const following = liveQuery(read).subscribe(show);
  // A tab that is left open locks itself too.
  const looking = setInterval(() => void look(), lookedAtEvery);
  return {
    state,
    lock,
    look,
    async change(account, changes) {
      const written = (await database.locks.get(account))
        ? await (await loadAccountRows()).sealChanges(database, keyring, account, changes)
        : changes;
      await database.accounts.update(account, written);
      await look();
    },
    stop() {
      clearInterval(looking);
      following.unsubscribe();
    },
  };
}
