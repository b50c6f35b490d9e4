import { replicateRxCollection } from 'rxdb/plugins/replication';
import { Subject } from 'rxjs';
import { type Discipline, disciplines, type PulledDiscipline } from 'shared-domain/sync';
import type { AccountDatabase } from '../records/account-database.ts';
import type { Kept } from '../records/envelope-schema.ts';
import type { Patience } from '../wire/patience.ts';
import { organisationsIn } from './lying-scopes.ts';
import { passingOver } from './passing-over.ts';
import {
  type CollectionCheckpoint,
  type KeptReplication,
  type PullNeeds,
  pullCycle,
  type Stays,
} from './pull-handler.ts';
import { type PushNeeds, pushKept } from './push-handler.ts';
import type { Settled } from './settled.ts';

export type ReplicationNeeds = Omit<PullNeeds, 'discipline' | 'onComplete' | 'lying' | 'wouldPassOver'> & {
  readonly database: AccountDatabase;
  /** The incarnation's name: another one starts from nothing. */
  readonly name: string;
  readonly settled: Settled;
  readonly patience: Patience;
  whenWritten: PushNeeds['whenWritten'];
  /** All of an organisation's documents of a discipline, up to `seq`, are stored. */
  onStored(discipline: PulledDiscipline, organisation: string, seq: number, stays: Stays): void;
  /** A discipline has pulled and pushed what there was. */
  onIdle(): void;
  /** The server answered for changes of this device: what they brought about can be pulled. */
  onPushed(): void;
  /** It ended by itself, for something could not be stored or is a bug of ours: it is to be begun again. */
  onBroken(cause: unknown): void;
};

export type Replications = {
  readonly of: Readonly<Record<Discipline, KeptReplication>>;
  /** Pulls and pushes now. */
  resync(): void;
  /** `forget`: the replications' own memory goes too. */
  stop(forget?: boolean): Promise<void>;
};

/** One replication per discipline, run by the tab that leads. */
export function replicate(needs: ReplicationNeeds): Replications {
  const started = disciplines.map((discipline) => startOne(needs, discipline));
  const [records, drafts, facts, commands] = started as [Started, Started, Started, Started];
  return {
    of: {
      records: records.replication,
      drafts: drafts.replication,
      facts: facts.replication,
      commands: commands.replication,
    },
    resync() {
      for (const one of started) one.resync();
    },
    async stop(forget = false) {
      needs.patience.end();
      await Promise.all(started.map(({ replication }) => cancel(replication, forget)));
    },
  };
}

/** A checkpoint that could not be written keeps RxDB from ending: none is begun any more, and that one is not waited for. */
async function cancel(replication: KeptReplication, forget: boolean): Promise<void> {
  const state = replication.internalReplicationState;
  if (state && !replication.isStopped()) {
    state.events.canceled.next(true);
    await state.checkpointQueue.catch(() => undefined);
    state.checkpointQueue = Promise.resolve();
  }
  await (forget ? replication.remove() : replication.cancel());
}

type Started = { readonly replication: KeptReplication; resync(): void };

function startOne(needs: ReplicationNeeds, discipline: Discipline): Started {
  const { patience } = needs;
  const stream$ = new Subject<'RESYNC'>();
  const collection = needs.database.collections[discipline];
  const stored = new Map<string, { readonly seq: number; readonly stays: Stays }>();
  const pulled = discipline === 'commands' ? null : discipline;
  const onComplete = (organisation: string, seq: number, stays: Stays) =>
    void stored.set(organisation, { seq, stays });
  const cycle =
    pulled &&
    pullCycle({
      ...{ ...needs, discipline: pulled, onComplete },
      lying: () => organisationsIn(collection),
      wouldPassOver: passingOver(needs.ports, pulled, collection, () => replication),
    });
  const isPushed = discipline !== 'facts';
  const replication: KeptReplication = replicateRxCollection<Kept, CollectionCheckpoint>({
    replicationIdentifier: `koprogo:${discipline}:${needs.name}`,
    collection,
    live: true,
    retryTime: 1_000,
    waitForLeadership: true,
    toggleOnDocumentVisible: false,
    ...(cycle && {
      pull: {
        // A page is as long as the server makes it: RxDB goes on until it gets an empty one.
        batchSize: 1,
        handler: (from: CollectionCheckpoint | undefined) => patience.through(() => cycle.next(from)),
        stream$: stream$.asObservable(),
      },
    }),
    ...(isPushed && {
      push: {
        batchSize: 100,
        handler: (rows) =>
          patience.through(() =>
            pushKept({ ...needs, collection, discipline, settled: needs.settled }, rows),
          ),
      },
    }),
  } as Parameters<typeof replicateRxCollection<Kept, CollectionCheckpoint>>[0]);
  let isBroken = false;
  replication.error$.subscribe((cause) => {
    // Once waiting is called off, what was waited for fails: that is how it stops.
    if (patience.isEnded() || isBroken) return;
    isBroken = true;
    // At once: RxDB has the next page already, whose checkpoint would speak of the one that could not be stored.
    replication.internalReplicationState?.events.canceled.next(true);
    needs.onBroken(cause);
  });
  replication.active$.subscribe((isActive) => {
    // Who is told to stop may not have stored what it pulled.
    if (isActive || isBroken || patience.isEnded()) return;
    for (const [organisation, { seq, stays }] of stored)
      if (pulled) needs.onStored(pulled, organisation, seq, stays);
    stored.clear();
    needs.onIdle();
  });
  return {
    replication,
    resync() {
      cycle?.restart();
      if (cycle) stream$.next('RESYNC');
      else replication.reSync();
    },
  };
}
