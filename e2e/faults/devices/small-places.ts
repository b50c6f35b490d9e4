import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Device } from '../../device/device.ts';
import { openSmallDisk } from './small-disk.ts';

/** Somewhere a device keeps its things that has an end, and can be filled up to it. */
export type SmallPlace = {
  /** What the browser is started with. */
  readonly switches: readonly string[];
  /** Browsers started meanwhile keep their things there. */
  within<T>(work: () => Promise<T>): Promise<T>;
  fill(device: Device): Promise<void>;
  /** There is room again; the browser, which died meanwhile, opens in airplane mode. */
  diesAndOpensWithRoom(device: Device): Promise<void>;
  remove(): void;
};

const diskMegabytes = 400;
const shareBytes = 120_000_000;
// Of what all sites may take together, Chromium leaves so much to one.
const ofOneSite = 0.75;

/** What a browser grants one site of the disk: anybody can make it small. */
function smallShare(): SmallPlace {
  const { blocks, bsize } = statfsSync(tmpdir());
  const ratio = (shareBytes / ofOneSite / (blocks * bsize)).toFixed(9);
  return {
    switches: [`--enable-features=StorageQuotaSettings:PoolSizeRatio/${ratio}`],
    within: (work) => work(),
    fill: (device) => fillShare(device),
    async diesAndOpensWithRoom(device) {
      await device.losesBrowser();
      // The icon of a page that is not the application's.
      device.complaints.expect(/favicon/);
      await device.opensBrowser('/health');
      await device.page.evaluate(
        () =>
          new Promise((resolve) => {
            indexedDB.deleteDatabase('ballast').onsuccess = resolve;
          }),
      );
      await device.losesNetwork();
      await device.visits('/');
    },
    remove: () => undefined,
  };
}

/** A real disk with a real end. */
function smallDisk(): SmallPlace {
  const disk = openSmallDisk(diskMegabytes);
  if (!disk) throw new Error('only who may mount can make a small disk');
  return {
    switches: [],
    within: disk.within,
    fill: async () => disk.fill(),
    async diesAndOpensWithRoom(device) {
      // Not before: Chromium that dies on a full disk may give up its own databases, and with them all that a site keeps.
      disk.empty();
      await device.losesBrowser();
      await device.opensBrowser('/', 'offline');
    },
    remove: disk.remove,
  };
}

/** The places this machine can make, by name: a disk of one's own is for who may mount one. */
export function smallPlaces(): [string, () => SmallPlace][] {
  const disk = openSmallDisk(diskMegabytes);
  disk?.remove();
  const share: [string, () => SmallPlace] = ['a small share of the disk', smallShare];
  return disk ? [share, ['a small disk', smallDisk]] : [share];
}

/** In a database of its own, which the app knows nothing of; to the last kilobyte. */
async function fillShare(device: Device): Promise<void> {
  await device.page.evaluate(async () => {
    const opening = indexedDB.open('ballast', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('blocks', { autoIncrement: true });
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const hasRoomFor = (bytes: number) =>
      new Promise<boolean>((resolve) => {
        const block = new Uint8Array(bytes);
        for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(block.subarray(at, at + 65_536));
        const writing = opening.result.transaction('blocks', 'readwrite', { durability: 'strict' });
        writing.objectStore('blocks').add(block);
        writing.oncomplete = () => resolve(true);
        writing.onabort = () => resolve(false);
      });
    for (const bytes of [8_000_000, 500_000, 40_000, 1_000]) while (await hasRoomFor(bytes));
    opening.result.close();
  });
}
