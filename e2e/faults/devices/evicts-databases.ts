import type { Device } from '../../device/device.ts';

/** What a browser does when space runs short, or when nobody came for long: the databases go, cookies stay. */
export async function evictsDatabases(device: Device): Promise<void> {
  // A page of the same origin that holds none of them open.
  await device.visits('/health');
  await device.page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      await new Promise((resolve, reject) => {
        const gone = indexedDB.deleteDatabase(name);
        gone.onsuccess = resolve;
        gone.onerror = () => reject(gone.error);
      });
    }
  });
}

/** The same while the app is open: the browser closes the databases under it. */
export async function clearsUnderOpenTab({ page, address }: Device): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Storage.clearDataForOrigin', {
    origin: new URL(address).origin,
    storageTypes: 'indexeddb',
  });
  await devTools.detach();
}
