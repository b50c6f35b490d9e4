// Hocuspocus, each document in a row of SQLite.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';

const [port, folder] = process.argv.slice(2);
const database = new DatabaseSync(join(folder, 'documents.sqlite'));
database.exec('create table documents (name text primary key, data blob)');
const read = database.prepare('select data from documents where name = ?');
const write = database.prepare('insert or replace into documents values (?, ?)');
const server = new Server({
  port: Number(port),
  address: '127.0.0.1',
  quiet: true,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => read.get(documentName)?.data ?? null,
      store: async ({ documentName, state }) => void write.run(documentName, state),
    }),
  ],
});
await server.listen();
process.stdout.write('listening\n');
