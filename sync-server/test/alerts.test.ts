import { importJWK, jwtVerify } from 'jose';
import postgres from 'postgres';
import { sampleId } from 'shared-domain/kernel';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { browserOf, startPushService } from './testing/push-service.ts';
import type { TestDevice } from './testing/test-device.ts';
import {
  building,
  createWorld,
  emailOf,
  grant,
  newId,
  organisation,
  ownerRecord,
  password,
  people,
  sampleBody,
  type Who,
  type World,
} from './testing/world.ts';

const [lot, planId, keyId] = [sampleId(20), sampleId(70), sampleId(30)];
const submission = { ...sampleBody('submitInvoice'), building };

let service: Awaited<ReturnType<typeof startPushService>>;
let world: World;
let admin: postgres.Sql;
let syndic: TestDevice;
let counter = 0;
beforeAll(async () => {
  service = await startPushService();
  world = await createWorld({ pushServices: [service.origin] });
  admin = postgres(world.adminUrl, { max: 1, onnotice: () => {} });
  syndic = await world.device('syndic');
  const key = { ...sampleBody('allocationKey'), versions: [{ from: '2024-01-01', parts: { [lot]: 1000 } }] };
  const written = await syndic.push(
    syndic.wrap('allocationKey', keyId, key),
    syndic.wrap('callPlan', planId, sampleBody('callPlan')),
  );
  expect(written.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
});
beforeEach(async () => {
  await admin`delete from push_subscriptions`;
  service.received.length = 0;
});
afterAll(async () => {
  await admin?.end();
  await world?.close();
  await service?.stop();
});

async function listens(who: Who | TestDevice, kinds: readonly string[] = ['fundCall', 'approval']) {
  const device = typeof who === 'string' ? await world.device(who) : who;
  counter += 1;
  const browser = browserOf(service.origin, `/of/${counter}`);
  const json = { ...browser.subscription, kinds };
  expect((await device.call('/api/alerts/this', { method: 'PUT', json })).status).toBe(204);
  return { device, ...browser };
}

/** A draft of its own, so that it may be submitted again and again. */
const submits = (device: TestDevice) =>
  device.wrap('submitInvoice', newId(), { ...submission, draftId: newId() });

const ended = async () => {
  await world.services.alerts.settled();
  await expect.poll(() => world.services.alerts.waiting(), { timeout: 10_000 }).toBe(0);
};
const rows = async () => (await admin`select session_id from push_subscriptions`).length;

test('a call for funds reaches its owner alone, encrypted for their browser and signed by the installation', async () => {
  const owner = await listens('owner');
  const others = [];
  for (const who of ['formerOwner', 'accountant', 'board', 'admin', 'stranger'] as const)
    others.push(await listens(who));
  const own = await listens(syndic);
  const command = syndic.mutation(syndic.wrap('issueCall', newId(), sampleBody('issueCall')));
  expect((await syndic.send([command])).body.results).toMatchObject([{ outcome: 'accepted' }]);
  await ended();

  const [sent, ...more] = service.at(owner.path);
  expect(more).toEqual([]);
  const { title, body, path, tag } = owner.read(sent?.body as Buffer);
  expect([title, body]).toEqual(['Résidence Les Tilleuls', 'Un nouvel appel de fonds est arrivé.']);
  expect(path).toBe(`/account/calls/${command.document.id}.call-${ownerRecord}`);
  expect(tag).toBe(`fundCall:${command.document.id}.call-${ownerRecord}`);
  expect(sent?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '259200', urgency: 'normal' });
  await isSigned(sent?.headers.authorization ?? '');
  for (const one of [...others, own]) expect(service.at(one.path)).toEqual([]);

  // Its answer got lost: the same push again, and the same command under another number.
  await syndic.send([command]);
  await syndic.push(command.document);
  await ended();
  expect(service.received).toHaveLength(1);
});

async function isSigned(authorization: string) {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization) ?? [];
  const { body } = await syndic.call<{ publicKey: string }>('/api/alerts/this');
  expect(key).toBe(body.publicKey);
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
  const verified = await jwtVerify(token, await importJWK({ kty: 'EC', crv: 'P-256', x, y }, 'ES256'), {
    audience: service.origin,
  });
  expect(verified.payload.sub).toBe('mailto:postmaster@koprogo.example');
}

test('an approval that is needed reaches those who may decide it, in their language, and not its author', async () => {
  await admin`update accounts set language = 'nl' where id = ${people.board}`;
  const board = await listens('board');
  const colleague = await listens('colleague');
  const silent = [
    await listens('accountant'),
    await listens('owner'),
    await listens('stranger'),
    await listens(syndic),
    await listens('board', ['fundCall']),
  ];
  const command = submits(syndic);
  await syndic.push(command);
  await ended();
  const [sent] = service.at(board.path);
  expect(board.read(sent?.body as Buffer)).toEqual({
    title: 'Résidence Les Tilleuls',
    body: 'Een factuur wacht op goedkeuring.',
    path: `/approvals/${command.id}.submission`,
    tag: `approval:${command.id}.submission`,
  });
  expect(service.at(colleague.path)).toHaveLength(1);
  for (const one of silent) expect(service.at(one.path)).toEqual([]);
});

test('rights that went are asked of the database when it is told, not when somebody asked to be told', async () => {
  const colleague = await listens('colleague');
  await grant(world.services, organisation, 'colleague', []);
  await syndic.push(submits(syndic));
  await ended();
  expect(service.at(colleague.path)).toEqual([]);
  await grant(world.services, organisation, 'colleague', [{ role: 'syndic', buildings: 'all' }]);
});

test('what is refused tells nobody', async () => {
  const board = await listens('board');
  const refused = await syndic.push(
    syndic.wrap('submitInvoice', newId(), { ...submission, draftId: newId(), building: newId() }),
  );
  expect(refused.map(({ outcome }) => outcome)).toEqual(['refused']);
  await ended();
  expect(service.at(board.path)).toEqual([]);
});

test('a device the push service knows no more is forgotten; one that is busy is asked again when it said', async () => {
  const [gone, busy] = [await listens('board'), await listens('board')];
  service.willAnswer(gone.path, { status: 410 });
  service.willAnswer(busy.path, { status: 429, headers: { 'retry-after': '1' } });
  await syndic.push(submits(syndic));
  await ended();
  expect(service.at(gone.path)).toHaveLength(1);
  expect(service.at(busy.path)).toHaveLength(2);
  expect((await gone.device.call('/api/alerts/this')).body).toMatchObject({ subscription: null });
  expect((await busy.device.call('/api/alerts/this')).body).toMatchObject({
    subscription: { endpoint: busy.subscription.endpoint, kinds: ['fundCall', 'approval'] },
  });
});

test('it goes with its session: signed out, taken off the account, or by a new password elsewhere', async () => {
  const post = (path: string, cookie: string) =>
    world.app.request(path, { method: 'POST', headers: { cookie } });
  const [leaving, lost, own] = [await listens('board'), await listens('board'), await listens('board')];
  expect((await leaving.device.call('/api/alerts/this', { method: 'DELETE' })).status).toBe(204);
  expect(await rows()).toBe(2);
  await listens(leaving.device);
  expect((await post('/api/auth/sign-out', leaving.device.cookie)).status).toBe(204);
  expect(await rows()).toBe(2);
  const { body } = await lost.device.call<{ sessions: { id: string; isThis: boolean }[] }>(
    '/api/auth/sessions',
  );
  const id = body.sessions.find(({ isThis }) => isThis)?.id;
  expect((await own.device.call(`/api/auth/sessions/${id}`, { method: 'DELETE' })).status).toBe(204);
  expect(await rows()).toBe(1);
  const third = await world.device('board');
  const json = { current: password, next: 'une autre phrase sans réseau' };
  expect((await third.call('/api/auth/password', { method: 'POST', json })).status).toBe(204);
  expect(await rows()).toBe(0);
  const back = { current: json.next, next: password };
  expect((await third.call('/api/auth/password', { method: 'POST', json: back })).status).toBe(204);
});

test('one browser belongs to who signed in there last; of one account the oldest beyond twenty go', async () => {
  const { device, subscription } = await listens('board');
  const next = await world.device('owner');
  const put = (by: TestDevice, json: object) => by.call('/api/alerts/this', { method: 'PUT', json });
  expect((await put(next, { ...subscription, kinds: ['fundCall'] })).status).toBe(204);
  expect((await device.call('/api/alerts/this')).body).toMatchObject({ subscription: null });
  await admin`with old as (insert into sessions (id, account_id, device_id, created_at, last_used_at, expires_at)
      select gen_random_uuid(), ${people.syndic}, gen_random_uuid(), now(), now(), now() + interval '1 day'
        from generate_series(1, 20) returning id)
    insert into push_subscriptions (session_id, account_id, endpoint, p256dh, auth, kinds, kept_at)
      select id, ${people.syndic}, id::text, decode(repeat('04', 65), 'hex'), decode(repeat('00', 16), 'hex'),
             '{approval}', now() - interval '1 hour' from old`;
  await listens(syndic);
  expect(await rows()).toBe(21);
});

test('only push services are asked, and only what is a subscription is kept', async () => {
  const device = await world.device('accountant');
  const { subscription } = browserOf(service.origin, '/x');
  const put = (changes: object) =>
    device.call('/api/alerts/this', {
      method: 'PUT',
      json: { ...subscription, kinds: ['approval'], ...changes },
    });
  const elsewhere = [
    'https://example.be/push',
    'https://127.0.0.1/',
    'https://169.254.169.254/latest/meta-data',
    'http://fcm.googleapis.com/fcm/send/x',
    'https://fcm.googleapis.com:8443/fcm/send/x',
    'https://fcm.googleapis.com.example.be/x',
    'https://somebody@fcm.googleapis.com/x',
    'https://notify.windows.com.example.be/x',
    'https://evilpush.apple.com.example.be/x',
    'file:///etc/passwd',
  ];
  for (const endpoint of elsewhere)
    expect(await put({ endpoint })).toMatchObject({ status: 422, body: { code: 'alert.serviceUnknown' } });
  const known = [
    'https://fcm.googleapis.com/fcm/send/x',
    'https://updates.push.services.mozilla.com/wpush/v2/x',
    'https://web.push.apple.com/x',
    'https://wns2-par02p.notify.windows.com/w/?token=x',
  ];
  for (const endpoint of known) expect((await put({ endpoint })).status).toBe(204);
  const wrong = [
    { kinds: [] },
    { kinds: ['everything'] },
    { auth: 'short' },
    { p256dh: 'B'.repeat(87) },
    { endpoint: `https://fcm.googleapis.com/${'x'.repeat(2_000)}` },
    { more: 1 },
  ];
  for (const changes of wrong)
    expect(await put(changes)).toMatchObject({ status: 400, body: { code: 'request.malformed' } });
  await admin`delete from push_subscriptions`;
});

test('an endpoint and what was told are in no log; who changes too often waits', async () => {
  const device = await world.device('strangerAdmin');
  const { subscription } = browserOf(service.origin, '/limits');
  const json = { ...subscription, kinds: ['approval'] };
  const answers = [];
  for (let at = 0; at < 61; at += 1)
    answers.push((await device.call('/api/alerts/this', { method: 'PUT', json })).status);
  expect(answers.filter((status) => status === 204)).toHaveLength(60);
  expect(answers.at(-1)).toBe(429);
  expect(world.lines.join('\n')).not.toContain(service.origin);
  expect(world.lines.join('\n')).not.toContain(emailOf('board'));
});
