import type { Announce, OrganisationStore, Transaction, Written } from '../sync/ports.ts';
import type { MemoryDatabase } from './database.ts';
import { snapshotOver } from './snapshot.ts';
import { createTransaction } from './transaction.ts';

/**
 * Where a write stands. entered: alone with the organisation, nothing read yet · worked: nothing of it stands yet ·
 * committed: it stands, and nobody was told.
 */
export type Moment = {
  readonly at: 'entered' | 'worked' | 'committed';
  readonly organisation: string;
};

export type MemoryStoreOptions = {
  readonly announce?: Announce;
  /** May let a write wait at that moment, still alone with the organisation, or throw: its server ended there. */
  readonly hold?: (moment: Moment) => Promise<void> | void;
};

/** The same promises as PostgreSQL's, over data in memory; one for each server. */
export function memoryOrganisationStore(
  database: MemoryDatabase,
  { announce = () => {}, hold = () => {} }: MemoryStoreOptions = {},
): OrganisationStore {
  return {
    read: async (organisation, work) => {
      const { accounts } = database.snapshot();
      const found = database.organisation(organisation);
      if (!found) return null;
      const now = database.now();
      const view = { data: () => found, accounts: () => accounts, head: () => found.head, now, run };
      return work(snapshotOver(found.id, view));
    },
    write: async (organisation, work) => {
      const written = await database.alone(organisation, () => write(organisation, work));
      if (written) announce(organisation, written.head.seq);
      return written;
    },
  };

  async function write<T>(
    organisation: string,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<Written<T> | null> {
    const since = database.incarnation();
    await hold({ at: 'entered', organisation });
    const found = database.organisation(organisation);
    if (!found) return null;
    const { transaction, finish } = createTransaction(found, database.accounts, database.now());
    const value = await work(transaction);
    const { head, data } = finish();
    await hold({ at: 'worked', organisation });
    database.commit(data, since);
    await hold({ at: 'committed', organisation });
    return { value, head };
  }
}

function run<T>(statement: () => T): T {
  return statement();
}
