// TinyBase's own server over WebSockets, each store in a file.
import { join } from 'node:path';
import { createMergeableStore } from 'tinybase';
import { createFilePersister } from 'tinybase/persisters/persister-file';
import { createWsServer } from 'tinybase/synchronizers/synchronizer-ws-server';
import { WebSocketServer } from 'ws';

const [port, folder] = process.argv.slice(2);
const sockets = new WebSocketServer({ port: Number(port), host: '127.0.0.1' });
createWsServer(sockets, (path) =>
  createFilePersister(createMergeableStore(), join(folder, `${path.replaceAll('/', '_')}.json`)),
);
sockets.on('listening', () => process.stdout.write('listening\n'));
