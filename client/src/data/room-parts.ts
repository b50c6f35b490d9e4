import type { DevicePorts } from 'shared-domain/sync';
import { type BlobDatabase, openBlobs } from './blobs/blob-database.ts';
import type { FetchNeeds } from './blobs/fetch-blob.ts';
import { missedBlobs } from './blobs/missed-blobs.ts';
import { type FirstReadings, firstReadings } from './first-readings.ts';
import { type JournalDatabase, openJournal } from './journal/journal-database.ts';
import { type JournalView, journalView, readView } from './journal/journal-view.ts';
import { type Keeping, keeping } from './kept/keeping.ts';
import { readKept } from './kept/kept-notes.ts';
import type { ForeseeNeeds } from './overlay/foresee.ts';
import { type OverlayView, overlayStore } from './overlay/overlay-store.ts';
import { type AccountDatabase, openAccountDatabase } from './records/account-database.ts';
import { type LocalWriter, localWriter } from './records/local-writer.ts';
import { devicePorts } from './replication/device-ports.ts';
import { lostScopes } from './replication/lost-scopes.ts';
import { settledRevisions } from './replication/settled.ts';
import type { SyncLoop } from './replication/sync-loop.ts';
import type { RoomNeeds } from './room-needs.ts';
import { contentOpener, roomSync } from './room-sync.ts';
import type { Store } from './store.ts';
import { authorised, authorisedOpen } from './wire/authorised.ts';
import { type Exchanges, exchanges } from './wire/exchanges.ts';
import type { Authorised } from './wire/sync-wire.ts';

/** What an account's room is made of. */
export type RoomParts = {
  readonly database: AccountDatabase;
  readonly journal: JournalDatabase;
  readonly blobs: BlobDatabase;
  readonly ports: DevicePorts;
  readonly writer: LocalWriter;
  readonly view: Store<JournalView | undefined>;
  readonly overlay: Store<OverlayView>;
  readonly foreseeing: ForeseeNeeds;
  readonly loop: SyncLoop;
  readonly told: Exchanges;
  readonly call: Authorised;
  readonly fetching: FetchNeeds;
  readonly readings: FirstReadings;
  readonly keeping: Keeping;
  close(): Promise<void>;
};

export async function openParts(needs: RoomNeeds): Promise<RoomParts> {
  const { platform, session, account, device, place, profile } = needs;
  const settled = settledRevisions();
  const [database, journal, blobs] = await openAll(
    openAccountDatabase(place.name, settled, platform.isShared, place.storage),
    openJournal(place.name, place.codec),
    openBlobs(place.name, place.codec),
  );
  // A browser that closes one of them closes them all.
  journal.backendDB().addEventListener('close', () => needs.onForcedShut());
  const databases = { database, journal, blobs };
  const readings = firstReadings(platform.screensFirst);
  const told = exchanges(
    platform.isShared ? new BroadcastChannel(`koprogo-exchanges-${account}`) : undefined,
  );
  const call = authorised(platform.api, session, account, told);
  const open = authorisedOpen(platform.api, session, account);
  const ports = devicePorts({
    ...{ device, account, ...databases },
    wire: platform.wire(call),
    locks: platform.locks,
    ids: { uuid: platform.newId, rev: platform.newRev },
    now: platform.now,
    lost: () => lost,
    replications: () => loop.replications(),
    kept: (organisation) => keeps.kept(organisation),
    readAnew: (...given) => keeps.readAnew(...given),
    onLost: () => void session.refreshProfile(account).catch(() => undefined),
    startOver: () => loop.startOver(),
  });
  const lost = lostScopes({ ports, ...databases });
  const keeps = keeping({ ports, ...databases, profile, now: platform.now });
  const fetching = {
    database: blobs,
    missed: missedBlobs(() => performance.now()),
    open: contentOpener(open),
    now: platform.now,
  };
  const writer = localWriter(database, ports, journalView(journal));
  const loop = roomSync({
    room: needs,
    ...databases,
    ...{ ports, settled, lost, fetching, call, open },
    whenWritten: writer.whenWritten,
    mayBegin: readings.given,
    keeping: keeps,
  });
  const foreseeing = foreseeingOf(needs, database, journal);
  const overlay = overlayStore(foreseeing, writer.view, platform.onBug);
  return {
    ...databases,
    view: writer.view,
    ...{ ports, writer, overlay, foreseeing, loop, told, call, fetching, readings },
    keeping: keeps,
    close: () =>
      inSpite([
        () => writer.whenIdle(),
        () => overlay.stop(),
        () => loop.stop(),
        () => told.close(),
        () => database.close(),
        () => journal.close(),
        () => blobs.close(),
      ]),
  };
}

function foreseeingOf(
  { platform, profile }: RoomNeeds,
  database: AccountDatabase,
  journal: JournalDatabase,
): ForeseeNeeds {
  return {
    database,
    profile,
    kept: (organisation) => readKept(journal, organisation),
    today: platform.today,
    pending: async () => (await readView(journal)).pending.map((entry) => entry.document),
  };
}

type Closing = { close(): unknown };

/** All of them, or none: what opened is closed where another did not. */
async function openAll<All extends readonly Closing[]>(
  ...opening: { readonly [At in keyof All]: Promise<All[At]> }
): Promise<All> {
  const settled = await Promise.allSettled(opening);
  const failed = settled.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
  const opened = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value as Closing] : []));
  if (!failed) return opened as unknown as All;
  await inSpite(opened.map((one) => () => one.close()));
  throw failed.reason;
}

/** One after another, whatever becomes of the one before: a database left open would keep its name from being opened again. */
async function inSpite(steps: readonly (() => unknown)[]): Promise<void> {
  const causes: unknown[] = [];
  for (const step of steps)
    try {
      await step();
    } catch (cause) {
      causes.push(cause);
    }
  if (causes.length > 0) throw causes[0];
}
