import { Dexie, type Table } from 'dexie';
import { suppliers } from 'shared-domain/payables';

// As long as a page of a pull, so that both commit as often.
const pageSize = 1_000;

export type Copied = { readonly millis: number; readonly rows: number };

/** The least a browser can do to keep the same: every row of the room's databases written anew by bare Dexie. */
export async function copyStores(): Promise<Copied> {
  const names = (await Dexie.getDatabaseNames()).filter((name) => name.startsWith('rxdb-dexie-'));
  let [millis, rows] = [0, 0];
  for (const name of names) {
    const source = await new Dexie(name).open();
    for (const table of source.tables) {
      const all = await table.toArray();
      if (all.length < pageSize) continue;
      millis += await writeAnew(schemaOf(table), all);
      rows += all.length;
    }
    source.close();
  }
  return { millis, rows };
}

/** One copy of each document under its name, in one table without an index. */
export async function writeLean(): Promise<Copied> {
  const [name] = (await Dexie.getDatabaseNames()).filter((one) =>
    /^rxdb-dexie-koprogo-.*--records$/.test(one),
  );
  const source = await new Dexie(name ?? '').open();
  const all = (await source.table('docs').toArray()) as object[];
  source.close();
  return { millis: await writeAnew('key', all), rows: all.length };
}

/** Entries of that number put on the disk twice, a batch at a time, as strictly as the journal is. */
export async function writeStrictly(rows: number, batches: readonly number[]): Promise<number> {
  const target = new Dexie(`bench-${performance.now()}`, { chromeTransactionDurability: 'strict' });
  target.version(1).stores({ rows: 'position' });
  await target.open();
  const document = suppliers.sample;
  const entries = Array.from({ length: rows }, (_, position) => ({ position, document, answer: null }));
  await target.table('rows').bulkPut(entries);
  const begun = performance.now();
  let at = 0;
  for (const batch of batches) {
    const some = entries.slice(at, at + batch);
    at += batch;
    await target
      .table('rows')
      .bulkPut(some.map((entry) => ({ ...entry, mutation: { n: entry.position, id: '' } })));
    await target
      .table('rows')
      .bulkPut(some.map((entry) => ({ ...entry, answer: { outcome: 'accepted', seq: at } })));
  }
  const millis = performance.now() - begun;
  await target.delete();
  return millis;
}

function schemaOf({ schema }: Table): string {
  return [schema.primKey, ...schema.indexes].map(({ src }) => src).join(', ');
}

async function writeAnew(schema: string, rows: readonly object[]): Promise<number> {
  const target = new Dexie(`bench-${performance.now()}`, { chromeTransactionDurability: 'relaxed' });
  target.version(1).stores({ rows: schema });
  await target.open();
  const begun = performance.now();
  for (let at = 0; at < rows.length; at += pageSize)
    await target.table('rows').bulkPut(rows.slice(at, at + pageSize));
  const millis = performance.now() - begun;
  await target.delete();
  return millis;
}
