import { belgianDay } from 'shared-domain/kernel';
import type { HeadToken } from 'shared-domain/sync';
import { changeLetters } from '../sync/head-seal.ts';
import type { Snapshot } from '../sync/ports.ts';
import type { MemoryData, OrganisationData } from './data.ts';
import { keyOf } from './data.ts';
import { rowsFor } from './documents.ts';
import { readMember } from './members.ts';
import { readDevice } from './mutations.ts';
import { readPage } from './page.ts';
import { lookUp } from './sorted-map.ts';

/** What a statement sees; asked for at each one. */
export type View = {
  readonly data: () => OrganisationData;
  readonly accounts: () => MemoryData['accounts'];
  readonly head: () => HeadToken;
  readonly now: Date;
  /** Every statement goes through here: one that is refused ends the transaction it is in. */
  readonly run: <T>(statement: () => T) => T;
};

export function snapshotOver(organisation: string, { data, accounts, head, now, run }: View): Snapshot {
  return {
    organisation,
    now,
    head,
    member: async (account) => run(() => readMember(data(), accounts(), account, belgianDay(now.getTime()))),
    document: async (id) =>
      run(() => {
        const row = lookUp(data().documents, id);
        return row ? { discipline: row.discipline, document: row.parsed() } : null;
      }),
    find: async (reads) =>
      run(() => reads.flatMap((read) => rowsFor(data(), read).map((row) => row.parsed()))),
    page: async (request) => run(() => readPage(data(), request)),
    isOnHistory: async (token) =>
      run(() => {
        const row = lookUp(data().audit, keyOf(token.seq));
        return row?.hash.slice(0, changeLetters) === token.changeId.slice(0, changeLetters);
      }),
    device: async (id) => run(() => readDevice(data(), id)),
  };
}
