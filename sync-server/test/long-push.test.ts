import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstBroken } from '../src/sync/audit-chain.ts';
import type { TestDevice } from './testing/test-device.ts';
import { createWorld, newId, organisation, sampleBody, type World } from './testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.close());

const supplier = (device: TestDevice, words: object = {}) =>
  device.mutation(device.wrap('supplier', newId(), { ...sampleBody('supplier'), ...words }));

test('[SYN-42] a push of five hundred is one answer, one chain, and all of it on another device', async () => {
  const device = await world.device('syndic');
  const reader = await world.device('colleague');
  await reader.pullAll();
  const mutations = Array.from({ length: 500 }, () => supplier(device));
  const { body } = await device.send(mutations);
  expect(body).toMatchObject({ lastN: 500 });
  expect(body.results.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(500);
  const came = new Set((await reader.pull('records')).map(({ id }) => id));
  expect(mutations.filter(({ document }) => !came.has(document.id))).toEqual([]);
  const audit = await world.services.directory.audit(organisation);
  expect(firstBroken(organisation, audit)).toBe(null);
  expect(audit.filter(({ action }) => action === 'push.accepted').length).toBeGreaterThanOrEqual(500);
  expect((await device.send(mutations)).body.results).toEqual(body.results);
});

test.each([3, 150, 299])(
  'what the database cannot hold refuses itself alone, at place %i of three hundred',
  async (place) => {
    const device = await world.device('syndic');
    const mutations = Array.from({ length: 300 }, (_, at) =>
      supplier(device, at === place ? { note: 'a\u0000b' } : {}),
    );
    const { body } = await device.send(mutations);
    const refused = body.results.filter(({ outcome }) => outcome !== 'accepted');
    expect(refused).toMatchObject([{ n: place + 1, outcome: 'refused' }]);
    expect(body.lastN).toBe(300);
    const audit = await world.services.directory.audit(organisation);
    expect(firstBroken(organisation, audit)).toBe(null);
  },
);

test('what a long push did before is seen by what comes after', async () => {
  const device = await world.device('syndic');
  const first = supplier(device);
  const between = Array.from({ length: 250 }, () => supplier(device));
  const { document } = first;
  const again = device.mutation(
    { ...document, rev: newId(), body: { ...document.body, name: 'Autre nom' } },
    { rev: document.rev, body: document.body },
  );
  const { body } = await device.send([first, ...between, again]);
  expect(body.results.every(({ outcome }) => outcome === 'accepted')).toBe(true);
  const found = (await device.pull('records')).find(({ id }) => id === document.id);
  expect(found).toMatchObject({ rev: again.document.rev, body: { name: 'Autre nom' } });
});

test('a small push that asks for much is answered at its front, and the rest when it comes again', async () => {
  const device = await world.device('owner');
  const mutations = Array.from({ length: 20_000 }, newId);
  const settled = device.wrap('settledRefusals', `${device.account}.settled`, {
    ...{ account: device.account, mutations },
  });
  await device.push(settled);
  const weight = JSON.stringify(settled).length;
  const removals = Array.from({ length: 20 }, () =>
    device.mutation({
      ...settled,
      rev: newId(),
      body: { account: device.account, mutations: [] },
      deleted: true,
    }),
  );
  const last = removals.at(-1)?.n ?? 0;
  const outcomes: string[] = [];
  for (let left = removals; left.length > 0; ) {
    const { status, body } = await device.send(left);
    expect(status).toBe(200);
    expect(JSON.stringify(body).length).toBeLessThan(2_000_000 + 2 * weight);
    expect(body.results.length).toBeGreaterThan(0);
    outcomes.push(...body.results.map(({ outcome }) => outcome));
    expect(body.lastN).toBe(last - left.length + body.results.length);
    left = left.slice(body.results.length);
  }
  expect(outcomes).toHaveLength(20);
  // Told again, an answer weighs what it weighed.
  const again = await device.send(removals);
  expect(again.body).toMatchObject({ lastN: last });
  expect(again.body.results.length).toBeLessThan(20);
});
