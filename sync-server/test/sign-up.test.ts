import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestDevice } from './testing/test-device.ts';
import {
  createWorld,
  emailOf,
  newId,
  organisation,
  password,
  people,
  sampleBody,
  type World,
} from './testing/world.ts';

type Profile = {
  readonly account: string;
  readonly name: string;
  readonly memberships: readonly {
    readonly organisation: string;
    readonly organisationName: string;
    readonly grants: readonly unknown[];
  }[];
};
type Told = { readonly code?: string; readonly accessToken?: string; readonly profile?: Profile };

let open: World;
let strict: World;
beforeAll(async () => {
  [open, strict] = await Promise.all([
    createWorld({ signUpsPerHour: 1_000 }),
    createWorld({ signUpsPerHour: 3, failuresPerAddress: 2 }),
  ]);
});
afterAll(async () => {
  await Promise.all([open?.close(), strict?.close()]);
});

const volunteer = {
  email: 'Benevole@Example.be',
  password: 'une phrase que je retiens',
  name: 'Paul Bénévole',
  language: 'fr',
  association: 'Les Érables',
};
const founder = [{ role: 'syndic', buildings: 'all' }, { role: 'admin' }];

async function signUp(world: World, given: Record<string, unknown> = {}, headers = {}) {
  const answer = await world.app.request('/api/auth/sign-up', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ ...volunteer, device: newId(), deviceName: 'Test', ...given }),
  });
  return { status: answer.status, told: (await answer.json()) as Told, headers: answer.headers };
}

test('a volunteer makes an account and a co-ownership of their own, and is signed in', async () => {
  const { status, told, headers } = await signUp(open);
  expect(status).toBe(200);
  expect(headers.get('set-cookie')).toContain('koprogo_refresh=');
  expect(told.profile).toMatchObject({ name: 'Paul Bénévole', email: 'benevole@example.be', language: 'fr' });
  const home = told.profile?.memberships[0];
  expect(told.profile?.memberships).toEqual([
    expect.objectContaining({ organisationName: 'Les Érables', grants: founder }),
  ]);
  const request = open.app.request.bind(open.app);
  const device = await TestDevice.signIn(
    request,
    volunteer.email,
    volunteer.password,
    home?.organisation ?? '',
  );
  const [pushed] = await device.push(device.wrap('building', newId(), sampleBody('building')));
  expect(pushed).toMatchObject({ outcome: 'accepted' });
  const path = `/api/admin/organisations/${home?.organisation}/people`;
  expect((await device.call(path)).status).toBe(200);
  const audit = await open.services.directory.audit(home?.organisation ?? '');
  expect(audit.slice(0, 2)).toMatchObject([
    { action: 'organisation.created', account: told.profile?.account },
    { action: 'person.signedUp', account: told.profile?.account },
  ]);
});

test('asked again, because an answer was lost, it is the same account and the same co-ownership', async () => {
  const one = { email: 'encore@example.be', association: 'Les Hêtres' };
  const answers = await Promise.all([signUp(open, one), signUp(open, one)]);
  answers.push(await signUp(open, { ...one, association: ' les hêtres ' }));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const found = answers.map(({ told }) => [told.profile?.account, told.profile?.memberships]);
  expect(new Set(found.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(answers[0]?.told.profile?.memberships).toHaveLength(1);
});

test('who has an account founds one more co-ownership with their own password, and keeps their rights elsewhere', async () => {
  const { status, told } = await signUp(open, {
    ...{ email: emailOf('owner'), password, association: 'Les Saules', name: 'Another name' },
  });
  expect(status).toBe(200);
  expect(told.profile).toMatchObject({ account: people.owner, name: 'Name of owner' });
  const named = told.profile?.memberships.map((one) => one.organisationName);
  expect(named?.toSorted()).toEqual(['Les Saules', 'Syndic Exemple']);
});

test('with an e-mail that is taken, a stranger hears what a sign-in that failed hears, and nothing is made', async () => {
  const before = await open.services.directory.all();
  const { status, told, headers } = await signUp(open, { email: emailOf('syndic') });
  expect([status, told]).toEqual([401, { code: 'auth.wrongCredentials' }]);
  expect(headers.get('set-cookie')).toBeNull();
  expect(await open.services.directory.all()).toEqual(before);
});

test('rights that were withdrawn since do not come back by signing up again', async () => {
  const one = { email: 'parti@example.be', association: 'Les Ormes' };
  const first = await signUp(open, one);
  const { account = '', memberships } = first.told.profile ?? {};
  const home = memberships?.[0]?.organisation ?? '';
  await open.services.store.write(home, (transaction) => transaction.setGrants(account, []));
  const again = await signUp(open, one);
  expect(again.told.profile?.memberships).toMatchObject([{ organisation: home, grants: [] }]);
});

test('a first password that somebody else made founds nothing', async () => {
  const admin = await open.device('admin');
  const { body } = await admin.call<{ password: string }>(`/api/admin/organisations/${organisation}/people`, {
    method: 'POST',
    json: { email: 'invitee@example.be', name: 'Invitée', language: 'fr', grants: [] },
  });
  const { status, told } = await signUp(open, { email: 'invitee@example.be', password: body.password });
  expect([status, told.code]).toEqual([403, 'auth.passwordMustChange']);
});

test('what is wrong is said before anything is made: a short password, an address that is none, no name', async () => {
  const before = await open.services.directory.all();
  const short = await signUp(open, { email: 'court@example.be', password: 'trop court' });
  expect(short).toMatchObject({
    status: 422,
    told: { code: 'auth.passwordTooShort', params: { length: 15 } },
  });
  const wrong = [
    { email: 'personne' },
    { email: 'a@b' },
    { name: '' },
    { association: ' ' },
    { language: 'it' },
  ];
  for (const given of wrong) {
    const answer = await signUp(open, { email: 'faux@example.be', ...given });
    expect({ given, status: answer.status }).toEqual({ given, status: 400 });
  }
  expect(await open.services.directory.all()).toEqual(before);
});

test('a page of another origin signs nobody up', async () => {
  const { told } = await signUp(
    open,
    { email: 'ailleurs@example.be' },
    { origin: 'https://elsewhere.example' },
  );
  expect(told.code).toBe('auth.originUnknown');
});

test('one network makes so many accounts an hour, and guesses no faster here than by signing in', async () => {
  const guess = () => signUp(strict, { email: emailOf('syndic') });
  expect([(await guess()).status, (await guess()).status]).toEqual([401, 401]);
  const third = await guess();
  expect([third.status, third.told.code]).toEqual([429, 'request.tooMany']);
  strict.clock.offsetMillis += 3_600_001;
  for (let made = 0; made < 3; made += 1)
    expect((await signUp(strict, { email: `b${made}@example.be` })).status).toBe(200);
  const fourth = await signUp(strict, { email: 'b4@example.be' });
  expect([fourth.status, fourth.told.code]).toEqual([429, 'request.tooMany']);
  expect(Number(fourth.headers.get('retry-after'))).toBeGreaterThan(60);
});

test('where it was not opened, nobody signs up, and the page can know before', async () => {
  const closed = await createWorld();
  const { status, told } = await signUp(closed);
  expect([status, told.code]).toEqual([404, 'request.notFound']);
  const asked = async (world: World) => (await world.app.request('/api/auth/sign-up')).json();
  expect([await asked(closed), await asked(open)]).toEqual([{ open: false }, { open: true }]);
  await closed.close();
});
