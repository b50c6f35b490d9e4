import { rolesAnywhere } from 'shared-domain/identity';
import type { DevicePorts } from 'shared-domain/sync';
import type { BlobDatabase } from './blobs/blob-database.ts';
import type { OpenContent } from './blobs/fetch-blob.ts';
import { keepBlobs } from './blobs/keep-blobs.ts';
import { uploadBlobs } from './blobs/upload-blobs.ts';
import { wantedBlobs } from './blobs/wanted-blobs.ts';
import type { JournalDatabase } from './journal/journal-database.ts';
import type { AccountDatabase } from './records/account-database.ts';
import { listenForPokes } from './replication/listen-for-pokes.ts';
import type { LostScopes } from './replication/lost-scopes.ts';
import type { Settled } from './replication/settled.ts';
import { type SyncLoop, syncLoop } from './replication/sync-loop.ts';
import type { RoomNeeds } from './room-needs.ts';
import { memberOf } from './session/member-of.ts';
import type { authorisedOpen } from './wire/authorised.ts';
import type { Authorised } from './wire/sync-wire.ts';

export type RoomSyncNeeds = {
  readonly room: RoomNeeds;
  readonly ports: DevicePorts;
  readonly database: AccountDatabase;
  readonly journal: JournalDatabase;
  readonly blobs: BlobDatabase;
  readonly settled: Settled;
  readonly lost: LostScopes;
  readonly call: Authorised;
  readonly open: ReturnType<typeof authorisedOpen>;
};

/** Sync of one account: replication, the pokes that start it, and the photos that follow it. */
export function roomSync(needs: RoomSyncNeeds): SyncLoop {
  const { room, database, blobs, call, open } = needs;
  const { platform } = room;
  const organisations = () => room.profile().memberships.map((one) => one.organisation);
  const isStaffOf = (organisation: string) =>
    rolesAnywhere(memberOf(room.profile(), organisation, [])).some(
      (role) => role === 'syndic' || role === 'accountant',
    );
  const loop = syncLoop({
    ...needs,
    organisations,
    onBug: platform.onBug,
    async chores() {
      await uploadBlobs(blobs, call);
      await keepBlobs(
        blobs,
        contentOpener(open),
        await wantedBlobs(database, platform.today(), isStaffOf),
        platform.now(),
      );
    },
    listen(patience, onPoke) {
      const stops = organisations().map((organisation) =>
        listenForPokes({
          open: (signal) => open(`/sync/events?organisation=${organisation}`, signal, 'text/event-stream'),
          patience,
          onPoke,
        }),
      );
      return () => {
        for (const stop of stops) stop();
      };
    },
  });
  const unwake = platform.onWake(loop.wake);
  return {
    ...loop,
    async stop() {
      unwake();
      await loop.stop();
    },
  };
}

const contentTimeout = 5 * 60_000;

export function contentOpener(open: ReturnType<typeof authorisedOpen>): OpenContent {
  return (path) => open(path, AbortSignal.timeout(contentTimeout));
}
