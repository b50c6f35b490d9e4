import postgres from 'postgres';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { firstBroken } from '../src/sync/audit-chain.ts';
import { play } from './testing/playing.ts';
import { createWorld, newId, organisation, people, type World } from './testing/world.ts';

// Each of them is a building with two years of books.
vi.setConfig({ testTimeout: 180_000 });

let world: World;
let admin: postgres.Sql;
let app: postgres.Sql;
beforeAll(async () => {
  world = await createWorld({ signUpsPerHour: 6, mostPlaygrounds: 5 });
  admin = postgres(world.adminUrl, { max: 1, onnotice: () => {} });
  app = postgres(world.appUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await admin?.end();
  await app?.end();
  await world?.close();
});

const asked = (path: string, token: string, init: { method?: string; json?: unknown } = {}) =>
  world.app.request(path, {
    method: init.method ?? 'GET',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(init.json !== undefined && { body: JSON.stringify(init.json) }),
  });

/** How many rows of an organisation each table has, whichever tables there are by now. */
async function rowsOf(which: string): Promise<Record<string, number>> {
  const tables = await admin<{ name: string }[]>`
    select c.table_name as name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and c.column_name = 'organisation_id' and t.table_type = 'BASE TABLE'`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await admin`select count(*)::int as n from ${admin(name)} where organisation_id = ${which}`;
    counts[name] = row?.n as number;
  }
  const [own] = await admin`select count(*)::int as n from organisations where id = ${which}`;
  return { ...counts, organisations: own?.n as number };
}

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, one) => all + one, 0);

/** Seven days go by. */
async function isOver(which: string) {
  const [row] = await admin`select plays_until from organisations where id = ${which}`;
  const over = new Date(Date.now() - 60_000);
  await admin`update accounts set plays_until = ${over} where plays_until = ${row?.plays_until}`;
  await admin`update organisations set plays_until = ${over} where id = ${which}`;
}

test('somebody without an account is syndic of a living co-ownership that is their own', async () => {
  const { status, told, home, organisation: own } = await play(world);
  expect([status, told.code]).toEqual([200, undefined]);
  expect(told.profile.email).toMatch(/@play\.invalid$/);
  expect(home).toMatchObject({
    organisationName: 'ACP de démonstration',
    grants: [{ role: 'syndic', buildings: 'all' }, { role: 'admin' }],
  });
  expect(home?.buildings).toHaveLength(1);
  const days = (Date.parse(home?.endsAt ?? '') - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(6.9);
  expect(days).toBeLessThanOrEqual(7);
  const rows = await admin<{ type: string; n: number }[]>`
    select type, count(*)::int as n from documents where organisation_id = ${own} and not deleted group by type`;
  const counts = Object.fromEntries(rows.map(({ type, n }) => [type, n]));
  expect(counts).toMatchObject({
    building: 1,
    lot: 9,
    allocationKey: 2,
    budget: 1,
    callPlan: 4,
    invoiceDraft: 2,
  });
  for (const type of ['owner', 'invoice', 'fundCall', 'bankStatement', 'bankMatch', 'charge'])
    expect(counts[type], type).toBeGreaterThan(4);
  expect(counts.refusal).toBeUndefined();
  const [budget] = await admin`select body::jsonb -> 'stage' ->> 'is' as stage from documents
    where organisation_id = ${own} and type = 'budget'`;
  expect(budget?.stage).toBe('approved');
  const unbalanced = await admin`select entry_id from entry_lines where organisation_id = ${own}
    group by entry_id having sum(debit_cents) <> sum(credit_cents)`;
  expect(unbalanced).toHaveLength(0);
  const gaps = await admin`select journal from entries where organisation_id = ${own}
    group by building_id, journal, fiscal_year having max(number) <> count(*) or min(number) <> 1`;
  expect(gaps).toHaveLength(0);
  expect(firstBroken(own, await world.services.directory.audit(own))).toBeNull();
});

test('two of them have not one id in common, and neither sees the other or anybody else', async () => {
  const [one, two] = [await play(world, 'nl'), await play(world, 'de')];
  expect(two.home?.organisationName).toBe('Demo-Vereinigung der Miteigentümer');
  const shared = await admin`select a.id from documents a join documents b using (id)
    where a.organisation_id = ${one.organisation} and b.organisation_id = ${two.organisation}`;
  expect(shared).toHaveLength(0);
  const pull = (token: string, device: string, of: string) =>
    asked('/api/sync/pull', token, {
      method: 'POST',
      json: { protocol: 1, device, organisation: of, head: null, discipline: 'facts', cursors: {}, limit: 5 },
    });
  expect((await pull(one.told.accessToken, one.device, one.organisation)).status).toBe(200);
  for (const foreign of [two.organisation, organisation]) {
    expect((await pull(one.told.accessToken, one.device, foreign)).status).toBe(404);
    expect((await asked(`/api/admin/organisations/${foreign}/people`, one.told.accessToken)).status).toBe(
      404,
    );
  }
  const listed = await (await world.device('platformAdmin')).call<{ organisations: { name: string }[] }>(
    '/api/admin/organisations',
  );
  expect(listed.body.organisations.map(({ name }) => name).sort()).toEqual([
    'Autre Syndic',
    'Syndic Exemple',
  ]);
});

test('a playground invites nobody, who plays is invited nowhere, and their password stays unknown', async () => {
  const { told, organisation: own } = await play(world);
  const { account, email } = told.profile;
  const person = { email: 'voisin@example.be', name: 'Voisin', language: 'fr', confirmed: true };
  const json = { ...person, grants: [] };
  const invited = await asked(`/api/admin/organisations/${own}/people`, told.accessToken, {
    method: 'POST',
    json,
  });
  expect([invited.status, await invited.json()]).toEqual([403, { code: 'play.noInvitation' }]);
  const home = await world.device('admin');
  const elsewhere = await home.call(`/api/admin/organisations/${organisation}/people`, {
    method: 'POST',
    json: { ...json, email },
  });
  expect(elsewhere).toMatchObject({ status: 403, body: { code: 'play.noInvitation' } });
  const platform = await world.device('platformAdmin');
  const founded = await platform.call('/api/admin/organisations', {
    method: 'POST',
    json: { name: 'Neuf', admin: { ...person, email } },
  });
  expect(founded).toMatchObject({ status: 403, body: { code: 'play.noInvitation' } });
  const reset = await asked(`/api/admin/organisations/${own}/people/${account}/password`, told.accessToken, {
    method: 'POST',
  });
  expect(reset.status).toBe(403);
  await expect(
    world.services.store.write(organisation, (transaction) => transaction.setGrants(account, [])),
  ).rejects.toThrow(/no other organisation/);
  await expect(
    world.services.store.write(own, (transaction) => transaction.setGrants(people.owner, [])),
  ).rejects.toThrow(/no other organisation/);
});

test('so many stand at once, so many are made an hour from one network, and none where nobody signs up', async () => {
  expect((await play(world)).status).toBe(200);
  const full = await play(world);
  expect([full.status, full.told.code]).toEqual([409, 'play.full']);
  const signUp = (email: string) =>
    world.app.request('/api/auth/sign-up', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ email, password: 'une phrase que je retiens', name: 'Paul', language: 'fr' },
        ...{ association: 'Les Érables', device: newId(), deviceName: '' },
      }),
    });
  expect((await signUp('un@example.be')).status).toBe(200);
  expect((await signUp('deux@example.be')).status).toBe(429);
  const closed = await createWorld();
  const refused = await play(closed);
  expect([refused.status, refused.told.code]).toEqual([404, 'request.notFound']);
  await closed.close();
});

test('what the server can write marks a playground once, and never a real organisation', async () => {
  await expect(app`update organisations set plays_until = now() where id = ${organisation}`).rejects.toThrow(
    /permission denied/,
  );
  await expect(app`update accounts set plays_until = now() where id = ${people.owner}`).rejects.toThrow(
    /permission denied/,
  );
  await expect(app`delete from organisations`).rejects.toThrow(/permission denied/);
});

test('a real organisation, and a playground that is not over, are forgotten by nobody', async () => {
  const [standing] = await admin`select id from organisations where plays_until > now() limit 1`;
  for (const which of [organisation, standing?.id as string, newId()]) {
    const before = await rowsOf(which);
    for (const sql of [app, admin])
      await expect(sql`select forget_playground(${which})`).rejects.toThrow(/only a playground that is over/);
    expect(await rowsOf(which)).toEqual(before);
  }
  const accounts = await admin`select count(*)::int as n from accounts`;
  await app`select forget_players()`;
  expect(await admin`select count(*)::int as n from accounts`).toEqual(accounts);
});

test('when its days are over nothing of it is left in any table, and its devices erase what they hold', async () => {
  const [own] = await admin<{ id: string; account: string }[]>`
    select o.id, m.account_id as account from organisations o join memberships m on m.organisation_id = o.id
     where o.plays_until > now() order by o.created_at limit 1`;
  const { id = '', account = '' } = own ?? {};
  const [session] = await admin`select device_id from sessions where account_id = ${account}`;
  const device = session?.device_id as string;
  const others = await admin<{ id: string }[]>`select id from organisations where id <> ${id}`;
  const countAll = async () =>
    Promise.all(others.map(async (other) => [other.id, await rowsOf(other.id)] as const));
  expect(Object.keys(await rowsOf(id)).length).toBeGreaterThan(19);
  expect(sum(await rowsOf(id))).toBeGreaterThan(500);
  const before = await countAll();
  await isOver(id);
  await world.services.sweepPlaygrounds();
  expect(sum(await rowsOf(id))).toBe(0);
  expect(await countAll()).toEqual(before);
  const about = async (wiped: boolean) => {
    const answer = await world.app.request('/api/auth/device', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ device, wiped }),
    });
    return (await answer.json()) as { revoked: boolean };
  };
  const left = async () => admin`select id from accounts where id = ${account}`;
  expect(await about(false)).toEqual({ revoked: true });
  await world.services.sweepPlaygrounds();
  expect(await left()).toHaveLength(1);
  await about(true);
  await world.services.sweepPlaygrounds();
  expect(await left()).toHaveLength(0);
  expect(await admin`select id from sessions where account_id = ${account}`).toHaveLength(0);
});

test('of a browser that never comes back, the account goes after 90 days', async () => {
  const [own] = await admin<{ id: string; account: string }[]>`
    select o.id, m.account_id as account from organisations o join memberships m on m.organisation_id = o.id
     where o.plays_until > now() limit 1`;
  const { id = '', account = '' } = own ?? {};
  await isOver(id);
  await world.services.sweepPlaygrounds();
  expect(await admin`select id from accounts where id = ${account}`).toHaveLength(1);
  await admin`update accounts set plays_until = now() - interval '91 days' where id = ${account}`;
  await world.services.sweepPlaygrounds();
  expect(await admin`select id from accounts where id = ${account}`).toHaveLength(0);
});

test('an owner of the tables who is no superuser lets it go behind the same walls', async () => {
  const [own] = await admin<{ id: string }[]>`select id from organisations where plays_until > now() limit 1`;
  const which = own?.id ?? '';
  await isOver(which);
  const role = `owner_${newId().slice(0, 8)}`;
  await admin.unsafe(`create role ${role} nologin nosuperuser nobypassrls`);
  const tables = await admin<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public'`;
  await admin.unsafe(`grant all on schema public to ${role}`);
  for (const { name } of tables) await admin.unsafe(`alter table ${name} owner to ${role}`);
  await admin.unsafe(`alter function forget_playground(uuid) owner to ${role}`);
  await app`select forget_playground(${which})`;
  expect(sum(await rowsOf(which))).toBe(0);
  expect(sum(await rowsOf(organisation))).toBeGreaterThan(10);
  await admin.unsafe(`reassign owned by ${role} to current_user`);
  await admin.unsafe(`drop owned by ${role}`);
  await admin.unsafe(`drop role ${role}`);
});
