import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstBroken } from '../src/sync/audit-chain.ts';
import {
  building,
  createWorld,
  newId,
  organisation,
  otherOrganisation,
  people,
  sampleBody,
  type World,
} from './testing/world.ts';

let world: World;
let admin: postgres.Sql;
let app: postgres.Sql;
beforeAll(async () => {
  world = await createWorld();
  admin = postgres(world.adminUrl, { max: 1, onnotice: () => {} });
  app = postgres(world.appUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await admin?.end();
  await app?.end();
  await world?.close();
});

const asApp = <T>(of: string, work: (sql: postgres.TransactionSql) => Promise<T>) =>
  app.begin(async (sql) => {
    await sql`select set_config('app.organisation', ${of}, true)`;
    return await work(sql);
  });

test('every table of an organisation is walled, both ways, even against its owner', async () => {
  const tables = await admin<{ name: string; walled: boolean; forced: boolean }[]>`
    select c.relname as name, c.relrowsecurity as walled, c.relforcerowsecurity as forced
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`;
  expect(tables.length).toBeGreaterThan(15);
  expect(tables.filter((one) => !one.walled || !one.forced)).toEqual([]);
  const policies = await admin<
    { table: string; name: string; command: string; using: string; check: string | null }[]
  >`
    select tablename as table, policyname as name, cmd as command, qual as using, with_check as check from pg_policies`;
  const wall = '(organisation_id = current_organisation())';
  for (const { name } of tables) {
    expect(policies).toContainEqual({
      table: name,
      name: 'organisation_only',
      command: 'ALL',
      using: wall,
      check: wall,
    });
  }
  const doors = policies
    .filter((one) => one.name !== 'organisation_only')
    .map((one) => `${one.table} ${one.command}`);
  expect(doors.sort()).toEqual(['grants SELECT', 'memberships SELECT']);
});

test("the server's role owns nothing and bypasses nothing", async () => {
  const [role] =
    await admin`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'koprogo_app'`;
  expect(Object.values(role ?? {})).toEqual([false, false, false, false]);
  const owned = await admin`select relname from pg_class where pg_get_userbyid(relowner) = 'koprogo_app'
    union all select proname from pg_proc where pg_get_userbyid(proowner) = 'koprogo_app'`;
  expect(owned).toEqual([]);
  const definers =
    await admin`select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`;
  expect(definers.map((one) => one.proname).sort()).toEqual([
    'forget_players',
    'forget_playground',
    'refresh_statistics',
  ]);
  await expect(app`create table mine (id int)`).rejects.toThrow(/permission denied/);
});

test('the books and the audit log are only ever added to', async () => {
  const rows = await admin<{ name: string }[]>`
    select table_name || ' ' || privilege_type as name from information_schema.role_table_grants
     where grantee = 'koprogo_app' and privilege_type not in ('SELECT', 'INSERT')
       and table_name in ('entries', 'entry_lines', 'journals', 'accounts_of_books', 'audit', 'mutations', 'blobs', 'blob_chunks')`;
  expect(rows).toEqual([]);
  await expect(asApp(organisation, (sql) => sql`update audit set action = 'x'`)).rejects.toThrow(
    /permission denied/,
  );
  await expect(asApp(organisation, (sql) => sql`delete from entries`)).rejects.toThrow(/permission denied/);
  await expect(app`update accounts set platform_admin = true`).rejects.toThrow(/permission denied/);
});

test('a fact is never changed, not even by the server', async () => {
  const device = await world.device('syndic');
  const { building: _, ...nameless } = sampleBody('lot');
  await device.push(device.wrap('lot', newId(), { ...nameless, building: newId() }));
  const changing = asApp(
    organisation,
    (sql) => sql`update documents set body = '{}' where discipline = 'facts'`,
  );
  await expect(changing).rejects.toThrow(/never changed/);
});

test('without an organisation there is nothing; with one, only its own, to read or to write', async () => {
  expect(await app`select 1 from documents`).toHaveLength(0);
  const rows = await asApp(organisation, (sql) => sql`select distinct organisation_id from documents`);
  expect(rows.map((row) => row.organisation_id)).toEqual([organisation]);
  const intruding = asApp(
    organisation,
    (sql) => sql`insert into grants (organisation_id, account_id, role)
    values (${otherOrganisation}, ${people.syndic}, 'admin')`,
  );
  await expect(intruding).rejects.toThrow(/row-level security/);
  expect(await app`select 1 from documents`).toHaveLength(0);
});

const entry = (sql: postgres.TransactionSql, id: string, number: number) => sql`
  insert into entries (organisation_id, id, building_id, journal, fiscal_year, number, booked_on, description)
  values (${organisation}, ${id}, ${building}, 'purchases', 2026, ${number}, '2026-03-31', 'x')`;
const line = (sql: postgres.TransactionSql, id: string, at: number, debit: number, credit: number) => sql`
  insert into entry_lines (organisation_id, entry_id, line, building_id, account, debit_cents, credit_cents)
  values (${organisation}, ${id}, ${at}, ${building}, '440', ${debit}, ${credit})`;

test('the database refuses an entry that does not balance, has one line or none, or a number twice', async () => {
  const device = await world.device('syndic');
  const ids = [newId(), newId(), newId()];
  await device.push(...ids.map((id) => device.wrap('supplier', id, sampleBody('supplier'))));
  const [one = '', two = '', three = ''] = ids;
  await asApp(organisation, async (sql) => {
    await sql`insert into journals values (${organisation}, ${building}, 'purchases')`;
    await sql`insert into accounts_of_books values (${organisation}, ${building}, '440')`;
  });
  const post = (id: string, number: number, lines: readonly [number, number][]) =>
    asApp(organisation, async (sql) => {
      await entry(sql, id, number);
      for (const [at, [debit, credit]] of lines.entries()) await line(sql, id, at + 1, debit, credit);
    });
  await expect(
    post(one, 1, [
      [100, 0],
      [0, 99],
    ]),
  ).rejects.toThrow(/balance/);
  await expect(post(one, 1, [[0, 0]])).rejects.toThrow(/balance/);
  await expect(post(one, 1, [])).rejects.toThrow(/balance/);
  await expect(
    post(one, 1, [
      [-100, 0],
      [0, -100],
    ]),
  ).rejects.toThrow(/check constraint/);
  await post(one, 1, [
    [100, 0],
    [0, 100],
  ]);
  await expect(
    post(two, 1, [
      [100, 0],
      [0, 100],
    ]),
  ).rejects.toThrow(/unique/);
  await expect(asApp(organisation, (sql) => line(sql, one, 3, 5, 0))).rejects.toThrow(/balance/);
  await post(three, 2, [
    [100, 0],
    [50, 0],
    [0, 150],
  ]);
});

test('the audit chain holds from the first change to the head, and any change of it shows', async () => {
  const device = await world.device('syndic');
  await device.push(device.wrap('supplier', newId(), sampleBody('supplier')));
  const rows = await world.services.directory.audit(organisation);
  expect(firstBroken(organisation, rows)).toBeNull();
  const [head] =
    await admin`select seq, change_id from organisation_heads where organisation_id = ${organisation}`;
  expect([rows.at(-1)?.seq, rows.at(-1)?.hash]).toEqual([Number(head?.seq), head?.change_id]);
  for (const [at, row] of rows.entries()) {
    const changed = [
      { ...row, action: `${row.action}x` },
      { ...row, at: '2020-01-01T00:00:00.000Z' },
      { ...row, account: people.owner },
      { ...row, detail: { ...row.detail, more: 1 } },
      { ...row, hash: `0${row.hash.slice(1)}x` },
    ];
    for (const one of changed) expect(firstBroken(organisation, rows.with(at, one))).not.toBeNull();
    if (at < rows.length - 1) expect(firstBroken(organisation, rows.toSpliced(at, 1))).not.toBeNull();
  }
});

test("a document changed behind the server's back is found by the hash of its last write", async () => {
  const device = await world.device('syndic');
  const supplier = device.wrap('supplier', newId(), sampleBody('supplier'));
  await device.push(supplier);
  expect(await world.services.directory.changedBehind(organisation)).toEqual([]);
  await admin`update documents set body = '{"name":"Other"}' where id = ${supplier.id}`;
  expect(await world.services.directory.changedBehind(organisation)).toEqual([supplier.id]);
});
