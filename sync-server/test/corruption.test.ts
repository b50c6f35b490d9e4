import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstBroken } from '../src/sync/audit-chain.ts';
import type { AuditRow } from '../src/sync/ports.ts';
import { createWorld, newId, organisation, sampleBody, type World } from './testing/world.ts';

let world: World;
let admin: postgres.Sql;
beforeAll(async () => {
  world = await createWorld();
  admin = postgres(world.adminUrl, { max: 1, onnotice: () => {} });
  const device = await world.device('syndic');
  for (let at = 0; at < 20; at += 1)
    await device.push(device.wrap('supplier', newId(), sampleBody('supplier')));
});
afterAll(async () => {
  await admin?.end();
  await world?.close();
});

const places = 1_000;

test('PostgreSQL keeps a checksum of every page', async () => {
  expect((await admin`show data_checksums`)[0]).toEqual({ data_checksums: 'on' });
});

test('tables and indexes are what PostgreSQL’s own examination expects', async () => {
  await admin`create extension if not exists amcheck`;
  const indexes = await admin`select indexrelid::regclass::text as name, bt_index_check(indexrelid, true)
    from pg_index join pg_class on pg_class.oid = indexrelid join pg_am on pg_am.oid = relam
   where amname = 'btree' and relnamespace = 'public'::regnamespace and indisvalid`;
  expect(indexes.length).toBeGreaterThan(20);
  const tables = await admin`select oid::regclass::text as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace`;
  for (const { name } of tables)
    expect([...(await admin`select * from verify_heapam(${name}::regclass)`)]).toEqual([]);
});

test(`a letter of the audit log changed at ${places} places: each is found`, async () => {
  const rows = await world.services.directory.audit(organisation);
  expect(firstBroken(organisation, rows)).toBeNull();
  let state = 20_261_121;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const unseen: string[] = [];
  for (let place = 0; place < places; place += 1) {
    const at = next(rows.length);
    const changed = withOtherLetter(rows[at] as AuditRow, next);
    const found = firstBroken(organisation, [...rows.slice(0, at), changed, ...rows.slice(at + 1)]);
    if (found === null) unseen.push(JSON.stringify([rows[at], changed]));
  }
  expect(unseen).toEqual([]);
});

test('a row taken out, put elsewhere, or doubled is found', async () => {
  const rows = await world.services.directory.audit(organisation);
  for (let at = 0; at < rows.length - 1; at += 1) {
    const [one, two] = [rows[at] as AuditRow, rows[at + 1] as AuditRow];
    const [before, after] = [rows.slice(0, at), rows.slice(at + 2)];
    for (const middle of [[two], [two, one], [one, one, two]])
      expect(firstBroken(organisation, [...before, ...middle, ...after])).not.toBeNull();
  }
});

/** Any value of the row, at any depth, one letter of it. */
function withOtherLetter(row: AuditRow, next: (below: number) => number): AuditRow {
  const text = JSON.stringify(row);
  let at = next(text.length);
  while (!/[0-9a-z]/.test(text[at] ?? '')) at = next(text.length);
  const changed = text.slice(0, at) + otherThan(text[at] ?? '', next) + text.slice(at + 1);
  try {
    return JSON.parse(changed) as AuditRow;
  } catch {
    return withOtherLetter(row, next);
  }
}

function otherThan(letter: string, next: (below: number) => number): string {
  if (/\d/.test(letter)) return String((Number(letter) + 1 + next(9)) % 10);
  return letter === 'z' ? 'y' : 'z';
}
