import postgres from 'postgres';
import type { SyncedDocument } from 'shared-domain/sync';
import { makeDemoSet } from '../src/demo/demo-set.ts';
import { loadSet } from '../src/demo/loading/load-set.ts';
import { openDatabase } from '../src/store/database.ts';
import type { TestDevice } from '../test/testing/test-device.ts';
import type { Installation } from './installation.ts';

/** What is in the device's organisation, behind its head, in one scope; `meanBytes` on the wire, envelope included. */
export type RealDocuments = {
  readonly scope: string;
  readonly first: number;
  readonly count: number;
  readonly meanBytes: number;
  readonly meanRecordBytes: number;
};

/**
 * The demo's records and facts, word for word and evenly mixed, laid straight into the staff's scope as facts: pages of
 * what a building holds, for a device that signed in as anybody of the office.
 */
export async function storeRealDocuments(
  { adminUrl, organisation }: Installation,
  count: number,
): Promise<RealDocuments> {
  const database = openDatabase({ url: adminUrl, connections: 3, statementSeconds: 60 });
  const newNonce = () => 'a nonce of the demo';
  await loadSet(database, makeDemoSet(), { password: 'koprogo-demo-2026', newNonce, say: () => {} });
  await database.end();
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  const scope = `org:${organisation}:staff`;
  const [means] = await sql<{ all: number; records: number }[]>`
    select avg(bytes)::int as all, (avg(bytes) filter (where discipline = 'records'))::int as records
      from documents where discipline in ('records', 'facts')`;
  const [head] = await sql<{ seq: string }[]>`
    select seq from organisation_heads where organisation_id = ${organisation}`;
  const before = Number(head?.seq);
  const added = await sql`
    insert into documents (organisation_id, id, discipline, type, scope, building, subject, sort, rev, version, seq,
                           body, bytes)
    select ${organisation}, id, 'facts', type, ${scope}, building, subject, sort, rev, version,
           ${before} + row_number() over (order by md5(id)), body, bytes
      from documents where discipline in ('records', 'facts') order by md5(id) limit ${count}`;
  await sql`update organisation_heads set seq = ${before + added.count} where organisation_id = ${organisation}`;
  await sql`vacuum analyze`;
  await sql.end();
  if (!means || added.count < count) throw new Error(`the demo holds ${added.count} documents`);
  return { scope, first: before, count, meanBytes: means.all, meanRecordBytes: means.records };
}

/** As a device reads them. */
export async function* pagesOf(device: TestDevice): AsyncGenerator<readonly SyncedDocument[]> {
  for (;;) {
    const { status, body } = await device.pullOnce('facts', 200);
    if (status !== 200) throw new Error(`pull: ${status} ${JSON.stringify(body)}`);
    yield body.documents;
    device.cursors.facts = { ...body.cursors };
    device.head = body.head;
    if (!body.more) return;
  }
}
