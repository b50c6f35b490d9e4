import { refusals } from 'shared-domain/sync';
import type { Answered, OrganisationStore, Transaction } from '../../src/sync/ports.ts';

/** One mutation that the server answered, in the order of commits. */
export type Committed = Answered & {
  readonly device: string;
  /** The documents it wrote, by id, and under which revision; not its refusal, which is written once it was answered. */
  readonly puts: ReadonlyMap<string, string>;
};

/**
 * What was committed for good, beside the store and without asking it. A restore cuts it where the backup was taken.
 */
export type CommittedLog = {
  readonly of: (organisation: string) => readonly Committed[];
  /** The write under way in the organisation stands. */
  committed(organisation: string): void;
  /** The same store, overheard. */
  overhear(store: OrganisationStore): OrganisationStore;
  backup(): ReadonlyMap<string, readonly Committed[]>;
  restore(backup: ReadonlyMap<string, readonly Committed[]>): void;
};

export function committedLog(): CommittedLog {
  let logs = new Map<string, readonly Committed[]>();
  const underWay = new Map<string, Committed[]>();
  const listening = (transaction: Transaction, heard: Committed[]): Transaction => {
    let puts = new Map<string, string>();
    return {
      ...transaction,
      attempt: async (work) => {
        const before = puts;
        puts = new Map(before);
        const attempt = await transaction.attempt(work);
        if (!attempt.ok) puts = before;
        return attempt;
      },
      put: (document, ...how) => {
        if (document.type !== refusals.type) puts.set(document.id, document.rev);
        return transaction.put(document, ...how);
      },
      recordAnswer: (device, answered) => {
        heard.push({ ...answered, device, puts });
        puts = new Map();
        return transaction.recordAnswer(device, answered);
      },
    };
  };
  return {
    of: (organisation) => logs.get(organisation) ?? [],
    committed: (organisation) => {
      const heard = underWay.get(organisation) ?? [];
      underWay.delete(organisation);
      if (heard.length > 0) logs.set(organisation, [...(logs.get(organisation) ?? []), ...heard]);
    },
    overhear: (store) => ({
      read: store.read,
      write: (organisation, work) =>
        store.write(organisation, (transaction) => {
          const heard: Committed[] = [];
          underWay.set(organisation, heard);
          return work(listening(transaction, heard));
        }),
    }),
    backup: () => new Map(logs),
    restore: (backup) => {
      logs = new Map(backup);
      underWay.clear();
    },
  };
}
