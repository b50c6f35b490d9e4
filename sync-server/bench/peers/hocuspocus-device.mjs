import { HocuspocusProvider } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import { Doc } from 'yjs';

globalThis.WebSocket ??= WebSocket;

export async function openDevice(port, room) {
  const document = new Doc();
  const provider = new HocuspocusProvider({ url: `ws://127.0.0.1:${port}`, name: room, document });
  await new Promise((resolve) => provider.on('synced', resolve));
  const suppliers = document.getMap('suppliers');
  return {
    write: (id, body) => void suppliers.set(id, JSON.stringify(body)),
    count: () => suppliers.size,
    close: () => provider.destroy(),
  };
}
