import type { DevicePorts } from 'shared-domain/sync';
import type { JournalDatabase } from '../journal/journal-database.ts';
import { passedNote } from '../journal/journal-view.ts';
import type { Keeping } from '../kept/keeping.ts';
import type { AccountDatabase } from '../records/account-database.ts';
import { soon } from '../soon.ts';
import { longestWait, type Patience, patience } from '../wire/patience.ts';
import { isWeather, Weather } from '../wire/weather.ts';
import { clearPulled, forgetReplications } from './clear-outlived.ts';
import { type FollowUpNeeds, followUps } from './follow-ups.ts';
import { noteFilling, outlived, readIncarnation, renew } from './incarnation.ts';
import type { LostScopes } from './lost-scopes.ts';
import type { PushNeeds } from './push-handler.ts';
import { type ReplicationNeeds, type Replications, replicate } from './replicate.ts';
import type { Settled } from './settled.ts';

export type SyncLoopNeeds = {
  readonly ports: DevicePorts;
  readonly database: AccountDatabase;
  readonly journal: JournalDatabase;
  readonly settled: Settled;
  whenWritten: PushNeeds['whenWritten'];
  /** The screens have what they asked for first. */
  readonly mayBegin: Promise<void>;
  readonly lost: LostScopes;
  readonly keeping: Pick<Keeping, 'settle' | 'letGo' | 'wasRead'>;
  organisations(): readonly string[];
  chores: FollowUpNeeds['chores'];
  /** The server's data of these is of another incarnation, and may lack what this device gave it. */
  onOutlived(organisations: readonly string[]): Promise<void>;
  /** Listens to the server as long as it may; gives how to stop. */
  listen(patience: Patience, onPoke: () => void): () => void;
  onBug(cause: unknown): void;
};

export type SyncLoop = {
  /** Try to reach the server now. */
  wake(): void;
  /** The server's data of an organisation has a new incarnation: everything is read again. */
  startOver(): void;
  replications(): Replications | null;
  stop(): Promise<void>;
};

type Running = {
  readonly replications: Replications;
  readonly patience: Patience;
  unlisten(): void;
  /** What was read to its end is noted. */
  noted(): Promise<void>;
};

/** Replicates in the tab that leads, starts over when it must, and does what follows an exchange. */
export function syncLoop(needs: SyncLoopNeeds): SyncLoop {
  const { database } = needs;
  const calm = patience(Math.random);
  const setback = setbacks();
  let running: Running | null = null;
  let isStopped = false;
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    last = last.then(work).catch((cause) => {
      if (!isStopped || !isWeather(cause)) needs.onBug(cause);
    });
    return last;
  };
  const follow = followUps(needs, () => (isStopped ? null : running));
  const start = async () => {
    if (isStopped) return;
    const name = await prepare(needs);
    running = begin(needs, name, { onIdle: follow.ask, onBroken });
    if (database.isLeader() || !database.multiInstance) follow.ask();
  };
  /** What keeps it from beginning passes: a disk with no room, a file of the app that does not come. */
  const begins = (work: () => Promise<void>) =>
    calm.through(async () => {
      try {
        await work();
      } catch (cause) {
        if (!isStopped && !isWeather(cause)) needs.onBug(cause);
        throw isWeather(cause) ? cause : new Weather('unavailable');
      }
    });
  const endRunning = async (forget: boolean) => {
    await end(running, forget);
    running = null;
  };
  const onBroken = (cause: unknown) => {
    needs.onBug(cause);
    void inTurn(async () => {
      await endRunning(false);
      await calm.pause(setback());
      await begins(start);
    });
  };
  const whenLeading = database.multiInstance ? database.waitForLeadership() : Promise.resolve(true);
  void Promise.all([whenLeading, needs.mayBegin]).then(() => inTurn(() => begins(start)));

  return {
    wake() {
      calm.wake();
      running?.patience.wake();
      running?.replications.resync();
      follow.ask();
    },
    startOver() {
      void inTurn(async () => {
        await endRunning(true);
        if (isStopped) return;
        await begins(async () => {
          await clear(needs);
          await start();
        });
      });
    },
    replications: () => running?.replications ?? null,
    stop() {
      isStopped = true;
      calm.end();
      running?.patience.end();
      return inTurn(async () => {
        await endRunning(false);
        await follow.stop();
      });
    },
  };
}

const firstSetback = 1_000;

/** How long to leave it alone: longer each time it breaks soon after the last. */
function setbacks(): () => number {
  let [wait, before] = [0, Number.NEGATIVE_INFINITY];
  return () => {
    const now = performance.now();
    wait = now - before > longestWait ? firstSetback : Math.min(wait * 2, longestWait);
    before = now;
    return wait;
  };
}

/** Clears what is outlived, and gives the replications' name. */
async function prepare(needs: SyncLoopNeeds): Promise<string> {
  const { database, journal, ports } = needs;
  if ((await outlived(journal, ports.state, needs.organisations())).length > 0) {
    await forgetReplications(database, (await readIncarnation(journal)).name);
    await clear(needs);
  }
  await needs.keeping.settle();
  return (await readIncarnation(journal)).name;
}

type Told = Pick<ReplicationNeeds, 'onIdle' | 'onBroken'>;

function begin(needs: SyncLoopNeeds, name: string, told: Told): Running {
  const calm = patience(Math.random);
  const pull = soon(150, () => replications.resync());
  let noting: Promise<void> = Promise.resolve();
  const replications = replicate({
    database: needs.database,
    ports: needs.ports,
    name,
    settled: needs.settled,
    whenWritten: needs.whenWritten,
    patience: calm,
    organisations: needs.organisations,
    onFilling: (organisation, epoch) => noteFilling(needs.journal, organisation, epoch),
    whenSwept: needs.lost.whenSwept,
    onScopes: needs.lost.regained,
    onStored: (discipline, organisation, seq, stays) => {
      const note = { name: passedNote(organisation, discipline), value: seq };
      const notes = [
        noting,
        needs.journal.notes.put(note),
        needs.keeping.wasRead(organisation, discipline, stays),
      ];
      noting = Promise.all(notes).then(() => undefined, needs.onBug);
    },
    onPushed: pull.ask,
    ...told,
  });
  const stopListening = needs.listen(calm, pull.ask);
  const unlisten = () => {
    stopListening();
    pull.stop();
  };
  return { replications, patience: calm, unlisten, noted: () => noting };
}

async function end(running: Running | null, forget: boolean): Promise<void> {
  running?.unlisten();
  await running?.replications.stop(forget);
  await running?.noted();
}

async function clear(needs: SyncLoopNeeds): Promise<void> {
  const { journal, ports, organisations } = needs;
  await clearPulled(needs);
  // Before the new name is noted: a crash between the two begins all of it again.
  await needs.onOutlived(await outlived(journal, ports.state, organisations()));
  await renew(journal, ports.state, organisations());
}
