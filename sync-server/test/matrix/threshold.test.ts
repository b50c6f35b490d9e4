import type { SyncedDocument } from 'shared-domain/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDevice } from '../testing/test-device.ts';
import { building, createWorld, newId, sampleBody, type Who, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.close());

const standing = async (): Promise<SyncedDocument> => {
  const found = (await (await world.device('syndic')).pull('records')).find(({ id }) => id === building);
  if (!found) throw new Error('the building is not there');
  return found;
};
const thresholdNow = async () => (await standing()).body.approvalThreshold;

/** A whole building, pushed as a device of that role would, with another threshold in it. */
async function push(device: TestDevice, approvalThreshold: number | null, changes: object = {}) {
  const { rev, body } = await standing();
  const document = device.wrap('building', building, { ...body, ...changes, approvalThreshold });
  const { body: answer } = await device.send([device.mutation(document, { rev, body })]);
  return answer.results[0];
}

const raise = (device: TestDevice, threshold: number, changes: object = {}) =>
  device.push(
    device.wrap('raiseThreshold', newId(), { ...sampleBody('raiseThreshold'), threshold, ...changes }),
  );

test('nobody raises the threshold by writing it down, however it is dressed', async () => {
  const before = await thresholdNow();
  expect(before).toBe(50_000);
  for (const who of ['syndic', 'colleague', 'accountant', 'board', 'owner', 'admin', 'stranger'] as Who[]) {
    const pushed = await push(await world.device(who), 90_000).catch(() => undefined);
    expect(pushed?.outcome ?? 'refused').toBe('refused');
  }
  const syndic = await world.device('syndic');
  expect((await push(syndic, 50_001, { name: 'Autre nom' }))?.refusal).toEqual({
    code: 'threshold.needsAssembly',
    params: { threshold: 50_000 },
  });
  // From a base nobody gave out, and with none.
  for (const base of [
    null,
    { rev: 'made up', body: { ...(await standing()).body, approvalThreshold: 90_000 } },
  ]) {
    const { body } = await standing();
    const document = syndic.wrap('building', building, { ...body, approvalThreshold: 90_000 });
    const { body: answer } = await syndic.send([syndic.mutation(document, base)]);
    expect(['refused', 'conflict', 'merged']).toContain(answer.results[0]?.outcome);
  }
  // Removed and made anew.
  const { rev, body } = await standing();
  const gone = { ...syndic.wrap('building', building, body), deleted: true, body: {} };
  await syndic.send([syndic.mutation(gone as SyncedDocument, { rev, body })]);
  expect(await thresholdNow()).toBe(before);
});

test('who may not write in the building may not say either that its assembly decided', async () => {
  for (const who of ['accountant', 'board', 'owner', 'admin', 'stranger'] as Who[]) {
    const results = await raise(await world.device(who), 90_000).catch(() => []);
    expect(results[0]?.outcome ?? 'refused').toBe('refused');
  }
  expect(await thresholdNow()).toBe(50_000);
});

test('with the day and the item of the minutes it is raised, and owners read the decision; lowering asks for nothing', async () => {
  const syndic = await world.device('syndic');
  expect((await raise(syndic, 90_000, { decidedOn: '2999-01-01' }))[0]?.refusal?.code).toBe(
    'threshold.inFuture',
  );
  expect((await raise(syndic, 90_000, { reference: '' }))[0]?.outcome).toBe('refused');
  expect((await raise(syndic, 90_000))[0]?.outcome).toBe('accepted');
  expect(await thresholdNow()).toBe(90_000);
  const read = (await (await world.device('owner')).pull('facts')).find(
    ({ type }) => type === 'thresholdDecision',
  );
  expect(read?.body).toMatchObject({
    before: 50_000,
    threshold: 90_000,
    reference: 'AG 12/05/2026, point 9',
  });
  expect((await push(syndic, 30_000))?.outcome).toBe('accepted');
  expect((await push(syndic, null))?.outcome).toBe('accepted');
  expect((await push(syndic, 1))?.refusal?.code).toBe('threshold.needsAssembly');
});
