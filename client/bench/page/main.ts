import '../../src/app/without-evaluation.ts';
import { browserPlatform } from '../../src/data/browser-platform.ts';
import { type Data, openData, type SyncStatus } from '../../src/data/index.ts';
import { copyStores, writeLean, writeStrictly } from './lean-dexie.ts';
import { readFirst } from './read-first.ts';
import { measureSealing } from './sealed-store.ts';
import { searchLists } from './search-lists.ts';
import { writeRecords } from './write-records.ts';

// There are no screens here that anything should wait for.
const data: Data = await openData({ ...browserPlatform(), screensFirst: 0 });

/** What a benchmark asks of the device from outside. All times are milliseconds of this page's clock. */
const bench = {
  /** From the first page asked for to everything being here. */
  async replicate(email: string, password: string): Promise<number> {
    const signed = await data.signIn(email, password);
    if (!signed.ok) throw new Error(JSON.stringify(signed.refusal));
    await statusOf((status) => status.state === 'allSent');
    const end = performance.now();
    const [first] = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('/api/sync/pull'));
    return end - (first?.startTime ?? Number.NaN);
  },
  write: (count: number) => writeRecords(data, count),
  /** From now to the last answer. */
  async send(): Promise<number> {
    const begun = performance.now();
    data.actions.syncNow();
    await statusOf(({ unsent }) => unsent === 0);
    return performance.now() - begun;
  },
  status: () => statusOf(() => true),
  unsent: async () => (await statusOf(() => true)).unsent,
  readFirst: (type: string, where: object) => readFirst(data, type, where),
  searchLists,
  measureSealing,
  /** Milliseconds until all that is here lies sealed; what comes from then on is sealed as it comes. */
  async lock(pin: string): Promise<number> {
    const desk = await data.lockDesk();
    const begun = performance.now();
    const answer = await desk.set(pin);
    if (!answer.ok) throw new Error(answer.trouble);
    return performance.now() - begun;
  },
  copyStores,
  writeLean,
  writeStrictly,
};

export type Bench = typeof bench;

/** As soon as it is so. */
function statusOf(is: (status: SyncStatus) => boolean): Promise<SyncStatus> {
  return new Promise((resolve) => {
    const stop = data.sync.subscribe(look);
    look();
    function look() {
      const status = data.sync.get();
      if (!is(status)) return;
      queueMicrotask(() => stop());
      resolve(status);
    }
  });
}

Object.assign(globalThis, { bench });
