import type { DevicePorts } from 'shared-domain/sync';
import type { BlobDatabase } from './blobs/blob-database.ts';
import type { FetchNeeds } from './blobs/fetch-blob.ts';
import { keepBlobs } from './blobs/keep-blobs.ts';
import { photoBudget } from './blobs/photo-budget.ts';
import { queueAgain } from './blobs/queue-again.ts';
import { wantedBlobs } from './blobs/wanted-blobs.ts';
import type { JournalDatabase } from './journal/journal-database.ts';
import { unsentTeller } from './journal/tell-unsent.ts';
import type { Keeping } from './kept/keeping.ts';
import { onDemand } from './on-demand.ts';
import type { AccountDatabase } from './records/account-database.ts';
import { listenForPokes } from './replication/listen-for-pokes.ts';
import { listeners } from './replication/listeners.ts';
import type { LostScopes } from './replication/lost-scopes.ts';
import type { PushNeeds } from './replication/push-handler.ts';
import type { Settled } from './replication/settled.ts';
import { type SyncLoop, syncLoop } from './replication/sync-loop.ts';
import type { RoomNeeds } from './room-needs.ts';
import type { authorisedOpen } from './wire/authorised.ts';
import type { Authorised } from './wire/sync-wire.ts';

export type RoomSyncNeeds = {
  readonly room: RoomNeeds;
  readonly ports: DevicePorts;
  readonly database: AccountDatabase;
  readonly journal: JournalDatabase;
  readonly blobs: BlobDatabase;
  readonly settled: Settled;
  whenWritten: PushNeeds['whenWritten'];
  readonly mayBegin: Promise<void>;
  readonly lost: LostScopes;
  readonly keeping: Keeping;
  readonly fetching: FetchNeeds;
  readonly call: Authorised;
  readonly open: ReturnType<typeof authorisedOpen>;
};

const loadUpload = onDemand(() => import('./blobs/upload-blobs.ts'));
const profileAskedEvery = 60_000;

/** Sync of one account: replication, the pokes that start it, and the photos that follow it. */
export function roomSync(needs: RoomSyncNeeds): SyncLoop {
  const { room, database, journal, blobs, fetching, call, open } = needs;
  const { platform, session } = room;
  const organisations = () => room.profile().memberships.map((one) => one.organisation);
  // Weather is no news: it is asked again at the next occasion.
  const askWho = () => void session.refreshProfile(room.account).catch(() => undefined);
  const askWhoSometimes = atMostEvery(profileAskedEvery, askWho);
  const tellUnsent = unsentTeller(journal, blobs, call);
  const loop = syncLoop({
    ...needs,
    organisations,
    onBug: platform.onBug,
    async chores(isOver) {
      if ((await blobs.uploads.count()) > 0) await (await loadUpload()).uploadBlobs(blobs, call);
      const wanted = await wantedBlobs({ database, journal }, room);
      await keepBlobs(fetching, wanted, await photoBudget(journal), isOver);
      await tellUnsent();
    },
    onOutlived: (outlived) => queueAgain(blobs, outlived, platform.now()),
    listen(patience, onPoke) {
      const onHeard = () => {
        askWhoSometimes();
        onPoke();
      };
      const streams = listeners((organisation) =>
        listenForPokes({
          open: (signal) => open(`/sync/events?organisation=${organisation}`, signal, 'text/event-stream'),
          patience,
          onPoke: onHeard,
        }),
      );
      // Somebody may join or leave an organisation while the app is open.
      const follow = () => {
        if (streams.follow(organisations())) onPoke();
      };
      follow();
      const unfollow = session.state.subscribe(follow);
      return () => {
        unfollow();
        streams.stop();
      };
    },
  });
  const wake = () => {
    askWho();
    loop.wake();
  };
  const unwake = platform.onWake(wake);
  const unchosen = needs.keeping.onChosen(loop.wake);
  return {
    ...loop,
    wake,
    async stop() {
      unwake();
      unchosen();
      await loop.stop();
    },
  };
}

function atMostEvery(milliseconds: number, ask: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    if (performance.now() - last < milliseconds) return;
    last = performance.now();
    ask();
  };
}

const contentTimeout = 5 * 60_000;

export function contentOpener(open: ReturnType<typeof authorisedOpen>): FetchNeeds['open'] {
  return (path) => open(path, AbortSignal.timeout(contentTimeout));
}
