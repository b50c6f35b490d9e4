import type { WithDeleted } from 'rxdb/plugins/core';
import type { RxReplicationState } from 'rxdb/plugins/replication';
import {
  type Checkpoint,
  type DevicePorts,
  type PulledDiscipline,
  pullPage,
  Weather,
} from 'shared-domain/sync';
import { toPulled } from '../records/envelope.ts';
import type { Kept } from '../records/envelope-schema.ts';

/** Where a collection stands, per organisation; RxDB keeps it, after the documents it speaks of. */
export type CollectionCheckpoint = { readonly of: Readonly<Record<string, Checkpoint>> };

export type KeptReplication = RxReplicationState<Kept, CollectionCheckpoint>;

/** Of which stay the scopes are that were let go of before; see RULES, SYN-29. */
export type Stays = Readonly<Record<string, number>>;

export type PullNeeds = {
  readonly ports: DevicePorts;
  readonly discipline: PulledDiscipline;
  organisations(): readonly string[];
  /** Before the first document of an organisation: under which incarnation the collection is filled. */
  onFilling(organisation: string, epoch: number): Promise<void>;
  /** The organisations of what lies in the collection. */
  lying(): Promise<readonly string[]>;
  /** Resolves when nothing of a lost scope is being swept away. */
  whenSwept(): Promise<void>;
  /** RxDB would pass over one of these, for it has a change of the person's own, and never be given it again. */
  wouldPassOver(documents: readonly WithDeleted<Kept>[]): Promise<boolean>;
  /** Documents of these scopes came: the person holds them. */
  onScopes(organisation: string, discipline: PulledDiscipline, scopes: ReadonlySet<string>): Promise<void>;
  /** Everything up to this position of the organisation is on its way into the collection. */
  onComplete(organisation: string, seq: number, stays: Stays): void;
};

export type PullCycle = {
  /** The next documents; none when everything is here. Throws weather. */
  next(from: CollectionCheckpoint | undefined): Promise<PulledKept>;
  /** Something may have changed: what is complete is asked again. */
  restart(): void;
};

export type PulledKept = { documents: WithDeleted<Kept>[]; checkpoint: CollectionCheckpoint };

/** RxDB asks until it gets nothing; one organisation after another, each until its last page. */
export function pullCycle(needs: PullNeeds): PullCycle {
  let round = new Set<string>();
  const stillLying = onceKnown(needs.lying);
  const restart = () => {
    round = new Set();
  };
  return {
    restart,
    async next(from) {
      await needs.whenSwept();
      let checkpoint: CollectionCheckpoint = from ?? { of: {} };
      const asked = new Set([...needs.organisations(), ...leftBehind(checkpoint), ...(await stillLying())]);
      // What is told to start over meanwhile is not complete, and RxDB asks no second time once it was asked since.
      const complete = round;
      for (const organisation of [...asked].filter((one) => !complete.has(one))) {
        const pulled = await pullSome(needs, organisation, checkpoint);
        checkpoint = pulled.checkpoint;
        if (!pulled.more) complete.add(organisation);
        if (pulled.documents.length > 0) return { documents: pulled.documents.map(toPulled), checkpoint };
      }
      if (complete === round) restart();
      return { documents: [], checkpoint };
    },
  };
}

// Somebody who is no member any more still holds scopes here: the server is asked until it took them all.
function leftBehind({ of }: CollectionCheckpoint): string[] {
  return Object.keys(of).filter((organisation) => Object.keys(of[organisation]?.cursors ?? {}).length > 0);
}

/** The organisation's next page that has documents, or its last. */
async function pullSome(needs: PullNeeds, organisation: string, from: CollectionCheckpoint) {
  let checkpoint = from;
  for (;;) {
    const page = await pullOne(needs, organisation, checkpoint.of[organisation] ?? null);
    checkpoint = { of: { ...checkpoint.of, [organisation]: page.checkpoint } };
    if (page.documents.length > 0 || !page.more) return { ...page, checkpoint };
  }
}

async function pullOne(needs: PullNeeds, organisation: string, from: Checkpoint | null) {
  const { ports, discipline } = needs;
  // Read before the page: what a push does meanwhile is not in it.
  const { head } = await ports.state.read(organisation);
  const page = await pullPage(ports, organisation, discipline, from);
  if (await needs.wouldPassOver(page.documents.map(toPulled))) throw new Weather('request.unavailable');
  if (page.checkpoint.epoch !== null) await needs.onFilling(organisation, page.checkpoint.epoch);
  if (page.documents.length > 0) {
    await needs.onScopes(organisation, discipline, new Set(page.documents.map((document) => document.scope)));
  }
  if (!page.more) needs.onComplete(organisation, head?.seq ?? 0, page.checkpoint.stays ?? {});
  const { checkpoint, more } = page;
  return { documents: [...page.documents, ...page.revokedDocuments], checkpoint, more };
}

function onceKnown<T>(ask: () => Promise<T>): () => Promise<T> {
  let known: T | undefined;
  return async () => {
    known ??= await ask();
    return known;
  };
}
