import { Dexie } from 'dexie';

/**
 * A database of what nobody else has a copy of: Chromium's IndexedDB answers by default before the disk has it.
 *
 * Closed, it stays closed. Dexie would open it again at the next write, and so make anew, empty and without an account,
 * what another tab deleted. Only where another tab upgrades it does work go on in it.
 */
export function strictDatabase(name: string): Dexie {
  const database = new Dexie(name, {
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
    autoOpen: false,
  });
  database.on('versionchange', ({ newVersion }) => {
    // After Dexie's own listener, which closes it.
    if (newVersion) queueMicrotask(() => void database.open().catch(() => undefined));
  });
  return database;
}
