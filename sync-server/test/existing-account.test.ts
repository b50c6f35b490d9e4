import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDevice } from './testing/test-device.ts';
import {
  createWorld,
  emailOf,
  grant,
  newId,
  organisation,
  otherOrganisation,
  people,
  type World,
} from './testing/world.ts';

let world: World;
let admin: TestDevice;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.device('admin');
});
afterAll(() => world?.close());

const grants = [{ role: 'syndic', buildings: 'all' }];
const taken = { status: 409, body: { code: 'auth.emailTaken' } };
const organisations = '/api/admin/organisations';
const invite = (json: Record<string, unknown>, by = admin, of = organisation) =>
  by.call<Record<string, unknown>>(`${organisations}/${of}/people`, {
    method: 'POST',
    json: { name: 'Somebody', language: 'fr', grants, ...json },
  });
const membershipsOf = async (account: string) =>
  (await world.services.memberships(account)).map((one) => one.organisation);

test('an account of elsewhere gets no right before its person was asked, and its name stays untold', async () => {
  const email = emailOf('stranger');
  const refused = await invite({ email: email.toUpperCase() });
  expect(refused).toMatchObject(taken);
  expect(refused.body).toEqual(taken.body);
  expect(await invite({ email, grants: [] })).toMatchObject(taken);
  expect(await membershipsOf(people.stranger)).toEqual([otherOrganisation]);
  expect(await invite({ email, confirmed: true })).toMatchObject({
    status: 201,
    body: { account: people.stranger, password: null },
  });
  const [last] = (await world.services.directory.audit(organisation)).slice(-1);
  expect(last).toMatchObject({
    account: people.admin,
    action: 'person.invited',
    detail: { person: people.stranger, grants, confirmed: true },
  });
});

test('whoever was in the organisation before comes back without a question', async () => {
  await grant(world.services, organisation, 'formerOwner', []);
  expect(await invite({ email: emailOf('formerOwner') })).toMatchObject({ status: 201 });
});

test('an account that an office makes ahead gets nothing of another office by itself', async () => {
  const strangerAdmin = await world.device('strangerAdmin');
  const email = `${newId()}@example.be`;
  const made = await invite({ email, grants: [] }, strangerAdmin, otherOrganisation);
  expect(made).toMatchObject({ status: 201, body: { password: expect.any(String) } });
  expect(await invite({ email })).toMatchObject(taken);
  expect(await membershipsOf(String(made.body.account))).toEqual([otherOrganisation]);
});

test('a new organisation is not founded under an account of elsewhere before its person was asked', async () => {
  const platform = await world.device('platformAdmin');
  const found = (confirmed: Record<string, unknown>) =>
    platform.call<Record<string, unknown>>(organisations, {
      method: 'POST',
      json: {
        name: 'Régie Nouvelle',
        admin: { email: emailOf('stranger'), name: 'Somebody', language: 'fr', ...confirmed },
      },
    });
  const all = async () => (await world.services.directory.all()).length;
  const before = await all();
  expect(await found({})).toMatchObject(taken);
  expect(await all()).toBe(before);
  expect(await found({ confirmed: true })).toMatchObject({
    status: 201,
    body: { admin: { password: null } },
  });
  expect(await all()).toBe(before + 1);
});
