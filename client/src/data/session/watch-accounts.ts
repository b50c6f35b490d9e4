import { liveQuery } from 'dexie';
import { cell, type Store } from '../store.ts';
import type { AccountRow } from './device-database.ts';
import type { SessionPorts } from './session-ports.ts';
import type { SessionState } from './session-state.ts';
import { isOverdue, type KeptHere, stateOf } from './state-of-row.ts';

const lookedAtEvery = 3_600_000;

export type WatchedAccounts = {
  readonly state: Store<SessionState>;
  /** Reads again, and looks at the clock. */
  look(): Promise<void>;
  change(account: string, changes: Partial<AccountRow>): Promise<void>;
  stop(): void;
};

/** Who is signed in here, as the rows on the disk say it, in whatever tab they were written. */
export function watchAccounts({ database, mark, now }: SessionPorts): WatchedAccounts {
  const state = cell<SessionState>({ state: 'signedOut' });
  const read = async () => ({
    rows: await database.accounts.toArray(),
    notes: await database.notes.toArray(),
    isMarked: mark.isSet(),
  });
  const show = (here: KeptHere) => {
    const next = stateOf(here, now());
    // The same content stays the same object: screens hang on it.
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
    look,
    async change(account, changes) {
      await database.accounts.update(account, changes);
      await look();
    },
    stop() {
      clearInterval(looking);
      following.unsubscribe();
    },
  };
}
