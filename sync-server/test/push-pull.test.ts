import { gunzipSync } from 'node:zlib';
import { sampleId } from 'shared-domain/kernel';
import type { PullAnswer } from 'shared-domain/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { building, createWorld, newId, sampleBody, type World } from './testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.close());

test('a record goes up, and comes down on another device', async () => {
  const device = await world.device('syndic');
  const supplier = device.wrap('supplier', newId(), { ...sampleBody('supplier'), name: 'Toiture Exemple' });
  const [result] = await device.push(supplier);
  expect(result).toMatchObject({ n: 1, outcome: 'accepted' });
  const other = await world.device('colleague');
  const found = (await other.pull('records')).find((one) => one.id === supplier.id);
  expect(found).toEqual(supplier);
});

test('[SYN-51] the same batch twice changes nothing', async () => {
  const device = await world.device('syndic');
  const reader = await world.device('colleague');
  const batch = [1, 2, 3].map(() =>
    device.mutation(device.wrap('supplier', newId(), sampleBody('supplier'))),
  );
  const first = await device.send(batch);
  await reader.pullAll();
  const second = await device.send(batch);
  expect(second.body.results).toEqual(first.body.results);
  expect(second.body.head).toEqual(first.body.head);
  expect(await reader.pullAll()).toEqual([]);
});

test('[SYN-50] a gap is refused wherever it is, and nothing of the batch is kept', async () => {
  const device = await world.device('syndic');
  const batch = [1, 2, 3].map(() =>
    device.mutation(device.wrap('supplier', newId(), sampleBody('supplier'))),
  );
  const { status, body } = await device.send([batch[0], batch[2]]);
  expect(status).toBe(409);
  expect(body).toMatchObject({ code: 'sync.gap', params: { lastN: 0 }, lastN: 0 });
  expect((await device.send([batch[1], batch[2]])).status).toBe(409);
  expect((await device.send(batch)).body.lastN).toBe(3);
});

test('[SYN-51] a number that was given to another mutation refuses this one by itself', async () => {
  const device = await world.device('syndic');
  await device.push(device.wrap('supplier', newId(), sampleBody('supplier')));
  device.n = 0;
  const [result] = await device.push(device.wrap('supplier', newId(), sampleBody('supplier')));
  expect(result).toMatchObject({ outcome: 'refused', refusal: { code: 'sync.numberReused' } });
  const refusals = (await device.pull('facts')).filter((one) => one.type === 'refusal');
  expect(refusals.at(-1)?.body).toMatchObject({ refusal: { code: 'sync.numberReused' } });
});

test('[SYN-51] a mutation id under a second number takes that number and nothing else', async () => {
  const device = await world.device('syndic');
  const mutation = device.mutation(device.wrap('supplier', newId(), sampleBody('supplier')));
  await device.send([mutation]);
  device.n += 1;
  const { body } = await device.send([{ ...mutation, n: 2 }]);
  expect(body.lastN).toBe(2);
  expect(body.results[0]).toMatchObject({ outcome: 'refused', refusal: { code: 'sync.numberReused' } });
});

test('[SYN-53] a malformed mutation refuses itself and not its neighbours', async () => {
  const device = await world.device('syndic');
  const good = device.mutation(device.wrap('supplier', newId(), sampleBody('supplier')));
  const bad = device.mutation(device.wrap('supplier', newId(), { ...sampleBody('supplier'), name: 7 }));
  const strange = { ...device.mutation(good.document), document: 'nothing' };
  const { body } = await device.send([good, bad, strange]);
  expect(body.results.map((one) => one.outcome)).toEqual(['accepted', 'refused', 'refused']);
  expect(body.lastN).toBe(3);
  const notices = (await device.pull('facts')).filter((one) => one.type === 'refusal');
  expect(notices.find((one) => one.subject === bad.document.id)?.body).toMatchObject({
    document: bad.document,
  });
});

test('what was pulled and comes back as it stands is no change, whoever may write it', async () => {
  const device = await world.device('syndic');
  const pulled = (await device.pull('records')).find(({ type }) => type === 'ownership');
  if (!pulled) throw new Error('the world has no ownership');
  expect(await device.push(pulled)).toMatchObject([{ outcome: 'accepted' }]);
  const written = await device.push({ ...pulled, rev: newId() });
  expect(written).toMatchObject([{ outcome: 'refused', refusal: { code: 'sync.notAllowed' } }]);
});

test('[SYN-52] who may read a record and not write it is given it back, and so is who writes what nobody can read', async () => {
  const board = await world.device('board');
  const lot = (await board.pull('records')).find(({ type }) => type === 'lot');
  if (!lot) throw new Error('the world has no lot');
  const base = { rev: lot.rev, body: lot.body };
  const forbidden = board.mutation({ ...lot, rev: newId(), body: { ...lot.body, floor: 7 } }, base);
  const nonsense = board.mutation({ ...lot, rev: newId(), body: { ...lot.body, floor: 'high' } }, base);
  const { body } = await board.send([forbidden, nonsense]);
  expect(body.results).toMatchObject([
    { outcome: 'refused', refusal: { code: 'sync.notAllowed' }, master: lot },
    { outcome: 'refused', refusal: { code: 'sync.malformed' }, master: lot },
  ]);
});

test('[SYN-52] two devices create the same id: one stands, the other is told', async () => {
  const [one, two] = [await world.device('syndic'), await world.device('colleague')];
  const id = newId();
  const first = one.wrap('supplier', id, { ...sampleBody('supplier'), name: 'Premier' });
  const second = two.wrap('supplier', id, { ...sampleBody('supplier'), name: 'Second' });
  const [[a], [b]] = await Promise.all([one.push(first), two.push(second)]);
  expect([a?.outcome, b?.outcome].sort()).toEqual(['accepted', 'conflict']);
  const loser = a?.outcome === 'conflict' ? { device: one, result: a } : { device: two, result: b };
  expect(loser.result?.master?.id).toBe(id);
  const notice = (await loser.device.pull('facts')).find(
    (doc) => doc.type === 'refusal' && doc.subject === id,
  );
  expect(notice?.body).toMatchObject({ refusal: { code: 'sync.conflict' } });
});

test('[SYN-52] changes to different fields of one record are both kept, and the master is echoed', async () => {
  const [one, two] = [await world.device('syndic'), await world.device('colleague')];
  const created = one.wrap('supplier', newId(), sampleBody('supplier'));
  await one.push(created);
  const base = { rev: created.rev, body: created.body };
  const phone = two.wrap('supplier', created.id, { ...created.body, phone: '+32 4 999 99 99' });
  const note = one.wrap('supplier', created.id, { ...created.body, note: 'Rappeler en mars' });
  await one.send([one.mutation(note, base)]);
  const { body } = await two.send([two.mutation(phone, base)]);
  expect(body.results[0]).toMatchObject({ outcome: 'merged' });
  expect(body.results[0]?.master?.body).toMatchObject({ phone: '+32 4 999 99 99', note: 'Rappeler en mars' });
  const [pulled] = (await one.pull('records')).filter((doc) => doc.id === created.id);
  expect(pulled).toEqual(body.results[0]?.master);
});

test('[SYN-57] pages follow one another without a document too few or too many', async () => {
  const device = await world.device('syndic');
  const made = Array.from({ length: 30 }, () => device.wrap('supplier', newId(), sampleBody('supplier')));
  await device.push(...made);
  const reader = await world.device('colleague');
  const ids = (await reader.pull('records', 7)).map((one) => one.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(made.every((one) => ids.includes(one.id))).toBe(true);
});

test('[SYN-63] what a device does not keep is not told, and its loss still is', async () => {
  const device = await world.device('syndic');
  await device.pullAll();
  const { head, id, organisation } = device;
  const kept = Object.keys(device.cursors.facts).filter((scope) => scope.endsWith(':staff'));
  const asked = { protocol: 2, device: id, organisation, discipline: 'facts', head, limit: 500 };
  const ask = async (json: object) =>
    (await device.call<PullAnswer>('/api/sync/pull', { method: 'POST', json: { ...asked, ...json } })).body;
  const all = await ask({ cursors: {} });
  const some = await ask({ cursors: { 'building:none': 3 }, without: kept });
  expect(some.documents).toEqual(all.documents.filter(({ scope }) => !kept.includes(scope)));
  expect(Object.keys(some.cursors).filter((scope) => kept.includes(scope))).toEqual([]);
  expect(some.revoked).toEqual(['building:none']);
  const types = ['journalEntry'];
  const days = Object.fromEntries(kept.map((scope) => [scope, '2100-01-01']));
  const young = await ask({ cursors: {}, from: { types, days } });
  expect(young.documents).toEqual(all.documents.filter(({ type }) => type !== 'journalEntry'));
  expect(await ask({ protocol: 1, cursors: {}, without: kept })).toMatchObject({ code: 'request.malformed' });
});

test('a document names its own organisation, and no other', async () => {
  const device = await world.device('syndic');
  const document = {
    ...device.wrap('supplier', newId(), sampleBody('supplier')),
    organisation: sampleId(900),
  };
  const [result] = await device.push(document);
  expect(result).toMatchObject({ outcome: 'refused', refusal: { code: 'sync.notFound' } });
});

test('[SYN-44] an organisation one is not in answers as one that does not exist', async () => {
  const device = await world.device('stranger');
  const theirs = await device.pullOnce('records');
  device.organisation = newId();
  const nowhere = await device.pullOnce('records');
  expect([theirs.status, nowhere.status]).toEqual([404, 404]);
  expect(theirs.body).toEqual(nowhere.body);
});

test("a new building is its syndic's at once, with its lots in the same push", async () => {
  const device = await world.device('syndic');
  const id = newId();
  const house = device.wrap('building', id, sampleBody('building'));
  const lot = device.wrap('lot', newId(), { ...sampleBody('lot'), building: id });
  const results = await device.push(house, lot);
  expect(results.map((one) => one.outcome)).toEqual(['accepted', 'accepted']);
  expect(building).not.toBe(id);
});

test('a page is compressed for who takes it so, and is the same page', async () => {
  const device = await world.device('syndic');
  const bodies = Array.from({ length: 30 }, () => device.wrap('supplier', newId(), sampleBody('supplier')));
  await device.push(...bodies);
  const { head, id, organisation } = device;
  const ask = (headers: Record<string, string>) =>
    device.request('/api/sync/pull', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${device.token}`, ...headers },
      body: JSON.stringify({
        ...{ protocol: 1, device: id, organisation, discipline: 'records', head, cursors: {}, limit: 500 },
      }),
    });
  const [plain, refused, shrunk] = [
    await ask({}),
    await ask({ 'accept-encoding': 'br, gzip;q=0' }),
    await ask({ 'accept-encoding': 'br, gzip' }),
  ];
  expect([plain, refused, shrunk].map(({ headers }) => headers.get('content-encoding'))).toEqual([
    null,
    null,
    'gzip',
  ]);
  expect(shrunk.headers.get('vary')).toBe('Accept-Encoding');
  const text = gunzipSync(Buffer.from(await shrunk.arrayBuffer())).toString();
  expect(text).toBe(await plain.text());
  expect(text).toBe(await refused.text());
});
