import type { Table } from 'dexie';
import { fromDexieToStorage, fromStorageToDexie } from 'rxdb/plugins/storage-dexie';
import { rowOf } from '../journal/dexie-journal.ts';
import { type RowCodec, type SealedTable, sealedTables } from './row-codec.ts';
import { documentCodec } from './sealed-documents.ts';
import type { Sealer } from './sealer.ts';

type Row = Record<string, unknown>;
type Rewrite = (row: Row) => Promise<Row>;

/** How rows of a place are opened and sealed when they are read past RxDB and the journal, database by database. */
export type RowRewriter = {
  open(database: string, table: Table): Rewrite;
  seal(database: string, table: Table): Rewrite;
};

const asItIs: Rewrite = async (row) => row;
const isRx = (database: string) => database.startsWith('rxdb-dexie-');
/** `rxdb-dexie-<database>--<version>--<collection>`. */
const collectionIn = (database: string) => database.split('--').slice(2).join('--');

export const rewriteInClear: RowRewriter = {
  open: () => asItIs,
  seal: () => asItIs,
};

export function rewriteSealed(sealer: Sealer, codec: RowCodec): RowRewriter {
  return {
    open(database, table) {
      if (isRx(database)) {
        const documents = documentsOf(sealer, database, table);
        return documents ? async (row) => toDexie(await documents.open(fromDexie(row))) : asItIs;
      }
      const name = sealedTable(table.name);
      return name ? (row) => codec.open(name, row) : asItIs;
    },
    seal(database, table) {
      if (isRx(database)) {
        const documents = documentsOf(sealer, database, table);
        return documents ? async (row) => toDexie(await documents.seal(fromDexie(row))) : asItIs;
      }
      const name = sealedTable(table.name);
      // An entry of an older version of the app is looked up by less than a new one.
      const whole: Rewrite = async (row) => (name === 'entries' ? { ...row, ...rowOf(row as never) } : row);
      return name ? async (row) => codec.seal(name, await whole(row)) : asItIs;
    },
  };
}

function documentsOf(sealer: Sealer, database: string, table: Table) {
  return table.name === 'docs' ? documentCodec(sealer, collectionIn(database)) : null;
}

function sealedTable(name: string): SealedTable | null {
  return sealedTables.find((one) => one === name) ?? null;
}

// IndexedDB indexes no booleans: RxDB writes `_deleted` as a digit there, and this is the one it has everywhere.
const fromDexie = (row: Row): Row => fromDexieToStorage<Row>(['_deleted'], row);
const toDexie = (row: Row): Row => fromStorageToDexie(['_deleted'], row as never);
