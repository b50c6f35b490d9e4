import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../../src/auth/passwords.ts';
import { secretsFrom } from '../../src/auth/secrets.ts';
import type { TestDevice } from '../testing/test-device.ts';
import {
  createWorld,
  grant,
  newId,
  organisation,
  otherOrganisation,
  password,
  people,
  type World,
} from '../testing/world.ts';
import { askOf, isOfOrganisation } from './ask-of.ts';
import { members, type Role, type Row, roles, table } from './endpoints.ts';

let world: World;
const devices = {} as Record<Role, TestDevice>;
beforeAll(async () => {
  world = await createWorld();
  await grant(world.services, organisation, 'colleague', []);
  for (const role of roles) devices[role] = await world.device(role);
});
afterAll(() => world?.close());

const endpoints = Object.entries(table);
const guarded = endpoints.filter(([, row]) => row.open !== null);

test('every endpoint of the server has its row, and no row is of none', () => {
  const there = world.app.routes.filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'));
  const names = new Set(there.map(({ method, path }) => `${method} ${path}`));
  expect(Object.keys(table).sort()).toEqual([...names].sort());
});

test.each(roles)(
  'each endpoint serves %s where it says so, and else as if there were no such organisation',
  async (role) => {
    for (const [name, row] of guarded) {
      const own = await tell(name, row, role, organisation);
      const isOpen = row.open?.includes(role) === true;
      expect({ name, ...own }).toMatchObject({ name, ...(isOpen ? { status: row.yes } : { code: row.no }) });
      if (isOpen || !isOfOrganisation(name, row)) continue;
      expect({ name, ...own }).toEqual({ name, ...(await tell(name, row, role, newId())) });
    }
  },
  60_000,
);

test('nobody of the home organisation reaches anything of another', async () => {
  for (const [name, row] of guarded.filter((one) => isOfOrganisation(...one))) {
    for (const role of members) {
      const told = await tell(name, row, role, otherOrganisation);
      expect({ name, role, ...told }).toEqual({ name, role, ...(await tell(name, row, role, newId())) });
      expect({ name, role, ...told }).toMatchObject({ name, role, code: row.no });
    }
  }
}, 60_000);

test('no endpoint serves who shows no token, or one that is over, of others, or made up', async () => {
  const device = await world.device('syndic');
  const tokens = await wrongTokens(device);
  for (const [name, row] of guarded) {
    const { path, init } = askOf(name, row, organisation, device);
    for (const [what, token] of tokens) {
      const headers = new Headers(init.headers);
      if (token) headers.set('authorization', `Bearer ${token}`);
      const answer = await world.app.request(path, { ...init, headers });
      const told = { name, what, status: answer.status, ...((await answer.json()) as object) };
      const code = expect.stringMatching(/^auth\.(signInNeeded|sessionEnded)$/);
      expect(told).toEqual({ name, what, status: 401, code });
    }
  }
}, 60_000);

async function wrongTokens(device: TestDevice): Promise<(readonly [string, string])[]> {
  const claims = JSON.parse(atob(device.token.split('.')[1] ?? '')) as Record<string, unknown>;
  const sign = (changes: Record<string, unknown>, key = secretsFrom(world.secret).signing) =>
    new SignJWT({ ...claims, ...changes }).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' }).sign(key);
  const ended = await world.device('accountant');
  await ended.request('/api/auth/sign-out', { method: 'POST', headers: { cookie: ended.cookie } });
  return [
    ['none', ''],
    ['no token', 'x.y.z'],
    ['expired', await sign({ exp: 1 })],
    ['of another audience', await sign({ aud: 'other' })],
    ['of another issuer', await sign({ iss: 'other' })],
    ['of another key', await sign({}, new Uint8Array(32))],
    ['of another session', await sign({ sid: newId() })],
    ['of another account', await sign({ sub: people.admin })],
    ['of a session that ended', ended.token],
  ];
}

async function tell(
  name: string,
  row: Row,
  role: Role,
  of: string,
): Promise<{ status: number; code: string }> {
  // Whose password an administrator made anew, whose rights they took: signed in again each time.
  if (role === 'colleague') await settleColleague();
  const device = devices[role];
  const { path, init } = askOf(name, row, of, device);
  const leaving = new AbortController();
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${device.token}`);
  const answer = await world.app.request(path, { ...init, headers, signal: leaving.signal });
  const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
  const said = (isJson ? await answer.json() : {}) as { code?: string };
  leaving.abort();
  return { status: answer.status, code: said.code ?? '' };
}

async function settleColleague(): Promise<void> {
  if ((await devices.colleague.call('/api/profile')).status === 200) return;
  await world.services.accounts.setPassword(people.colleague, await hashPassword(password), false);
  devices.colleague = await world.device('colleague');
}
