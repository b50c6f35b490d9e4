import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDevice } from '../testing/test-device.ts';
import { building, createWorld, emailOf, newId, organisation, people, type World } from '../testing/world.ts';
import { type Delivery, delivered, delivery } from './delivery.ts';
import { hostileName, hostileText, type Twist, twist, twisted } from './hostile.ts';

const cases = Math.ceil(Number(process.env.FUZZ_CASES ?? 10_000) / 10);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_121);

let world: World;
let devices: TestDevice[];
beforeAll(async () => {
  world = await createWorld({
    signInsPerMinute: 1_000_000,
    failuresPerAddress: 1_000_000,
    signUpsPerHour: 60_000,
    // Each costs a second; that there are none is what most are told in a flood.
    mostPlaygrounds: 1,
  });
  devices = await Promise.all(
    (['admin', 'platformAdmin', 'syndic', 'owner'] as const).map((who) => world.device(who)),
  );
});
afterAll(() => world?.close());

type Honest = { readonly method: string; readonly path: string; readonly json?: unknown };

const person = { email: 'nouvelle@example.be', name: 'Nouvelle', language: 'fr' };
const grants = [
  { role: 'board', building },
  { role: 'syndic', buildings: [building] },
];
const ofPeople = `/api/admin/organisations/${organisation}/people`;
const blob = `/api/blobs/${'a'.repeat(64)}?organisation=${organisation}`;

/** Every endpoint beside push and pull; none of these says a password that is right. */
const honest: readonly Honest[] = [
  {
    method: 'POST',
    path: '/api/auth/sign-in',
    json: { email: emailOf('owner'), password: 'no', device: newId(), deviceName: 'x' },
  },
  { method: 'GET', path: '/api/auth/sign-up' },
  {
    method: 'POST',
    path: '/api/auth/sign-up',
    json: {
      ...{ email: 'benevole@example.be', password: 'un mot de passe bien long', device: newId() },
      ...{ deviceName: 'x', name: 'Bénévole', language: 'fr', association: 'Les Érables' },
    },
  },
  { method: 'POST', path: '/api/auth/play', json: { language: 'fr', device: newId(), deviceName: 'x' } },
  { method: 'POST', path: '/api/auth/refresh', json: {} },
  { method: 'POST', path: '/api/auth/sign-out', json: { kept: 3 } },
  { method: 'POST', path: '/api/auth/device', json: { device: newId(), wiped: true } },
  { method: 'POST', path: '/api/auth/password', json: { current: 'no', next: 'un mot de passe bien long' } },
  { method: 'GET', path: '/api/auth/sessions' },
  { method: 'PUT', path: '/api/auth/sessions/this', json: { unsent: 2 } },
  { method: 'DELETE', path: `/api/auth/sessions/${newId()}` },
  { method: 'GET', path: '/api/profile' },
  { method: 'GET', path: '/api/admin/organisations' },
  {
    method: 'POST',
    path: '/api/admin/organisations',
    json: { name: 'X', enterpriseNumber: null, admin: person },
  },
  { method: 'GET', path: ofPeople },
  { method: 'POST', path: ofPeople, json: { ...person, grants } },
  { method: 'PUT', path: `${ofPeople}/${people.board}/grants`, json: { grants } },
  { method: 'PUT', path: `${ofPeople}/${people.board}/disabled`, json: { disabled: false } },
  { method: 'POST', path: `${ofPeople}/${people.formerOwner}/password` },
  { method: 'GET', path: `/api/admin/organisations/${organisation}/buildings` },
  { method: 'GET', path: `/api/sync/events?organisation=${organisation}` },
  { method: 'GET', path: blob },
  { method: 'HEAD', path: blob },
  { method: 'PUT', path: blob, json: { not: 'a file' } },
];

type Case = {
  readonly kind: number;
  readonly by: number;
  readonly twists: readonly Twist[];
  readonly how: Delivery;
  /** Which part of the address is another, and what it is. */
  readonly part: number;
  readonly name: string | null;
};

const anyCase: fc.Arbitrary<Case> = fc.record({
  kind: fc.nat({ max: honest.length - 1 }),
  by: fc.nat({ max: 3 }),
  twists: fc.array(twist, { maxLength: 3 }),
  how: delivery,
  part: fc.nat({ max: 8 }),
  name: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.oneof(
        hostileName,
        fc.constantFrom(`${organisation}.preferences`, organisation.toUpperCase(), '..', '%', 'ö/..'),
      ),
    },
  ),
});

test(`${cases} generated requests to every other endpoint, seed ${seed}: no failure`, async () => {
  for (const one of fc.sample(anyCase, { numRuns: cases, seed })) await ask(one);
}, 300_000);

test('afterwards people still sign in', async () => {
  expect((await (await world.device('syndic')).pullOnce('records')).status).toBe(200);
});

async function ask(one: Case): Promise<void> {
  const request = honest[one.kind];
  if (!request) return;
  const path = one.name === null ? request.path : withPart(request.path, one.part, one.name);
  const text =
    request.json === undefined ? '' : hostileText(twisted(request.json, one.twists, [people.stranger]));
  const { body, headers } = delivered(text, one.how, devices[one.by]?.token ?? '');
  const leaving = new AbortController();
  const answer = await world.app.request(path, {
    method: request.method,
    headers: { ...headers, cookie: `koprogo_refresh=${escaped(one.name ?? 'x')}` },
    signal: leaving.signal,
    ...(text === '' ? {} : { body }),
  });
  const bug = world.lines.findLast((line) => line.includes('"failure"')) ?? '';
  const where = `seed ${seed}: ${request.method} ${path} ${one.how.is} ${text.slice(0, 2_000)}\n${bug}`;
  expect(answer.status, where).toBeLessThan(500);
  await answer.body?.cancel();
  leaving.abort();
}

/** One part of the address, counted from its end, is another. */
function withPart(path: string, at: number, name: string): string {
  const parts = path.split(/(?<=[/=?])/);
  const place = parts.length - 1 - (at % Math.max(1, parts.length - 2));
  const ending = /[/=?]$/.exec(parts[place] ?? '')?.[0] ?? '';
  return parts.with(place, escaped(name) + ending).join('');
}

// Half a character has no UTF-8: what is sent is what a browser would make of it.
const escaped = (name: string) => encodeURIComponent(Buffer.from(name).toString());
