import { createHash, randomBytes } from 'node:crypto';
import { sampleId } from 'shared-domain/kernel';
import { type DraftDefinition, definitionOf, type SyncedDocument } from 'shared-domain/sync';
import { createDraft, editDraft, loadAutomerge, wrapDraft } from 'shared-domain/sync/draft';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftActor, wasmBytes } from './testing/automerge.ts';
import type { TestDevice } from './testing/test-device.ts';
import {
  createWorld,
  grant,
  building as home,
  newId,
  organisation,
  sampleBody,
  type World,
} from './testing/world.ts';

const elsewhere = sampleId(11);
const drafts = definitionOf('invoiceDraft') as DraftDefinition;

let world: World;
let syndic: TestDevice;
/** Syndic at home, on the board elsewhere: reads both, keeps one. */
let intruder: TestDevice;
beforeAll(async () => {
  await loadAutomerge(wasmBytes());
  world = await createWorld();
  syndic = await world.device('syndic');
  await syndic.push(syndic.wrap('building', elsewhere, sampleBody('building')));
  await grant(world.services, organisation, 'colleague', [
    { role: 'syndic', buildings: [home] },
    { role: 'board', building: elsewhere },
  ]);
  intruder = await world.device('colleague');
});
afterAll(() => world?.close());

test('[SYN-45] a record is not removed by who reads it and keeps another building', async () => {
  const lot = syndic.wrap('lot', newId(), { ...sampleBody('lot'), building: elsewhere });
  expect((await syndic.push(lot))[0]).toMatchObject({ outcome: 'accepted' });
  expect((await intruder.pull('records')).some((one) => one.id === lot.id)).toBe(true);
  const base = { rev: lot.rev, body: lot.body };
  const claims = [
    { ...lot, building: home },
    { ...lot, building: home, scope: `building:${home}` },
    { ...lot, building: '' },
    lot,
  ];
  for (const claim of claims) {
    const removal: SyncedDocument = { ...claim, rev: newId(), deleted: true, body: {} };
    const { body } = await intruder.send([intruder.mutation(removal, base)]);
    expect(body.results[0]?.outcome).toBe('refused');
  }
  const moved = { ...lot, rev: newId(), body: { ...lot.body, building: home }, building: home };
  for (const scope of [lot.scope, `building:${home}`]) {
    const { body } = await intruder.send([intruder.mutation({ ...moved, scope }, base)]);
    expect(body.results[0]?.outcome).toBe('refused');
  }
  const reader = await world.device('syndic');
  const standing = (await reader.pull('records')).find((one) => one.id === lot.id);
  expect(standing).toEqual(lot);
});

test('what is refused is told without what its author may lose the right to read', async () => {
  const owner = syndic.wrap('owner', newId(), { ...sampleBody('owner'), phone: '+32 4 111 11 11' });
  await syndic.push(owner);
  await intruder.pullAll();
  const again = intruder.wrap('owner', owner.id, { ...sampleBody('owner'), phone: '+32 4 222 22 22' });
  expect((await intruder.push(again))[0]).toMatchObject({ outcome: 'conflict', master: owner });
  const told = (await intruder.pull('facts')).filter((one) => one.subject === owner.id);
  expect(JSON.stringify(told)).toContain('+32 4 222 22 22');
  expect(JSON.stringify(told)).not.toContain('+32 4 111 11 11');
});

const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(4_000)]);
const sha256 = createHash('sha256').update(photo).digest('hex');
const file = `/api/blobs/${sha256}?organisation=${organisation}`;
const read = async (device: TestDevice) =>
  (await world.app.request(file, { headers: { authorization: `Bearer ${device.token}` } })).status;
const bring = (device: TestDevice) =>
  device.call(file, { method: 'PUT', headers: { 'content-length': '4004' }, body: new Uint8Array(photo) });

function draftWith(building: string): SyncedDocument {
  const page = { position: 1, sha256, mediaType: 'image/jpeg', bytes: photo.length };
  const body = { ...sampleBody('invoiceDraft'), building, pages: { [newId()]: page } };
  const made = createDraft(drafts, draftActor(), (edit) => edit.become({}, body));
  return wrapDraft(drafts, { organisation, id: newId() }, made);
}

test('a command names nothing of another building', async () => {
  const draft = draftWith(elsewhere);
  expect((await syndic.push(draft))[0]?.outcome).toBe('accepted');
  const submit = intruder.wrap('submitInvoice', newId(), {
    ...sampleBody('submitInvoice'),
    draftId: draft.id,
  });
  expect((await intruder.push(submit))[0]).toMatchObject({
    outcome: 'refused',
    refusal: { code: 'sync.notFound' },
  });
  const lot = syndic.wrap('lot', newId(), { ...sampleBody('lot'), building: elsewhere });
  await syndic.push(lot);
  const take = intruder.wrap('transferLot', newId(), {
    ...sampleBody('transferLot'),
    lotId: lot.id,
    holders: [{ ownerId: sampleId(40), numerator: 1, denominator: 1 }],
    primaryContact: sampleId(40),
  });
  expect((await intruder.push(take))[0]).toMatchObject({
    outcome: 'refused',
    refusal: { code: 'sync.notFound' },
  });
});

test('[SYN-62] naming a file opens it to nobody; bringing it does', async () => {
  const accountant = await world.device('accountant');
  expect((await bring(syndic)).status).toBe(201);
  expect((await syndic.push(draftWith(elsewhere)))[0]?.outcome).toBe('accepted');
  expect((await intruder.push(draftWith(home)))[0]?.outcome).toBe('accepted');
  expect([await read(syndic), await read(intruder), await read(accountant)]).toEqual([200, 404, 404]);
  expect((await bring(intruder)).status).toBe(201);
  expect([await read(syndic), await read(intruder), await read(accountant)]).toEqual([200, 200, 200]);
});

test('a draft is not moved to another building by what its history says', async () => {
  const start = createDraft(drafts, draftActor(), (edit) =>
    edit.become({}, { ...sampleBody('invoiceDraft'), building: home }),
  );
  const draft = wrapDraft(drafts, { organisation, id: newId() }, start);
  expect((await intruder.push(draft))[0]).toMatchObject({ outcome: 'accepted' });
  const moved = editDraft(drafts, draft.crdt ?? '', draftActor(), (edit) =>
    edit.set(['building'], elsewhere),
  );
  const claimed = wrapDraft(drafts, { organisation, id: draft.id }, moved);
  const { scope, building } = draft;
  const attempts = [claimed, { ...claimed, scope }, { ...claimed, scope, building }];
  for (const one of attempts) expect((await intruder.push(one))[0]?.outcome).toBe('refused');
  const fresh = { ...claimed, id: newId() };
  expect((await intruder.push(fresh))[0]?.outcome).toBe('refused');
  expect((await intruder.push({ ...fresh, scope, building }))[0]?.outcome).toBe('refused');
  const standing = (await syndic.pull('drafts')).filter((one) => [draft.id, fresh.id].includes(one.id));
  expect(standing.map((one) => [one.id, one.building])).toEqual([[draft.id, home]]);
});
