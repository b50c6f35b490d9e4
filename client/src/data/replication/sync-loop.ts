import type { DevicePorts } from 'shared-domain/sync';
import type { JournalDatabase } from '../journal/journal-database.ts';
import { passedNote } from '../journal/journal-view.ts';
import type { Keeping } from '../kept/keeping.ts';
import type { AccountDatabase } from '../records/account-database.ts';
import { runAgain } from '../run-again.ts';
import { soon } from '../soon.ts';
import { type Patience, patience } from '../wire/patience.ts';
import { isWeather } from '../wire/weather.ts';
import { clearPulled, forgetReplications } from './clear-outlived.ts';
import { noteFilling, outlived, readIncarnation, renew } from './incarnation.ts';
import { loadSending } from './load-sending.ts';
import type { LostScopes } from './lost-scopes.ts';
import type { PushNeeds } from './push-handler.ts';
import { type Replications, replicate } from './replicate.ts';
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
  /** After each exchange: photos, and whatever else follows the documents. */
  chores(): Promise<void>;
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
  const { ports, database, journal } = needs;
  let running: Running | null = null;
  let isStopped = false;
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    last = last.then(work).catch(needs.onBug);
    return last;
  };

  const follow = runAgain(async () => {
    if (!running || isStopped) return;
    const { replications, patience: calm } = running;
    try {
      await needs.lost.sweep(replications);
      // What is wanted again is read first; whatever ends last calls again.
      if (await needs.keeping.settle()) replications.resync();
      else await needs.keeping.letGo(replications);
      await calm.through(async () => {
        for (const organisation of await ports.journal.waiting())
          await (await loadSending()).sendJournal(ports, organisation);
        await needs.chores();
      });
    } catch (cause) {
      // A replication that is stopped closes what is read and erased here.
      if (!calm.isEnded() && !isWeather(cause)) throw cause;
    }
  }, needs.onBug);

  const start = async () => {
    if (isStopped) return;
    if ((await outlived(journal, ports.state, needs.organisations())).length > 0) {
      await forgetReplications(database, (await readIncarnation(journal)).name);
      await clear(needs);
    }
    await needs.keeping.settle();
    const { name } = await readIncarnation(journal);
    running = begin(needs, name, follow.ask);
    if (database.isLeader() || !database.multiInstance) follow.ask();
  };
  const whenLeading = database.multiInstance ? database.waitForLeadership() : Promise.resolve(true);
  void Promise.all([whenLeading, needs.mayBegin]).then(() => inTurn(start));

  return {
    wake() {
      running?.patience.wake();
      running?.replications.resync();
      follow.ask();
    },
    startOver() {
      void inTurn(async () => {
        await end(running, true);
        running = null;
        if (isStopped) return;
        await clear(needs);
        await start();
      });
    },
    stop() {
      isStopped = true;
      running?.patience.end();
      return inTurn(async () => {
        await end(running, false);
        await follow.stop();
        running = null;
      });
    },
  };
}

function begin(needs: SyncLoopNeeds, name: string, follow: () => void): Running {
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
    onIdle: follow,
    onPushed: pull.ask,
    onBug: needs.onBug,
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
