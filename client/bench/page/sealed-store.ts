import { Dexie } from 'dexie';
import { newDataKey } from '../../src/data/vault/keys.ts';
import { openVault } from '../../src/data/vault/open-vault.ts';

export type Sealing = {
  readonly documents: number;
  /** Milliseconds per 1,000 documents of 1 kB. */
  readonly seal: number;
  readonly open: number;
  readonly writeClear: number;
  readonly writeSealed: number;
};

/**
 * What a lock costs: documents of 1 kB sealed and opened, and the same rows put down by bare Dexie in clear and sealed.
 * `openVault` gives a storage for RxDB and a codec for rows: whoever compares two ways of keeping seals both with it.
 */
export async function measureSealing(documents: number): Promise<Sealing> {
  const { sealer } = openVault('bench', 'bench', await newDataKey());
  const rows = Array.from({ length: documents }, (_, at) => ({
    key: `document-${at}`,
    body: 'x'.repeat(1_000),
  }));
  const utf8 = new TextEncoder();
  const text = new TextDecoder();
  const [seal, sealed] = await timed(() =>
    Promise.all(
      rows.map(async ({ key, body }) => ({
        key,
        sealed: await sealer.seal(['bench', key], utf8.encode(JSON.stringify({ body }))),
      })),
    ),
  );
  const [open] = await timed(() =>
    Promise.all(
      sealed.map(async (row) => JSON.parse(text.decode(await sealer.open(['bench', row.key], row.sealed)))),
    ),
  );
  const writeClear = await written(rows);
  const writeSealed = seal + (await written(sealed));
  const per1000 = (millis: number) => Math.round((millis / documents) * 1_000 * 10) / 10;
  return {
    documents,
    seal: per1000(seal),
    open: per1000(open),
    writeClear: per1000(writeClear),
    writeSealed: per1000(writeSealed),
  };
}

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const begun = performance.now();
  const done = await work();
  return [performance.now() - begun, done];
}

async function written(rows: readonly object[]): Promise<number> {
  const target = new Dexie(`bench-${performance.now()}`, { chromeTransactionDurability: 'relaxed' });
  target.version(1).stores({ rows: 'key' });
  await target.open();
  const [millis] = await timed(() => target.table('rows').bulkPut(rows));
  await target.delete();
  return millis;
}
