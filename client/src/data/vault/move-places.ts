import { Dexie, type Table } from 'dexie';
import { invariant } from 'shared-domain/kernel';
import { databasesOf, deletePlace } from '../session/delete-account.ts';
import type { RowRewriter } from './row-rewriter.ts';

export type Move = {
  readonly from: { readonly place: string; readonly rows: RowRewriter };
  readonly to: { readonly place: string; readonly rows: RowRewriter };
};

/** Few enough to lie in memory twice: photos are up to some megabytes each. */
const batchOf = (table: string) => (table === 'blobs' ? 4 : 1_000);
/** What nobody else has a copy of is on the disk before the old place goes; the rest the server gives again. */
const durabilityOf = (database: string) => (database.startsWith('rxdb-') ? 'relaxed' : 'strict');

/**
 * Copies every database of one place to the other, each row opened and sealed as its place wants it. What was there half
 * made goes first. Nothing of the old place is touched: until somebody says otherwise it is the one in force.
 */
export async function copyPlace(move: Move): Promise<void> {
  const { from, to } = move;
  await deletePlace(to.place);
  for (const name of await databasesOf(from.place)) await copyDatabase(move, name);
}

async function copyDatabase(move: Move, name: string): Promise<void> {
  const source = await new Dexie(name, { cache: 'disabled' }).open();
  const target = new Dexie(name.replace(move.from.place, move.to.place), {
    chromeTransactionDurability: durabilityOf(name),
    cache: 'disabled',
  });
  const stores = source.tables.map(({ name: table, schema }) => [table, schemaOf(schema)]);
  target.version(source.verno).stores(Object.fromEntries(stores));
  try {
    await target.open();
    for (const { name: table } of source.tables) {
      await copyTable(move, name, source.table(table), target.table(table));
    }
  } finally {
    source.close();
    target.close();
  }
}

async function copyTable({ from, to }: Move, database: string, source: Table, target: Table): Promise<void> {
  const codecs = { open: from.rows.open(database, source), seal: to.rows.seal(database, target) };
  let last: unknown = Dexie.minKey;
  for (;;) {
    const rows = await source.where(':id').above(last).limit(batchOf(source.name)).toArray();
    if (rows.length === 0) break;
    last = keyOf(source, rows.at(-1));
    await target.bulkPut(await Promise.all(rows.map(async (row) => codecs.seal(await codecs.open(row)))));
  }
  const [before, after] = await Promise.all([source.count(), target.count()]);
  invariant(before === after, `${after} of ${before} rows of ${database}/${source.name} were copied`);
}

function keyOf(table: Table, row: Record<string, unknown>): unknown {
  const { keyPath } = table.schema.primKey;
  invariant(typeof keyPath === 'string', `${table.name} has a key in its rows`);
  return row[keyPath];
}

type Schema = Table['schema'];

function schemaOf({ primKey, indexes }: Schema): string {
  return [primKey, ...indexes].map(({ src }) => src).join(', ');
}
