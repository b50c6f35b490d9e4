import { owners, partyName } from 'shared-domain/ownership';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  building,
  createWorld,
  emailOf,
  formerOwnerRecord,
  newId,
  organisation,
  otherBuilding,
  otherOrganisation,
  ownerRecord,
  sampleBody,
  type Who,
  type World,
} from './testing/world.ts';

type Answer = {
  readonly buildings: readonly {
    readonly id: string;
    readonly name: string;
    readonly owners: readonly { readonly id: string; readonly name: string }[];
  }[];
};

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.close());

async function ask(who: Who, of: string, home = organisation) {
  const device = await world.device(who, home);
  return device.call<Answer>(`/api/admin/organisations/${of}/buildings`);
}

test('who grants rights is told buildings and owners by name, and nothing else of them', async () => {
  const { status, body } = await ask('admin', organisation);
  const name = partyName(owners.sample.body.party);
  expect(status).toBe(200);
  expect(body).toEqual({
    buildings: [
      {
        id: building,
        name: sampleBody('building').name,
        owners: [ownerRecord, formerOwnerRecord].map((id) => ({ id, name })),
      },
    ],
  });
});

test('a building made a moment ago, and its owner, are there at once', async () => {
  const syndic = await world.device('syndic');
  const [made, owner] = [newId(), newId()];
  await syndic.push(
    syndic.wrap('building', made, { ...sampleBody('building'), name: 'Zonnehof' }),
    syndic.wrap('owner', owner, { ...sampleBody('owner'), building: made }),
  );
  const { body } = await ask('admin', organisation);
  expect(body.buildings.find(({ id }) => id === made)).toMatchObject({
    name: 'Zonnehof',
    owners: [{ id: owner }],
  });
});

test("the platform's administrator is told of every organisation, other people of none", async () => {
  const platform = await ask('platformAdmin', otherOrganisation);
  expect(platform.body.buildings.map(({ id }) => id)).toEqual([otherBuilding]);
  for (const who of ['syndic', 'accountant', 'board', 'owner'] as const) {
    expect((await ask(who, organisation)).status, emailOf(who)).toBe(404);
  }
  expect((await ask('admin', otherOrganisation)).status).toBe(404);
  expect((await ask('strangerAdmin', organisation, otherOrganisation)).status).toBe(404);
  expect((await ask('admin', 'no-id-at-all')).status).toBe(404);
});
