import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { createLog } from '../src/log.ts';
import { askOf } from './matrix/ask-of.ts';
import { table } from './matrix/endpoints.ts';
import { createWorld, newId, organisation, type World } from './testing/world.ts';

let world: World;
let lines: string[];
let behindProxy: World['app'];
beforeAll(async () => {
  world = await createWorld({ failuresPerAddress: 3 });
  lines = [];
  behindProxy = createApp({
    services: world.services,
    log: createLog({ write: (line) => lines.push(line) }),
    clientFolder: null,
    isBehindProxy: true,
    metricsToken: 'a token of the metrics',
  });
});
afterAll(() => world?.close());

const always: Readonly<Record<string, RegExp>> = {
  'content-security-policy':
    /^default-src 'none'; .*; require-trusted-types-for 'script'; trusted-types default$/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /geolocation=\(\)/,
  'x-frame-options': /^DENY$/,
};
const never = /^(access-control-.*|server|x-powered-by)$/;

function expectSafe(where: string, path: string, headers: Headers): void {
  const told = Object.fromEntries(Object.keys(always).map((name) => [name, headers.get(name)]));
  const wanted = Object.entries(always).map(([name, value]) => [name, expect.stringMatching(value)]);
  expect({ where, ...told }).toEqual({ where, ...Object.fromEntries(wanted) });
  expect({ where, names: [...headers.keys()].filter((name) => never.test(name)) }).toEqual({
    where,
    names: [],
  });
  if (!path.startsWith('/api')) return;
  // A stream of events says it in its own way; hono's other word for it is `no-cache`.
  const cache = expect.stringMatching(path.includes('/events') ? /^no-(store|cache)$/ : /^no-store$/);
  const marks = { cache: headers.get('cache-control'), mark: headers.get('x-sync') };
  expect({ where, ...marks }).toEqual({ where, cache, mark: '1' });
}

test('every answer of every endpoint carries every header: to strangers, to people, to another site, to a wrong method', async () => {
  const device = await world.device('admin');
  for (const [name, row] of Object.entries(table)) {
    const { path, init } = askOf(name, row, organisation, device);
    const signed = new Headers(init.headers);
    signed.set('authorization', `Bearer ${device.token}`);
    const foreign = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const attempts: Record<string, RequestInit> = {
      stranger: init,
      person: { ...init, headers: signed },
      preflight: { method: 'OPTIONS', headers: foreign },
      patch: { method: 'PATCH', headers: signed },
    };
    for (const [who, attempt] of Object.entries(attempts)) {
      const leaving = new AbortController();
      const { headers } = await world.app.request(path, { ...attempt, signal: leaving.signal });
      expectSafe(`${name} ${who}`, path, headers);
      leaving.abort();
    }
  }
}, 60_000);

test('a body that fails, is too long or too deep is answered under the same headers', async () => {
  const device = await world.device('syndic');
  const headers = { authorization: `Bearer ${device.token}`, 'content-type': 'application/json' };
  for (const body of ['{', '['.repeat(100), ' '.repeat(1_100_000)]) {
    const answer = await world.app.request('/api/sync/push', { method: 'POST', headers, body });
    expectSafe('spoiled', '/api', answer.headers);
  }
});

test('without a proxy nobody says for himself where he comes from or how', async () => {
  const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example' };
  const { headers } = await world.app.request('/health', { headers: forwarded });
  expect(headers.get('strict-transport-security')).toBeNull();
  const throughProxy = await behindProxy.request('/health', { headers: forwarded });
  expect(throughProxy.headers.get('strict-transport-security')).toMatch(
    /^max-age=31536000; includeSubDomains$/,
  );
  const origin = { origin: 'https://evil.example', host: 'koprogo.example', ...forwarded };
  expect((await world.app.request('/api/auth/refresh', { method: 'POST', headers: origin })).status).toBe(
    403,
  );
});

test('another address for each guess is another address only where a proxy says so', async () => {
  const guess = async (app: World['app'], from: string) => {
    const body = JSON.stringify({ email: `${newId()}@example.be`, password: 'a guess', device: newId() });
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': from };
    return (await app.request('/api/auth/sign-in', { method: 'POST', headers, body })).status;
  };
  const direct: number[] = [];
  for (let at = 0; at < 5; at += 1) direct.push(await guess(world.app, `10.0.0.${at}`));
  expect(direct).toEqual([401, 401, 401, 429, 429]);
  // What stands left of the proxy's own word was written by who asks.
  const proxied: number[] = [];
  for (let at = 0; at < 5; at += 1) proxied.push(await guess(behindProxy, `10.0.1.${at}, 192.0.2.7`));
  expect(proxied).toEqual([401, 401, 401, 429, 429]);
  expect(await guess(behindProxy, '192.0.2.8')).toBe(401);
});

test('with a token the metrics are for who shows it', async () => {
  const statusOf = async (authorization: string) =>
    (await behindProxy.request('/metrics', { headers: { authorization } })).status;
  expect([
    await statusOf(''),
    await statusOf('Bearer x'),
    await statusOf('Bearer a token of the metrics'),
  ]).toEqual([404, 404, 200]);
});
