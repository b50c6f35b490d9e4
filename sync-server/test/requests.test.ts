import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDevice } from './testing/test-device.ts';
import {
  createWorld,
  emailOf,
  grant,
  newId,
  organisation,
  password,
  sampleBody,
  type World,
} from './testing/world.ts';

let world: World;
let device: TestDevice;
beforeAll(async () => {
  world = await createWorld();
  device = await world.device('syndic');
});
afterAll(() => world?.close());

const raw = (path: string, body: string, headers: Record<string, string> = {}) =>
  device.call<{ code: string }>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

test.each([
  ['nested a thousand deep', '['.repeat(1_000) + ']'.repeat(1_000), 400, 'request.tooDeep'],
  ['nested in a field', `{"a":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`, 400, 'request.tooDeep'],
  ['no JSON', '{"protocol":', 400, 'request.malformed'],
  ['another shape', '{"protocol":1}', 400, 'request.malformed'],
  ['a megabyte too many', `"${'x'.repeat(1_100_000)}"`, 413, 'request.tooLarge'],
  ['an own prototype', '{"__proto__":{"a":1},"protocol":1}', 400, 'request.malformed'],
])('[SYN-42] a body %s is refused in one word', async (_what, body, status, code) => {
  expect(await raw('/api/sync/push', body)).toMatchObject({ status, body: { code } });
  expect(await raw('/api/sync/pull', body)).toMatchObject({ status, body: { code } });
  expect(({} as Record<string, unknown>).a).toBeUndefined();
});

test('a body that is no UTF-8, or no JSON by its own word, is malformed', async () => {
  const bytes = new Uint8Array([0x22, 0xff, 0xfe, 0x22]);
  const answer = await device.call('/api/sync/push', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: bytes,
  });
  expect(answer).toMatchObject({ status: 400 });
  expect((await raw('/api/sync/push', '{}', { 'content-type': 'text/plain' })).status).toBe(400);
});

test('a text the database cannot hold refuses its mutation alone', async () => {
  const nul = device.wrap('supplier', newId(), { ...sampleBody('supplier'), note: 'a\u0000b' });
  const lone = device.wrap('supplier', newId(), { ...sampleBody('supplier'), note: 'a\ud800b' });
  const good = device.wrap('supplier', newId(), sampleBody('supplier'));
  const results = await device.push(nul, lone, { ...good, id: newId(), rev: 'a\u0000' }, good);
  expect(results.map((one) => one.outcome)).toEqual(['refused', 'refused', 'refused', 'accepted']);
});

test('a word the database cannot hold is malformed wherever it stands', async () => {
  const head = { epoch: 1, nonce: '', seq: 1, changeId: 'a\u0000' };
  const asked = { protocol: 1, device: device.id, organisation, head };
  const pull = { ...asked, discipline: 'facts', cursors: { 'a\u0000': 1 }, limit: 1 };
  const malformed = { status: 400, body: { code: 'request.malformed' } };
  const post = (path: string, json: unknown) => device.call(path, { method: 'POST', json });
  expect(await post('/api/sync/push', { ...asked, mutations: [{}] })).toMatchObject(malformed);
  expect(await post('/api/sync/pull', pull)).toMatchObject(malformed);
  const signIn = { email: emailOf('owner'), password, device: newId() };
  for (const word of [{ email: 'a\u0000@b.be' }, { deviceName: 'a\u0000' }, { deviceName: 'a\ud800' }])
    expect(await post('/api/auth/sign-in', { ...signIn, ...word })).toMatchObject(malformed);
  const admin = await world.device('admin');
  const json = { email: 'a\u0000@example.be', name: 'A', language: 'fr', grants: [] };
  const people = `/api/admin/organisations/${organisation}/people`;
  expect(await admin.call(people, { method: 'POST', json })).toMatchObject(malformed);
  const suffixed = await device.call(`/api/sync/events?organisation=${organisation}.preferences`);
  expect(suffixed).toMatchObject({ status: 404, body: { code: 'sync.notFound' } });
});

test('without a token, or with a wrong one, every route of the interface is closed', async () => {
  const paths = [
    '/api/sync/events',
    '/api/profile',
    '/api/auth/sessions',
    '/api/admin/organisations',
    `/api/blobs/${'a'.repeat(64)}`,
  ];
  for (const path of paths) {
    expect((await world.app.request(path)).status).toBe(401);
    expect((await world.app.request(path, { headers: { authorization: 'Bearer x.y.z' } })).status).toBe(401);
  }
  for (const path of ['/api/sync/push', '/api/sync/pull', '/api/auth/password', '/api/admin/organisations']) {
    expect((await world.app.request(path, { method: 'POST', body: '{}' })).status).toBe(401);
  }
});

test('every answer carries the headers, errors too', async () => {
  for (const path of ['/health', '/api/profile', '/api/nothing', '/nothing']) {
    const { headers } = await world.app.request(path);
    expect(headers.get('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toBeNull();
    if (path.startsWith('/api'))
      expect([headers.get('x-sync'), headers.get('cache-control')]).toEqual(['1', 'no-store']);
  }
  const secure = await world.app.request('https://koprogo.example/health');
  expect(secure.headers.get('strict-transport-security')).toContain('max-age=');
});

test('health and metrics answer; metrics name nobody', async () => {
  expect(await (await world.app.request('/health')).json()).toEqual({ status: 'ok' });
  const text = await (await world.app.request('/metrics')).text();
  expect(text).toContain('koprogo_request_seconds_bucket');
  expect(text).toContain('route="/api/sync/push"');
  expect(text).not.toContain(organisation);
  expect((await world.app.request('/metrics', { headers: { 'x-forwarded-for': '1.2.3.4' } })).status).toBe(
    404,
  );
});

test('[SYN-60] a poke comes on connecting and on a change, and nothing else does', async () => {
  const events = await world.app.request(`/api/sync/events?organisation=${organisation}`, {
    headers: { authorization: `Bearer ${device.token}` },
  });
  expect(events.headers.get('content-type')).toContain('text/event-stream');
  const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
  const pokeOf = (text: string | undefined) =>
    JSON.parse(/^data: (.*)$/m.exec(text ?? '')?.[1] ?? 'null') as { seq: number };
  const first = pokeOf((await reader.read()).value);
  await device.push(device.wrap('supplier', newId(), sampleBody('supplier')));
  const second = pokeOf((await reader.read()).value);
  expect(second.seq).toBe(device.head?.seq);
  expect(second.seq).toBeGreaterThan(first.seq);
  await grant(world.services, organisation, 'colleague', [{ role: 'syndic', buildings: 'all' }]);
  expect(pokeOf((await reader.read()).value).seq).toBe(second.seq + 1);
  await reader.cancel();
  const stranger = await world.device('stranger');
  expect((await stranger.call(`/api/sync/events?organisation=${organisation}`)).status).toBe(404);
});

test('logs hold no e-mail, IBAN, name, password, token or query', async () => {
  const iban = 'BE71096123456769';
  await device.push(
    device.wrap('supplier', newId(), { ...sampleBody('supplier'), ibans: [iban], name: 'Canari Toiture' }),
  );
  await device.push({ ...device.wrap('supplier', newId(), sampleBody('supplier')), id: iban });
  await raw('/api/sync/push', `{"email":"canari@example.be","${iban}":1}`);
  await world.app.request(`/api/blobs/canari@example.be?iban=${iban}`);
  await world.app.request(`/canari@example.be/${iban}`);
  await world.app.request('/api/auth/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'canari@example.be', password: 'canari-secret', device: newId() }),
  });
  const logs = world.lines.join('\n');
  expect(world.lines.length).toBeGreaterThan(20);
  for (const canary of [
    iban,
    'anari',
    'example.be',
    emailOf('syndic'),
    password,
    device.token,
    device.cookie,
    'Name of',
    organisation,
  ]) {
    expect(logs).not.toContain(canary);
  }
});
