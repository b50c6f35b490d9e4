import postgres from 'postgres';
import { loadAutomerge } from 'shared-domain/sync/draft';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TransactionSql } from '../../src/store/database.ts';
import { snapshotOver } from '../../src/store/snapshot.ts';
import { wasmBytes } from '../testing/automerge.ts';
import { createWorld, newId, organisation, otherOrganisation, people, type World } from '../testing/world.ts';
import { furnish, type Placed } from './places.ts';

// The second wall alone: what the server would give away if its own questions forgot whom they are asked for.

let world: World;
let admin: postgres.Sql;
let app: postgres.Sql;
let placed: Placed[];
beforeAll(async () => {
  await loadAutomerge(wasmBytes());
  world = await createWorld();
  admin = postgres(world.adminUrl, { max: 1, onnotice: () => {} });
  app = postgres(world.appUrl, { max: 1, onnotice: () => {} });
  placed = await furnish(world);
}, 120_000);
afterAll(async () => {
  await admin?.end();
  await app?.end();
  await world?.close();
});

const within = <T>(of: string, work: (sql: TransactionSql) => Promise<T>) =>
  app.begin(async (sql) => {
    await sql`select set_config('app.organisation', ${of}, true)`;
    return await work(sql as unknown as TransactionSql);
  });

test('every table, asked without saying for whom, gives rows of one organisation alone', async () => {
  const tables = await admin<{ name: string }[]>`select c.relname as name
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
   where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`;
  let foreignRows = 0;
  for (const { name } of tables) {
    for (const [own, other] of [
      [organisation, otherOrganisation],
      [otherOrganisation, organisation],
    ] as const) {
      const [stored] =
        await admin`select count(*)::int as rows from ${admin(name)} where organisation_id = ${other}`;
      const seen = await within(
        own,
        (sql) => sql`select organisation_id from ${sql(name)} where organisation_id <> ${own}`,
      );
      expect({ name, seen: [...seen] }).toEqual({ name, seen: [] });
      foreignRows += stored?.rows ?? 0;
    }
  }
  expect(foreignRows).toBeGreaterThan(placed.length);
});

test('with the organisation of somebody else in the question, no document, page, person or device is found', async () => {
  const device = newId();
  await world.services.store.write(otherOrganisation, (transaction) =>
    transaction.bindDevice(device, people.stranger),
  );
  const head = { epoch: 1, nonce: '', seq: 0, changeId: '' };
  const found = await within(organisation, async (sql) => {
    const theirs = snapshotOver(
      otherOrganisation,
      () => head,
      new Date(),
      () => sql,
    );
    const elsewhere = placed.filter(({ place }) => place === 'elsewhere').map(({ document }) => document);
    const documents = [];
    for (const { id, type, subject, building } of elsewhere) {
      documents.push(await theirs.document(id));
      documents.push(
        ...(await theirs.find([
          { by: 'id', id },
          { by: 'subject', type, subject },
          { by: 'building', type, building },
        ])),
      );
    }
    const cursors = new Map(elsewhere.map(({ scope }) => [scope, 0]));
    const pages = [];
    for (const discipline of ['records', 'drafts', 'facts'] as const) {
      pages.push(
        ...(await theirs.page({ discipline, cursors, from: null, documents: 100, bytes: 1_000_000 }))
          .documents,
      );
    }
    const member = await theirs.member(people.stranger);
    return {
      documents: documents.filter((one) => one !== null),
      pages,
      member,
      device: await theirs.device(device),
    };
  });
  expect(found).toEqual({ documents: [], pages: [], member: null, device: null });
});

test('what is written without saying for whom changes nothing of another organisation', async () => {
  const fingerprint = () =>
    admin`select md5(string_agg(d::text, ',' order by id)) from documents d where organisation_id = ${otherOrganisation}`;
  const before = await fingerprint();
  const touched = await within(
    organisation,
    (sql) =>
      sql`update documents set rev = 'x' where type = 'supplier' and id = any(${placed
        .filter(({ place }) => place === 'elsewhere')
        .map(({ document }) => document.id)}::text[])`,
  );
  expect(touched.count).toBe(0);
  await expect(
    within(
      organisation,
      (sql) =>
        sql`insert into counters (organisation_id, series, last) values (${otherOrganisation}, 'x', 1)`,
    ),
  ).rejects.toThrow(/row-level security/);
  expect(await fingerprint()).toEqual(before);
});
