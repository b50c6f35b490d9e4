import 'fake-indexeddb/auto';
import { buildings } from 'shared-domain/ownership';
import { invoiceDrafts, rejectInvoice, submittedInvoices, suppliers } from 'shared-domain/payables';
import {
  boardScope,
  buildingScope,
  buildingStaffScope,
  type FactDefinition,
  type RecordDefinition,
  staffScope,
  wrapDocument,
} from 'shared-domain/sync';
import { beforeEach, describe, expect, test } from 'vitest';
import { allSent, everythingStored, type TestDevice, testDevice, until } from './testing/test-device.ts';
import { building, organisation, TestServer } from './testing/test-server.ts';

const anna = '00000000-0000-7000-8000-0000000000a1';
const bert = '00000000-0000-7000-8000-0000000000b1';
const supplier = { ...suppliers.sample.body, createdOn: '2024-02-01' };
const staff = [
  staffScope(organisation),
  buildingScope(building),
  boardScope(building),
  buildingStaffScope(building),
];

let server: TestServer;
let devices: TestDevice[] = [];

beforeEach(() => {
  server = new TestServer();
  devices = [];
  server.add('anna@example.be', anna, [{ role: 'syndic', buildings: 'all' }], staff);
  server.add('bert@example.be', bert, [{ role: 'syndic', buildings: 'all' }], staff);
  return async () => {
    for (const device of devices) await device.data.close();
    for (const device of devices)
      expect(
        device.bugs.map((bug) => `${bug} ${JSON.stringify(bug).slice(0, 900)} ${(bug as Error).stack}`),
      ).toEqual([]);
  };
});

async function signedIn(email: string): Promise<TestDevice> {
  const device = await testDevice(server);
  devices.push(device);
  expect(await device.data.signIn(email, 'secret')).toMatchObject({ ok: true });
  await allSent(device.data);
  return device;
}

async function closed(device: TestDevice): Promise<void> {
  await device.data.close();
}

async function reopened(device: TestDevice): Promise<TestDevice> {
  const again = await device.reopen();
  devices.push(again);
  return again;
}

const suppliersOn = ({ data }: TestDevice) => data.documents('supplier', { organisation });

describe('records', () => {
  test('what is written with no network survives a closed tab and is sent when there is one', async () => {
    const laptop = await signedIn('anna@example.be');
    server.isReachable = false;
    expect(await laptop.data.actions.saveRecord('supplier', organisation, { body: supplier })).toMatchObject({
      ok: true,
    });
    const again = await reopened(laptop);
    const here = await until(suppliersOn(again), (found) => found?.length === 1);
    expect(here?.[0]).toMatchObject({ state: 'onDevice', body: supplier });
    await until(again.data.sync, (sync) => sync.unsent === 1 && sync.state === 'offline');
    server.isReachable = true;
    again.wake();
    await allSent(again.data);
    await until(suppliersOn(again), (found) => found?.[0]?.state === 'recorded');
    await closed(again);

    const phone = await signedIn('bert@example.be');
    const found = await until(suppliersOn(phone), (list) => list?.length === 1);
    expect(found?.[0]).toMatchObject({ state: 'recorded', body: supplier });
  });

  test('a change whose answer was lost is not made twice', async () => {
    const laptop = await signedIn('anna@example.be');
    server.losesAnswers = true;
    const saved = await laptop.data.actions.saveRecord('supplier', organisation, { body: supplier });
    await new Promise((resolve) => setTimeout(resolve, 300));
    server.losesAnswers = false;
    laptop.wake();
    await allSent(laptop.data);
    expect(server.sync.writes.get(saved.ok ? saved.value.id : '')).toBe(1);
  });

  test('two people change different fields with no network: both stand, on both devices', async () => {
    const first = await signedIn('anna@example.be');
    const saved = await first.data.actions.saveRecord('supplier', organisation, { body: supplier });
    const id = saved.ok ? saved.value.id : '';
    await allSent(first.data);
    await closed(first);
    const second = await signedIn('bert@example.be');
    await until(suppliersOn(second), (found) => found?.length === 1);
    server.isReachable = false;
    await second.data.actions.saveRecord('supplier', organisation, { id, patch: { phone: '02 123 45 67' } });
    await closed(second);
    server.isReachable = true;
    const firstAgain = await reopened(first);
    const patch = { email: 'new@lift.example' };
    expect(await firstAgain.data.actions.saveRecord('supplier', organisation, { id, patch })).toMatchObject({
      ok: true,
    });
    await allSent(firstAgain.data);
    await closed(firstAgain);
    const secondAgain = await reopened(second);
    const both = { phone: '02 123 45 67', email: 'new@lift.example' };
    const merged = await until(suppliersOn(secondAgain), (list) => list?.[0]?.body.email === both.email);
    expect(merged?.[0]).toMatchObject({ body: both });
    await allSent(secondAgain.data);
    expect(server.sync.data.documents[id]?.document.body).toMatchObject(both);
  });

  test('a conflict leaves the server’s in place and the person’s in the inbox, to be put back', async () => {
    const first = await signedIn('anna@example.be');
    const saved = await first.data.actions.saveRecord('supplier', organisation, { body: supplier });
    const id = saved.ok ? saved.value.id : '';
    await allSent(first.data);
    server.isReachable = false;
    await first.data.actions.saveRecord('supplier', organisation, { id, patch: { note: 'mine' } });
    const stored = server.sync.data.documents[id]?.document;
    if (!stored) throw new Error('stored');
    server.sync.put({ ...stored, rev: 'theirs', body: { ...stored.body, note: 'theirs' } });
    server.isReachable = true;
    first.wake();
    const items = await until(first.data.inbox, (inbox) => inbox?.length === 1);
    expect(items?.[0]).toMatchObject({ fields: ['note'], mine: { body: { note: 'mine' } }, state: 'open' });
    await until(
      suppliersOn(first),
      (list) => list?.[0]?.body.note === 'theirs' && list[0].state === 'recorded',
    );
    expect(await first.data.actions.reapply(items?.[0]?.id ?? '')).toMatchObject({ ok: true });
    await allSent(first.data);
    expect(server.sync.data.documents[id]?.document.body).toMatchObject({ note: 'mine' });
    await until(first.data.inbox, (inbox) => inbox?.[0]?.state === 'settled');
  });

  test('what the schema refuses is refused at once, with its words', async () => {
    const laptop = await signedIn('anna@example.be');
    const saved = await laptop.data.actions.saveRecord('supplier', organisation, {
      body: { ...supplier, ibans: ['BE00539007547034'] },
    });
    expect(saved).toMatchObject({ ok: false });
    expect(laptop.data.sync.get().unsent).toBe(0);
  });
});

describe('drafts', () => {
  const first = { building, createdOn: '2026-11-05T07:41:12.000Z' };
  const line = Object.values(invoiceDrafts.sample.body.lines)[0];

  test('two people edit one draft with no network: lines and note are both kept', async () => {
    const anne = await signedIn('anna@example.be');
    const made = await anne.data.actions.createDraft('invoiceDraft', organisation, (draft) => {
      draft.set(['building'], first.building);
      draft.set(['createdOn'], first.createdOn);
    });
    const id = made.ok ? made.value.id : '';
    await allSent(anne.data);
    server.isReachable = false;
    await anne.data.actions.editDraft(organisation, id, (draft) => draft.set(['lines', newLine(1)], line));
    await closed(anne);
    server.isReachable = true;
    const bart = await signedIn('bert@example.be');
    const view = bart.data.draft('invoiceDraft', organisation, id);
    await until(view, (one) => one.state === 'here');
    await bart.data.actions.editDraft(organisation, id, (draft) => draft.set(['note'], 'seen'));
    await bart.data.actions.editDraft(organisation, id, (draft) => draft.set(['lines', newLine(2)], line));
    await allSent(bart.data);
    await closed(bart);
    const again = await reopened(anne);
    const merged = await until(again.data.draft('invoiceDraft', organisation, id), (one) => {
      return one.state === 'here' && one.document.body.note === 'seen';
    });
    expect(merged.state === 'here' && Object.keys(merged.document.body.lines)).toHaveLength(2);
    await allSent(again.data);
    const stored = server.sync.data.documents[id]?.document.body as { lines: object };
    expect(Object.keys(stored.lines)).toHaveLength(2);
  });

  test('many quick edits are all kept, in order, and shown before they are stored', async () => {
    const anne = await signedIn('anna@example.be');
    const made = await anne.data.actions.createDraft('invoiceDraft', organisation, (draft) => {
      draft.set(['building'], first.building);
      draft.set(['createdOn'], first.createdOn);
    });
    const id = made.ok ? made.value.id : '';
    const text = 'Deuxième passage';
    const edits = [...text].map((_, at) =>
      anne.data.actions.editDraft(organisation, id, (draft) => draft.set(['note'], text.slice(0, at + 1))),
    );
    // Until all of it is on the disk, closing the tab is asked about.
    await Promise.race(edits);
    expect(anne.held()).toBeGreaterThan(0);
    await Promise.all(edits);
    expect(anne.held()).toBe(0);
    await allSent(anne.data);
    expect(server.sync.data.documents[id]?.document.body).toMatchObject({ note: text });
  });

  test('a draft changed after it was submitted elsewhere is refused, and its content becomes a draft again', async () => {
    const anne = await signedIn('anna@example.be');
    const made = await anne.data.actions.createDraft('invoiceDraft', organisation, (draft) => {
      draft.set(['building'], first.building);
      draft.set(['createdOn'], first.createdOn);
    });
    const id = made.ok ? made.value.id : '';
    await allSent(anne.data);
    server.isReachable = false;
    await anne.data.actions.editDraft(organisation, id, (draft) => draft.set(['number'], 'F-7'));
    server.accounts.get('anna@example.be')?.author.roles.splice(0);
    server.isReachable = true;
    anne.wake();
    const items = await until(anne.data.inbox, (inbox) => inbox?.length === 1);
    expect(items?.[0]).toMatchObject({ discipline: 'drafts', mine: { body: { number: 'F-7' } } });
    await until(anne.data.draft('invoiceDraft', organisation, id), (one) => one.state !== 'loading');
    server.accounts.get('anna@example.be')?.author.roles.push('syndic');
    const again = await anne.data.actions.reapply(items?.[0]?.id ?? '');
    expect(again).toMatchObject({ ok: true, value: { discipline: 'drafts' } });
    await allSent(anne.data);
    const copy = server.sync.data.documents[again.ok ? again.value.id : '']?.document;
    expect(copy?.body).toMatchObject({ number: 'F-7' });
  });
});

const newLine = (n: number) => `00000000-0000-7000-8000-00000000f00${n}`;

function put<Body extends object>(
  definition: RecordDefinition<string, Body> | FactDefinition<string, Body>,
  id = definition.sample.id,
  body: Body = definition.sample.body,
): void {
  server.sync.put(wrapDocument(definition, { organisation, id, body }, `seed-${id}`.slice(0, 64)) as never);
}

describe('commands', () => {
  const rejection = { ...rejectInvoice.sample.body, submissionId: submittedInvoices.sample.id };

  test('a command shows what it will do before the server has it, and the fact takes its place', async () => {
    put(buildings);
    put(submittedInvoices);
    const anne = await signedIn('anna@example.be');
    await until(anne.data.documents('submittedInvoice', {}), (list) => list?.length === 1);
    server.isReachable = false;
    const run = await anne.data.actions.runCommand('rejectInvoice', organisation, rejection);
    expect(run).toMatchObject({ ok: true, value: { is: 'applied' } });
    const decisions = anne.data.documents('invoiceDecision', { building });
    const foreseen = await until(decisions, (list) => list?.length === 1);
    expect(foreseen?.[0]).toMatchObject({ state: 'onDevice', body: { decision: 'rejected' } });
    const commands = await until(anne.data.documents('rejectInvoice', {}), (list) => list?.length === 1);
    expect(commands?.[0]).toMatchObject({ state: 'onDevice', outcome: { is: 'applied' } });
    server.isReachable = true;
    anne.wake();
    const recorded = await until(decisions, (list) => list?.[0]?.state === 'recorded');
    expect(recorded).toHaveLength(1);
    expect(recorded?.[0]?.id).toBe(foreseen?.[0]?.id);
    await until(anne.data.documents('rejectInvoice', {}), (list) => list?.length === 0);
  });

  test('what was typed before a command is sent before it, however quickly one follows the other', async () => {
    put(buildings);
    put(submittedInvoices);
    const anne = await signedIn('anna@example.be');
    const made = await anne.data.actions.createDraft('invoiceDraft', organisation, (draft) => {
      draft.set(['building'], building);
      draft.set(['createdOn'], '2026-11-05T07:41:12.000Z');
    });
    await allSent(anne.data);
    server.isReachable = false;
    const id = made.ok ? made.value.id : '';
    await Promise.all([
      anne.data.actions.editDraft(organisation, id, (draft) => draft.set(['note'], 'vu')),
      anne.data.actions.runCommand('rejectInvoice', organisation, rejection),
    ]);
    const unsent = await until(anne.data.unsent, (all) => all?.length === 2);
    expect(unsent?.map(({ type }) => type)).toEqual(['invoiceDraft', 'rejectInvoice']);
  });

  test('a command refused after the fact lands in the inbox with its content, and its effect disappears', async () => {
    put(buildings);
    put(submittedInvoices);
    const anne = await signedIn('anna@example.be');
    await until(anne.data.documents('submittedInvoice', {}), (list) => list?.length === 1);
    server.isReachable = false;
    await anne.data.actions.runCommand('rejectInvoice', organisation, rejection);
    await until(anne.data.documents('invoiceDecision', {}), (list) => list?.length === 1);
    server.accounts.get('anna@example.be')?.author.roles.splice(0);
    const elsewhere = server.sync.data.documents[submittedInvoices.sample.id];
    if (elsewhere) server.sync.put({ ...elsewhere.document, deleted: true, rev: 'gone', body: {} });
    server.isReachable = true;
    anne.wake();
    const items = await until(anne.data.inbox, (inbox) => inbox?.length === 1);
    expect(items?.[0]).toMatchObject({ discipline: 'commands', mine: { body: rejection } });
    await until(anne.data.documents('invoiceDecision', {}), (list) => list?.length === 0);
    const told = await until(anne.data.sync, (sync) => sync.inboxOpen === 1 && sync.unsent === 0);
    expect(told.state).toBe('needsYou');
  });
});

describe('rights', () => {
  test('a lost scope leaves nothing on the device, in any database', async () => {
    const canary = 'CANARY-7719';
    put(buildings, buildings.sample.id, { ...buildings.sample.body, name: canary });
    put(suppliers, suppliers.sample.id, { ...supplier, name: 'Reste' });
    const anne = await signedIn('anna@example.be');
    await until(anne.data.documents('building', {}), (list) => list?.[0]?.body.name === canary);
    await anne.data.actions.saveRecord('building', organisation, {
      id: buildings.sample.id,
      patch: { name: `${canary} 2` },
    });
    await allSent(anne.data);
    expect(await everythingStored(indexedDB)).toContain(canary);
    const author = server.accounts.get('anna@example.be')?.author;
    author?.scopes.splice(0, author.scopes.length, staffScope(organisation), `person:${anna}`);
    anne.data.actions.syncNow();
    await until(anne.data.documents('building', {}), (list) => list?.length === 0);
    await expect.poll(() => everythingStored(indexedDB), { timeout: 4_000 }).not.toContain(canary);
    expect(await everythingStored(indexedDB)).toContain('Reste');
    expect(anne.data.inbox.get() ?? []).toEqual([]);
  });
});
