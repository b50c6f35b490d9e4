import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Device } from '../../device/device.ts';

/** Somewhere a device keeps its things that has an end, and can be filled up to it. */
export type SmallShare = {
  /** What the browser is started with. */
  readonly switches: readonly string[];
  fill(device: Device): Promise<void>;
  /** There is room again; the browser, which died meanwhile, opens in airplane mode. */
  getsRoom(device: Device): Promise<void>;
};

const shareBytes = 120_000_000;
// Of what all sites may take together, Chromium leaves so much to one.
const ofOneSite = 0.75;

/** What a browser grants one site of the disk: anybody can make it small. */
export function smallShare(): SmallShare {
  const { blocks, bsize } = statfsSync(tmpdir());
  const ratio = (shareBytes / ofOneSite / (blocks * bsize)).toFixed(9);
  return {
    switches: [`--enable-features=StorageQuotaSettings:PoolSizeRatio/${ratio}`],
    fill: (device) => fillShare(device),
    async getsRoom(device) {
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
  };
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
