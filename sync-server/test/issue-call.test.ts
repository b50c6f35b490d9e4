import { sampleId } from 'shared-domain/kernel';
import type { SyncedDocument } from 'shared-domain/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, newId, ownerRecord, sampleBody, type World } from './testing/world.ts';

const [lot, planId, keyId] = [sampleId(20), sampleId(70), sampleId(30)];
const call = sampleBody('issueCall');

let world: World;
beforeAll(async () => {
  world = await createWorld();
  const syndic = await world.device('syndic');
  const key = { ...sampleBody('allocationKey'), versions: [{ from: '2024-01-01', parts: { [lot]: 1000 } }] };
  const written = await syndic.push(
    syndic.wrap('allocationKey', keyId, key),
    syndic.wrap('callPlan', planId, sampleBody('callPlan')),
  );
  expect(written.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
});
afterAll(() => world?.close());

async function factsOf(who: 'syndic' | 'owner'): Promise<SyncedDocument[]> {
  const device = await world.device(who);
  return await device.pullAll();
}

const ofType = (documents: readonly SyncedDocument[], type: string) =>
  documents.filter((document) => document.type === type);

test('two devices issue the same instalment at once: one call goes out, one is told, each owner is called once', async () => {
  const devices = await Promise.all([world.device('syndic'), world.device('accountant')]);
  const results = await Promise.all(
    devices.map((device) => device.push(device.wrap('issueCall', newId(), call))),
  );
  const outcomes = results.map(([result]) => result?.outcome).sort();
  expect(outcomes).toEqual(['accepted', 'refused']);
  const refused = results.flat().find(({ outcome }) => outcome === 'refused');
  expect(refused).toMatchObject({ refusal: { code: 'call.alreadyIssued' } });

  const seen = await factsOf('syndic');
  expect(ofType(seen, 'fundCall')).toHaveLength(1);
  expect(ofType(seen, 'journalEntry')).toMatchObject([{ body: { event: 'call', number: 1 } }]);
  const told = await factsOf('owner');
  expect(ofType(told, 'ownerCall')).toMatchObject([
    { body: { ownerId: ownerRecord, amount: 120_000, payee: 'Résidence Les Tilleuls' } },
  ]);
  expect(ofType(told, 'ownerMovement')).toHaveLength(1);
});

test('a call taken back may be issued again, and its owner is told both', async () => {
  const syndic = await world.device('syndic');
  const [first] = ofType(await factsOf('syndic'), 'fundCall');
  const cancel = { ...sampleBody('cancelCall'), fundCallId: first?.id };
  const twice = await syndic.push(
    syndic.wrap('cancelCall', newId(), cancel),
    syndic.wrap('cancelCall', newId(), cancel),
  );
  expect(twice.map(({ outcome }) => outcome)).toEqual(['accepted', 'refused']);
  const [again] = await syndic.push(syndic.wrap('issueCall', newId(), call));
  expect(again?.outcome).toBe('accepted');

  const told = await factsOf('owner');
  expect(ofType(told, 'ownerCall')).toHaveLength(2);
  const amounts = ofType(told, 'ownerMovement').flatMap(({ body }) =>
    (body.lines as { amount: number }[]).map(({ amount }) => amount),
  );
  expect(amounts.sort((a, b) => a - b)).toEqual([-120_000, 120_000, 120_000]);
});

test('an approved budget is no device’s to write', async () => {
  const syndic = await world.device('syndic');
  const budget = sampleBody('budget');
  const assembly = { on: '2026-03-14', minutes: 'PV', pages: [] };
  const stage = { is: 'approved', submittedOn: '2026-03-01', assembly };
  const [forged] = await syndic.push(syndic.wrap('budget', newId(), { ...budget, stage }));
  expect(forged).toMatchObject({ outcome: 'refused', refusal: { code: 'budget.notDraft' } });
  const id = newId();
  await syndic.push(syndic.wrap('budget', id, budget));
  const told = { ...sampleBody('submitBudget'), budgetId: id };
  const results = await syndic.push(
    syndic.wrap('submitBudget', newId(), told),
    syndic.wrap('approveBudget', newId(), { ...sampleBody('approveBudget'), budgetId: id }),
  );
  expect(results.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
  const stored = (await syndic.pullAll()).find((document) => document.id === id);
  expect(stored?.body).toMatchObject({ stage: { is: 'approved', assembly: { on: '2026-03-14' } } });
});
