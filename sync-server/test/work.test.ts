import { createHash, randomBytes } from 'node:crypto';
import { contentHash, sampleId } from 'shared-domain/kernel';
import { type DraftDefinition, definitionOf, type SyncedDocument } from 'shared-domain/sync';
import { createDraft, editDraft, loadAutomerge, wrapDraft } from 'shared-domain/sync/draft';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftActor, wasmBytes } from './testing/automerge.ts';
import type { TestDevice } from './testing/test-device.ts';
import {
  building,
  createWorld,
  newId,
  organisation,
  ownerRecord,
  sampleBody,
  type World,
} from './testing/world.ts';

let world: World;
beforeAll(async () => {
  await loadAutomerge(wasmBytes());
  world = await createWorld();
  const syndic = await world.device('syndic');
  const results = await syndic.push(
    syndic.wrap('allocationKey', sampleId(30), { ...sampleBody('allocationKey'), ...wholeKey }),
  );
  expect(results[0]).toMatchObject({ outcome: 'accepted' });
});
afterAll(() => world?.close());

const wholeKey = { denominator: 1000, versions: [{ from: '2019-01-01', parts: { [sampleId(20)]: 1000 } }] };
const drafts = definitionOf('invoiceDraft') as DraftDefinition;

function newDraft(id: string, changes: object = {}): SyncedDocument {
  const body = { ...sampleBody('invoiceDraft'), ...changes };
  return wrapDraft(
    drafts,
    { organisation, id },
    createDraft(drafts, draftActor(), (edit) => edit.become({}, body)),
  );
}

function edited(document: SyncedDocument, path: [string, ...string[]], value: unknown): SyncedDocument {
  const draft = editDraft(drafts, document.crdt ?? '', draftActor(), (edit) => edit.set(path, value));
  return wrapDraft(drafts, { organisation, id: document.id }, draft);
}

/** Ready to be approved by somebody else; the submission as the board's device has it. */
async function submit(syndic: TestDevice, draftId: string): Promise<SyncedDocument> {
  await syndic.push(newDraft(draftId));
  const submit = syndic.wrap('submitInvoice', newId(), { ...sampleBody('submitInvoice'), draftId });
  const [result] = await syndic.push(submit);
  expect(result).toMatchObject({ outcome: 'accepted' });
  const facts = await syndic.pull('facts');
  return facts.find((one) => one.type === 'submittedInvoice' && one.subject === draftId)!;
}

function approval(device: TestDevice, submission: SyncedDocument, id = newId()) {
  const { content, draftId } = submission.body as { content: object; draftId: string };
  const body = { building, draftId, submissionId: submission.id, contentHash: contentHash(content) };
  return device.wrap('approveInvoice', id, body);
}

test('two devices edit one draft offline: both changes are kept, the answer is the same in either order', async () => {
  const [one, two] = [await world.device('syndic'), await world.device('accountant')];
  const start = newDraft(newId());
  expect((await one.push(start))[0]).toMatchObject({ outcome: 'accepted' });
  const [noted] = await one.push(edited(start, ['note'], 'Vu sur place'));
  const [merged] = await two.push(edited(start, ['number'], 'F-77'));
  expect(noted?.outcome).toBe('accepted');
  expect(merged).toMatchObject({
    outcome: 'merged',
    master: { body: { note: 'Vu sur place', number: 'F-77' } },
  });
  const pulled = (await one.pull('drafts')).find((doc) => doc.id === start.id);
  expect(pulled).toEqual(merged?.master);
});

test('what a draft says is read out of its history, not believed', async () => {
  const device = await world.device('syndic');
  const draft = newDraft(newId());
  const [result] = await device.push({ ...draft, body: { ...draft.body, total: 1 }, rev: 'made up' });
  expect(result).toMatchObject({ outcome: 'merged', master: { body: { total: 136_250 } } });
});

test('bytes that are no draft refuse themselves, and the next draft is merged', async () => {
  const device = await world.device('syndic');
  const draft = newDraft(newId());
  const noise = {
    ...draft,
    id: newId(),
    rev: 'x',
    crdt: Buffer.from('no history at all').toString('base64'),
  };
  const cut = {
    ...draft,
    id: newId(),
    rev: 'y',
    crdt: Buffer.from(draft.crdt ?? '', 'base64')
      .subarray(0, 60)
      .toString('base64'),
  };
  const huge = { ...draft, id: newId(), rev: 'z', crdt: 'A'.repeat(400_000) };
  const results = await device.push(noise, cut, huge, draft);
  expect(results.map((one) => one.refusal?.code)).toEqual([
    'sync.malformed',
    'sync.malformed',
    'sync.draftTooLarge',
    undefined,
  ]);
  expect(results.at(-1)?.outcome).toBe('accepted');
});

test('[SYN-55] submitted, approved, posted, charged: each once, numbered without gap, to the cent', async () => {
  const [syndic, board, owner] = [
    await world.device('syndic'),
    await world.device('board'),
    await world.device('owner'),
  ];
  const numbers: unknown[] = [];
  for (const draftId of [newId(), newId()]) {
    const submission = await submit(syndic, draftId);
    const approve = approval(board, submission);
    expect((await board.push(approve))[0]).toMatchObject({ outcome: 'accepted' });
    const entry = (await syndic.pull('facts')).find((one) => one.id === `${approve.id}.entry`);
    numbers.push(entry?.body.number);
    const charge = (await owner.pull('facts')).find(
      (one) => one.id === `${approve.id}.charge-${ownerRecord}`,
    );
    expect(charge?.body).toMatchObject({ total: 136_250, invoiceTotal: 136_250 });
    const gone = (await syndic.pull('drafts')).find((one) => one.id === draftId);
    expect(gone).toMatchObject({ deleted: true, body: {} });
    expect(gone?.crdt).toBeUndefined();
  }
  expect(numbers).toEqual([1, 2]);
});

test('a photo that arrives after the approval is read by the owners too', async () => {
  const [syndic, board, owner] = await Promise.all(
    (['syndic', 'board', 'owner'] as const).map((who) => world.device(who)),
  );
  const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(1_000)]);
  const page = {
    sha256: createHash('sha256').update(photo).digest('hex'),
    mediaType: 'image/jpeg',
    bytes: 1_004,
  };
  const draftId = newId();
  await syndic!.push(newDraft(draftId, { pages: { [newId()]: { position: 1, ...page } } }));
  const { content } = sampleBody('submitInvoice');
  const named = {
    ...sampleBody('submitInvoice'),
    draftId,
    content: { ...(content as object), pages: [page] },
  };
  await syndic!.push(syndic!.wrap('submitInvoice', newId(), named));
  const submission = (await board!.pull('facts')).find((one) => one.subject === draftId)!;
  expect((await board!.push(approval(board!, submission)))[0]).toMatchObject({ outcome: 'accepted' });
  const path = `/api/blobs/${page.sha256}?organisation=${organisation}`;
  const read = async (device: TestDevice) =>
    (await world.app.request(path, { headers: { authorization: `Bearer ${device.token}` } })).status;
  expect([await read(board!), await read(owner!)]).toEqual([404, 404]);
  const sent = { method: 'PUT', headers: { 'content-length': '1004' }, body: new Uint8Array(photo) };
  expect((await syndic!.call(path, sent)).status).toBe(201);
  expect([await read(board!), await read(owner!)]).toEqual([200, 200]);
});

test('[SYN-53] [SYN-55] the same approval again, under another mutation, changes nothing; another one is refused and remembered', async () => {
  const [syndic, board] = [await world.device('syndic'), await world.device('board')];
  const submission = await submit(syndic, newId());
  const approve = approval(board, submission);
  await board.push(approve);
  await board.pull('facts');
  expect((await board.push(approve))[0]).toMatchObject({ outcome: 'accepted' });
  expect(await board.pull('facts')).toEqual([]);
  const late = approval(await world.device('colleague'), submission);
  const colleague = await world.device('colleague');
  const sent = { ...late, scope: `person:${colleague.account}` };
  expect((await colleague.push(sent))[0]).toMatchObject({
    outcome: 'refused',
    refusal: { code: 'invoice.alreadyDecided' },
  });
  const notice = (await colleague.pull('facts')).find(
    (one) => one.type === 'refusal' && one.subject === late.id,
  );
  expect(notice?.body).toMatchObject({
    refusal: { code: 'invoice.alreadyDecided' },
    document: { body: late.body },
  });
});

test('an approval of other content than its author saw is refused', async () => {
  const [syndic, board] = [await world.device('syndic'), await world.device('board')];
  const approve = approval(board, await submit(syndic, newId()));
  const [result] = await board.push({ ...approve, body: { ...approve.body, contentHash: 'a'.repeat(64) } });
  expect(result).toMatchObject({ outcome: 'refused', refusal: { code: 'approval.otherContent' } });
});

test.each(['', 'yesterday', '+275760-09-13T00:00:00.000Z'])(
  'a decision of a device whose clock says "%s" counts from its arrival',
  async (sort) => {
    const [syndic, board] = [await world.device('syndic'), await world.device('board')];
    const approve = { ...approval(board, await submit(syndic, newId())), sort };
    expect((await board.push(approve))[0]).toMatchObject({ outcome: 'accepted' });
    const decision = (await board.pull('facts')).find((one) => one.id === `${approve.id}.decision`);
    expect(decision?.body.decidedAt).toBe(decision?.body.recordedAt);
  },
);

test("a draft that was submitted stands still; the change is kept in its author's refusals", async () => {
  const [syndic, accountant] = [await world.device('syndic'), await world.device('accountant')];
  const draftId = newId();
  await submit(syndic, draftId);
  const current = (await accountant.pull('drafts')).find((one) => one.id === draftId)!;
  const change = edited(current, ['note'], 'Trop tard');
  const [result] = await accountant.push(change);
  expect(result).toMatchObject({ outcome: 'refused', master: { rev: current.rev } });
  const notice = (await accountant.pull('facts')).find(
    (one) => one.type === 'refusal' && one.subject === draftId,
  );
  expect(notice?.body).toMatchObject({ document: { body: { note: 'Trop tard' } } });
});

test('[SYN-59] who sells a lot loses the building and their charges with it; who buys gains them', async () => {
  const [syndic, seller, buyer] = [
    await world.device('syndic'),
    await world.device('owner'),
    await world.device('formerOwner'),
  ];
  expect((await seller.pull('records')).some((one) => one.type === 'building')).toBe(true);
  expect((await buyer.pull('records')).some((one) => one.type === 'building')).toBe(false);
  const on = '2026-01-01';
  const [result] = await syndic.push(
    syndic.wrap('transferLot', newId(), { ...sampleBody('transferLot'), on }),
  );
  expect(result).toMatchObject({ outcome: 'accepted' });
  const answer = await seller.pullOnce('records');
  expect(answer.body.revoked.sort()).toEqual([`building:${building}`, `owner:${ownerRecord}`].sort());
  expect(answer.body.documents).toEqual([]);
  expect(Object.keys(answer.body.cursors)).toEqual([`person:${seller.account}`]);
  expect((await buyer.pull('records')).some((one) => one.type === 'building')).toBe(true);
});
