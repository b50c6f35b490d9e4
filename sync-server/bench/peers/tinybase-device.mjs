import { createMergeableStore } from 'tinybase';
import { createWsSynchronizer } from 'tinybase/synchronizers/synchronizer-ws-client';
import { WebSocket } from 'ws';

/** A device with a store of its own, in step with the server's. */
export async function openDevice(port, room) {
  const store = createMergeableStore();
  const synchronizer = await createWsSynchronizer(store, new WebSocket(`ws://127.0.0.1:${port}/${room}`));
  await synchronizer.startSync();
  return {
    write: (id, body) => void store.setRow('suppliers', id, { body: JSON.stringify(body) }),
    count: () => store.getRowCount('suppliers'),
    close: () => synchronizer.destroy(),
  };
}
