import { createScratchDatabase, type ScratchDatabase } from 'infra/postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { secretsFrom } from '../auth/secrets.ts';
import { readAudit } from '../store/audit-log.ts';
import { openDatabase, type Sql } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { organisationDirectory } from '../store/organisation-directory.ts';
import { firstBroken } from '../sync/audit-chain.ts';
import { headSeal } from '../sync/head-seal.ts';
import { makeDemoSet } from './demo-set.ts';
import { loadSet } from './loading/load-set.ts';
import { demo, demoOwnerId } from './names.ts';

const set = makeDemoSet();
const buildings = set.organisations.flatMap((one) => one.buildings);
const invoices = buildings.flatMap((one) => one.invoices);
const papers = buildings.flatMap((one) => one.papers);
const password = 'koprogo-of-the-demo-test';
const seal = headSeal(secretsFrom('a secret of the tests, long enough to be one').heads);
const said: string[] = [];
const loading = { password: demo.password, newNonce: seal.newNonce, say: (line: string) => said.push(line) };
const approved = invoices.filter((one) => one.stage === 'approved');
let database: ScratchDatabase;
/** As the owner, who sees every organisation. */
let sql: Sql;
/** As the role the server runs under, which owns nothing. */
let app: Sql;

beforeAll(async () => {
  database = await createScratchDatabase(inject('postgresAdminUrl'));
  await migrate({ adminUrl: database.adminUrl, appPassword: password });
  const appUrl = new URL(database.adminUrl);
  appUrl.username = 'koprogo_app';
  appUrl.password = password;
  sql = openDatabase({ url: database.adminUrl, connections: 1 });
  app = openDatabase({ url: appUrl.href, connections: 3, statementSeconds: 60 });
  await loadSet(app, set, loading);
}, 180_000);

afterAll(async () => {
  await Promise.all([sql?.end(), app?.end()]);
  await database?.drop();
});

async function number(query: PromiseLike<readonly { n: unknown }[]>): Promise<number> {
  return Number((await query)[0]?.n);
}

test('what the generator made is there, of each type', async () => {
  const rows = await sql<{ type: string; n: number }[]>`
    select type, count(*) as n from documents where not deleted group by type`;
  const counts = new Map(rows.map((row) => [row.type, row.n]));
  expect(counts.get('building')).toBe(12);
  expect(counts.get('lot')).toBe(201);
  expect(counts.get('ownership')).toBe(201);
  expect(counts.get('owner')).toBe(buildings.flatMap((one) => one.owners).length);
  expect(counts.get('invoice')).toBe(approved.length);
  const purchases = sql<{ n: unknown }[]>`select count(*) as n from entries where journal = 'purchases'`;
  expect(await number(purchases)).toBe(approved.length);
  const withMoney = buildings.filter((one) => one.hasMoney).length;
  expect(withMoney).toBe(3);
  expect(counts.get('settlement')).toBe(withMoney);
  // Eight statements of the current account and four of the savings account, each.
  expect(counts.get('bankStatement')).toBeGreaterThanOrEqual(10 * withMoney);
  expect(counts.get('submittedInvoice')).toBe(approved.length + 4);
  expect(counts.get('invoiceDraft')).toBe(8);
  expect(papers.length).toBeGreaterThan(12);
  expect(counts.get('buildingDocument')).toBe(papers.length);
  expect(counts.get('documentText')).toBe(papers.length);
  expect(counts.get('refusal')).toBeUndefined();
});

test('its heads are signed from the first one, and it is told while it is loaded', async () => {
  const heads = await sql<{ nonce: string }[]>`select nonce from organisation_heads`;
  expect(heads.length).toBe(set.organisations.length);
  expect(heads.every((head) => seal.isOurNonce(head.nonce))).toBe(true);
  expect(said.length).toBeGreaterThan(buildings.length);
});

test('the books of each building balance, and hold what its invoices come to', async () => {
  const rows = await sql<{ building: string; debit: number; credit: number; supplier: number }[]>`
    select l.building_id as building, sum(debit_cents)::bigint as debit, sum(credit_cents)::bigint as credit,
           (sum(credit_cents) filter (where party_kind = 'supplier'))::bigint as supplier
      from entry_lines l join entries e on e.organisation_id = l.organisation_id and e.id = l.entry_id
     where e.journal = 'purchases' group by l.building_id`;
  expect(rows).toHaveLength(12);
  for (const { building, debit, credit, supplier } of rows) {
    const own = buildings.find((one) => one.id === building)?.invoices ?? [];
    const total = own.filter((one) => one.stage === 'approved').reduce((sum, one) => sum + one.total, 0);
    expect([debit, credit, supplier]).toEqual([total, total, total]);
  }
});

test('entries are numbered without gap, per building and year', async () => {
  const gaps = await sql`select building_id from entries group by building_id, journal, fiscal_year
    having max(number) <> count(*) or min(number) <> 1`;
  expect(gaps).toEqual([]);
});

test('what owners were told adds up to account 410 of the books, and the bank to its statements', async () => {
  const owed = await sql<{ books: unknown; told: unknown }[]>`
    select (select sum(debit_cents - credit_cents) from entry_lines where account like '410%') as books,
           (select sum((line ->> 'amount')::bigint) from documents,
                   lateral jsonb_array_elements(body::jsonb -> 'lines') as line where type = 'ownerMovement') as told`;
  expect(Number(owed[0]?.told)).toBe(Number(owed[0]?.books));
  expect(Number(owed[0]?.books)).toBeGreaterThan(0);
  const unlike = await sql`
    select s.building, s.body::jsonb ->> 'iban' as iban
      from documents s, lateral (select coalesce(sum(debit_cents - credit_cents), 0) as booked from entry_lines l
             join entries e on e.organisation_id = l.organisation_id and e.id = l.entry_id
            where l.building_id = s.building and l.account = s.body::jsonb ->> 'account'
              and e.booked_on <= (s.body::jsonb ->> 'closedOn')::date) as ledger
     where s.type = 'bankStatement' and s.body::jsonb ->> 'closedOn' < '2026-11-01'
       and ledger.booked <> (s.body::jsonb ->> 'newBalance')::bigint`;
  expect(unlike).toEqual([]);
});

test('what owners are charged makes each invoice to the cent', async () => {
  const wrong = await sql`
    select i.id from documents i join documents c on c.type = 'charge' and c.subject = i.id
     where i.type = 'invoice'
     group by i.id, i.body::jsonb
    having sum((c.body ->> 'total')::bigint) <> (i.body::jsonb -> 'content' ->> 'total')::bigint`;
  expect(wrong).toEqual([]);
  const charged = sql<
    { n: unknown }[]
  >`select count(distinct subject) as n from documents where type = 'charge'`;
  expect(await number(charged)).toBe(approved.length);
});

test('the log of what was done is whole, and tells who did it', async () => {
  for (const { id, encoder } of set.organisations) {
    const rows = await readAudit(sql, id);
    expect(firstBroken(id, rows)).toBe(null);
    expect(rows.some((row) => row.account === encoder)).toBe(true);
    expect(await organisationDirectory(app).changedBehind(id)).toEqual([]);
  }
});

test('every page that is shown is vouched for by whoever brought it', async () => {
  const unread = sql<
    { n: unknown }[]
  >`select count(*) as n from blob_refs r where voucher is not null and not exists (
    select 1 from blob_uploaders u where (u.organisation_id, u.sha256, u.account_id) = (r.organisation_id, r.sha256, r.voucher))`;
  expect(await number(unread)).toBe(0);
});

test('every page that an invoice or the library names is stored, as what it says it is', async () => {
  expect(await number(sql<{ n: unknown }[]>`select count(*) as n from blobs`)).toBe(
    invoices.length + papers.length,
  );
  const missing = sql<{ n: unknown }[]>`select count(*) as n from blob_refs r left join blob_chunks b
    on b.organisation_id = r.organisation_id and b.sha256 = r.sha256 where b.sha256 is null`;
  expect(await number(missing)).toBe(0);
  const altered = sql<
    { n: unknown }[]
  >`select count(*) as n from blob_chunks where encode(sha256(data), 'hex') <> sha256`;
  expect(await number(altered)).toBe(0);
});

test('the amounts that tests may rely on are what owners are charged', async () => {
  const { liftRepair } = demo.invoices;
  const [charge] = await sql<{ total: number; by: string }[]>`
    select (c.body ->> 'total')::bigint as total, c.body ->> 'supplierName' as by
      from documents c join documents i on i.id = c.subject
     where i.subject = ${liftRepair.id} and c.type = 'charge'
       and c.scope = ${`owner:${demoOwnerId(demo.buildings.tilleuls, 'martin')}`}`;
  expect(charge).toEqual({ total: demo.portions.liftRepairOf2B, by: liftRepair.supplierName });
});

test('the seller bears nothing after the sale, the buyer nothing before', async () => {
  const daysOf = async (owner: string) => {
    const scope = `owner:${demoOwnerId(demo.buildings.tilleuls, owner)}`;
    const rows = await sql<{ sort: string }[]>`
      select sort from documents where scope = ${scope} and type = 'charge' order by sort`;
    return rows.map((row) => row.sort);
  };
  expect((await daysOf('bertrand')).at(-1)! < demo.saleOn).toBe(true);
  expect((await daysOf('leroy'))[0]! >= demo.saleOn).toBe(true);
});

test('loading once more changes nothing', async () => {
  said.length = 0;
  const state = () => sql`select organisation_id, epoch, seq, change_id from organisation_heads order by 1`;
  const before = await state();
  const accounts = () => sql`select id, password_hash from accounts order by id`;
  const people = await accounts();
  expect(await loadSet(app, makeDemoSet(), loading)).toBe(0);
  expect(said).toEqual([]);
  expect(await state()).toEqual(before);
  expect(await accounts()).toEqual(people);
});
