import { type Discipline, disciplines, sendJournal, Weather } from 'shared-domain/sync';
import { keepUnmarked } from './disk.ts';
import { outlived, readIncarnation, renew } from './incarnation.ts';
import { letGo } from './keeping.ts';
import { sweep } from './lost-scopes.ts';
import { Ended, patience } from './patience.ts';
import { pullCycle } from './pull-replication.ts';
import { pushCycle } from './push-replication.ts';
import type { Running, Tab } from './tab.ts';

/** The client's `sync-loop` and `replicate`: what the tab that leads does, each part when the schedule says so. */
export type Leading = {
  start(): void;
  running(): Running | null;
  startOver(): void;
  /** Begins what is not under way already. */
  pull(discipline: Discipline): boolean;
  push(discipline: Discipline): boolean;
  follow(): boolean;
  wake(): void;
  isWaiting(): boolean;
};

export function leading(tab: Tab, onError: (error: unknown) => void): Leading {
  let running: Running | null = null;
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    last = last.then(work).catch(tell);
  };
  const tell = (error: unknown) => {
    if (!(error instanceof Ended) && !(error instanceof Weather)) onError(error);
  };
  const start = async () => {
    if ((await outlived(tab)).length > 0) await clear(tab);
    running = begin(readIncarnation(tab).name);
  };
  /** `what` once at a time; what it ends with is known to who waits for `pushing`. */
  const once = (what: string, work: (of: Running) => Promise<void>): Promise<void> | null => {
    const of = running;
    if (!of || of.isCanceled || of.busy.has(what)) return null;
    of.busy.add(what);
    const done = work(of)
      .catch(tell)
      .finally(() => of.busy.delete(what));
    of.tasks.add(done);
    return done.finally(() => of.tasks.delete(done));
  };
  return {
    start: () => inTurn(start),
    running: () => running,
    startOver: () =>
      inTurn(async () => {
        await end(tab, running);
        running = null;
        await clear(tab);
        await start();
      }),
    pull: (discipline) => {
      if (discipline === 'commands' || running?.busy.has(`push ${discipline}`)) return false;
      const started = once(`pull ${discipline}`, async (of) => {
        of.pulls += 1;
        await pullCycle(tab, of, discipline).finally(() => {
          of.pulls -= 1;
        });
      });
      return started !== null;
    },
    push: (discipline) => {
      if (discipline === 'facts') return false;
      const started = once(`push ${discipline}`, (of) => pushCycle(tab, of, discipline));
      if (started && running) running.pushing[discipline] = started;
      return started !== null;
    },
    follow: () => {
      const started = once('follow', async (of) => {
        await sweep(tab, of);
        await letGo(tab, of);
        await of.patience.through(async () => {
          for (const organisation of await tab.ports.journal.waiting())
            await sendJournal(tab.ports, organisation);
        });
      });
      return started !== null;
    },
    wake: () => running?.patience.wake(),
    isWaiting: () => running?.patience.isWaiting() ?? false,
  };
}

function begin(name: string): Running {
  const idle = Promise.resolve();
  return {
    name,
    patience: patience(() => {}),
    isCanceled: false,
    pulls: 0,
    sweeping: idle,
    erasing: idle,
    pushing: { records: idle, drafts: idle, facts: idle, commands: idle },
    busy: new Set(),
    tasks: new Set(),
  };
}

/** Waits for what is under way, and forgets what the replications remembered. */
async function end(tab: Tab, running: Running | null): Promise<void> {
  if (!running) return;
  running.isCanceled = true;
  running.patience.end();
  await Promise.all([...running.tasks]);
  await tab.life.point();
  for (const discipline of disciplines) tab.disk.collections[discipline].memories.delete(running.name);
}

/** What was pulled goes; what the person did and the server has not answered stays, and is sent from the journal. */
async function clear(tab: Tab): Promise<void> {
  const { records, drafts, facts } = tab.disk.collections;
  const begun = { records: records.order, drafts: drafts.order, facts: facts.order };
  // What is being written is in the collection, and not in the journal yet.
  for (const { kept } of [records, drafts, facts]) await tab.whenWritten([...kept.keys()]);
  const entries = await Promise.all(tab.organisations.map((one) => tab.ports.journal.unanswered(one)));
  const touched = new Set(
    entries.flat().map(({ organisation, document }) => `${organisation}|${document.id}`),
  );
  const written = new Set(
    entries
      .flat()
      .flatMap(({ organisation, document: { id }, revs }) =>
        revs.map((rev) => `${organisation}|${id}|${rev}`),
      ),
  );
  for (const discipline of ['records', 'drafts', 'facts'] as const) {
    await tab.life.point();
    const collection = tab.disk.collections[discipline];
    for (const [key, { document, order, pulled }] of [...collection.kept]) {
      const isOwn = touched.has(key) && (pulled !== document.rev || written.has(`${key}|${document.rev}`));
      // What the person writes meanwhile is newer than the list, and stays.
      if (!isOwn && order <= begun[discipline]) collection.kept.delete(key);
      if (isOwn && pulled !== null) keepUnmarked(collection, key, document);
    }
  }
  // What a replication remembered under an outlived name nobody else would ever sweep.
  await tab.life.point();
  for (const discipline of disciplines) tab.disk.collections[discipline].memories.clear();
  await renew(tab);
}
