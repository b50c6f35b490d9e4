import type { Transaction } from '../sync/ports.ts';
import { postEntry, setHoldings } from './books.ts';
import { bigintIn, textIn } from './columns.ts';
import type { OrganisationData } from './data.ts';
import { writeGrants } from './members.ts';
import {
  answeredBefore,
  bindDevice,
  changeDevice,
  knownDevice,
  knownMutations,
  recordAnswer,
} from './mutations.ts';
import type { View } from './snapshot.ts';
import { insert, valuesOf } from './sorted-map.ts';

export type Change = (statement: (before: OrganisationData) => OrganisationData) => Promise<void>;

type Tables =
  | 'counters'
  | 'setCounter'
  | 'setHoldings'
  | 'post'
  | 'bindDevice'
  | 'setLastN'
  | 'answered'
  | 'knownMutations'
  | 'recordAnswer'
  | 'setGrants';

/** What a transaction reads and writes beside documents. */
export function tableStatements(
  { data, accounts, run }: Pick<View, 'data' | 'accounts' | 'run'>,
  change: Change,
): Pick<Transaction, Tables> {
  return {
    counters: async () =>
      run(() => new Map(valuesOf(data().counters).map(({ series, last }) => [series, last]))),
    setCounter: (series, last) =>
      change((before) => {
        const counter = { series: textIn(series), last: bigintIn(last) };
        return { ...before, counters: insert(before.counters, series, counter) };
      }),
    setHoldings: (building, lot, holdings) =>
      change((before) => setHoldings(before, building, lot, holdings)),
    post: (entry) => change((before) => postEntry(before, entry)),
    bindDevice: async (device, account) => {
      await change((before) => bindDevice(before, accounts(), device, account));
      return run(() => knownDevice(data(), device));
    },
    setLastN: (device, lastN) => change((before) => changeDevice(before, device, { lastN: bigintIn(lastN) })),
    answered: async (device, numbers) => run(() => answeredBefore(data(), device, numbers)),
    knownMutations: async (ids) => run(() => knownMutations(data(), ids)),
    recordAnswer: (device, answer) => change((before) => recordAnswer(before, device, answer)),
    setGrants: (account, grants) => change((before) => writeGrants(before, accounts(), account, grants)),
  };
}
