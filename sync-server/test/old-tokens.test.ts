import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionDays, tokensKeptDays } from '../src/auth/session-life.ts';
import { createWorld, people, type World } from './testing/world.ts';

let world: World;
let sql: postgres.Sql;
beforeAll(async () => {
  world = await createWorld();
  sql = postgres(world.adminUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await sql?.end();
  await world?.close();
});

const day = 86_400_000;
const tokensOf = async (account: string) =>
  (
    await sql`select 1 from refresh_tokens t join sessions s on s.id = t.session_id
    where s.account_id = ${account}`
  ).length;

async function refreshed(cookie: string): Promise<Response> {
  const headers = { cookie, 'content-type': 'application/json' };
  return world.app.request('/api/auth/refresh', { method: 'POST', headers, body: '{}' });
}

test('tokens are forgotten once no device can bring them, and not while a stolen one must be known again', async () => {
  const [left, stolen] = [await world.device('syndic'), await world.device('syndic')];
  await world.device('owner');
  await refreshed(left.cookie);
  await refreshed(stolen.cookie);
  expect([await tokensOf(people.syndic), await tokensOf(people.owner)]).toEqual([4, 1]);
  world.clock.offsetMillis += sessionDays.idle * day - 60_000;
  await world.device('syndic');
  expect((await refreshed(stolen.cookie)).status).toBe(401);
  expect((await world.services.sessions.untoldThefts(people.syndic)).length).toBe(1);
  expect(await tokensOf(people.syndic)).toBe(5);
  world.clock.offsetMillis += (tokensKeptDays - sessionDays.idle) * day + 120_000;
  await world.device('syndic');
  expect(await tokensOf(people.syndic)).toBe(2);
  expect(await (await refreshed(left.cookie)).json()).toEqual({ code: 'auth.signInNeeded' });
  // Of others nothing is touched, and what became of a device stays known.
  expect(await tokensOf(people.owner)).toBe(1);
  expect(await world.services.sessions.latestOfDevices(people.syndic)).toHaveLength(4);
});
