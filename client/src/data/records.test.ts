import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { stage, supplier, suppliersOn } from './testing/stage.ts';
import { allSent, until } from './testing/test-device.ts';
import { organisation } from './testing/test-server.ts';

const on = stage();

describe('records', () => {
  test('what is written with no network survives a closed tab and is sent when there is one', async () => {
    const laptop = await on.signedIn();
    on.server.isReachable = false;
    expect(await laptop.data.actions.saveRecord('supplier', organisation, { body: supplier })).toMatchObject({
      ok: true,
    });
    const again = await on.reopened(laptop);
    const here = await until(suppliersOn(again), (found) => found?.length === 1);
    expect(here?.[0]).toMatchObject({ state: 'onDevice', body: supplier });
    await until(again.data.sync, (sync) => sync.unsent === 1 && sync.state === 'offline');
    on.server.isReachable = true;
    again.wake();
    await allSent(again.data);
    await until(suppliersOn(again), (found) => found?.[0]?.state === 'recorded');
    await again.data.close();

    const phone = await on.signedIn('bert@example.be');
    const found = await until(suppliersOn(phone), (list) => list?.length === 1);
    expect(found?.[0]).toMatchObject({ state: 'recorded', body: supplier });
  });

  test('a change is taken back, without network too, and a removal is; what was changed since stays', async () => {
    const laptop = await on.signedIn();
    const { actions } = laptop.data;
    on.server.isReachable = false;
    const made = await actions.saveRecord('supplier', organisation, { body: supplier });
    const { id = '', undo: unmake } = made.ok ? made.value : {};
    const saved = await actions.saveRecord('supplier', organisation, { id, patch: { phone: '1' } });
    const undo = saved.ok ? saved.value.undo : undefined;
    expect(await unmake?.()).toMatchObject({ refusal: { code: 'sync.changedSince' } });
    expect(await undo?.()).toMatchObject({ ok: true });
    await until(suppliersOn(laptop), (found) => found?.[0]?.body.phone === supplier.phone);
    const removed = await actions.removeRecord('supplier', organisation, id);
    await until(suppliersOn(laptop), (found) => found?.length === 0);
    expect(removed.ok && (await removed.value.undo?.())).toMatchObject({ ok: true });
    await until(suppliersOn(laptop), (found) => found?.length === 1);
    const again = await actions.saveRecord('supplier', organisation, { id, patch: {} });
    expect(again).toEqual({ ok: true, value: { id } });
  });

  test('a change whose answer was lost is not made twice', async () => {
    const laptop = await on.signedIn();
    on.server.losesAnswers = true;
    const saved = await laptop.data.actions.saveRecord('supplier', organisation, { body: supplier });
    await new Promise((resolve) => setTimeout(resolve, 300));
    on.server.losesAnswers = false;
    laptop.wake();
    await allSent(laptop.data);
    expect(on.server.sync.writes.get(saved.ok ? saved.value.id : '')).toBe(1);
  });

  test('two people change different fields with no network: both stand, on both devices', async () => {
    const first = await on.signedIn();
    const saved = await first.data.actions.saveRecord('supplier', organisation, { body: supplier });
    const id = saved.ok ? saved.value.id : '';
    await allSent(first.data);
    await first.data.close();
    const second = await on.signedIn('bert@example.be');
    await until(suppliersOn(second), (found) => found?.length === 1);
    on.server.isReachable = false;
    await second.data.actions.saveRecord('supplier', organisation, { id, patch: { phone: '02 123 45 67' } });
    await second.data.close();
    on.server.isReachable = true;
    const firstAgain = await on.reopened(first);
    const patch = { email: 'new@lift.example' };
    expect(await firstAgain.data.actions.saveRecord('supplier', organisation, { id, patch })).toMatchObject({
      ok: true,
    });
    await allSent(firstAgain.data);
    await firstAgain.data.close();
    const secondAgain = await on.reopened(second);
    const both = { phone: '02 123 45 67', email: 'new@lift.example' };
    const merged = await until(suppliersOn(secondAgain), (list) => list?.[0]?.body.email === both.email);
    expect(merged?.[0]).toMatchObject({ body: both });
    await allSent(secondAgain.data);
    expect(on.server.sync.data.documents[id]?.document.body).toMatchObject(both);
  });

  test('a conflict leaves the server’s in place and the person’s in the inbox, to be put back', async () => {
    const first = await on.signedIn();
    const saved = await first.data.actions.saveRecord('supplier', organisation, { body: supplier });
    const id = saved.ok ? saved.value.id : '';
    await allSent(first.data);
    on.server.isReachable = false;
    await first.data.actions.saveRecord('supplier', organisation, { id, patch: { note: 'mine' } });
    const stored = on.server.sync.data.documents[id]?.document;
    if (!stored) throw new Error('stored');
    on.server.sync.put({ ...stored, rev: 'theirs', body: { ...stored.body, note: 'theirs' } });
    on.server.isReachable = true;
    first.wake();
    const items = await until(first.data.inbox, (inbox) => inbox?.length === 1);
    expect(items?.[0]).toMatchObject({ fields: ['note'], mine: { body: { note: 'mine' } }, state: 'open' });
    await until(
      suppliersOn(first),
      (list) => list?.[0]?.body.note === 'theirs' && list[0].state === 'recorded',
    );
    expect(await first.data.actions.reapply(items?.[0]?.id ?? '')).toMatchObject({ ok: true });
    await allSent(first.data);
    expect(on.server.sync.data.documents[id]?.document.body).toMatchObject({ note: 'mine' });
    await until(first.data.inbox, (inbox) => inbox?.[0]?.state === 'settled');
  });

  test('what the schema refuses is refused at once, with its words', async () => {
    const laptop = await on.signedIn();
    const saved = await laptop.data.actions.saveRecord('supplier', organisation, {
      body: { ...supplier, ibans: ['BE00539007547034'] },
    });
    expect(saved).toMatchObject({ ok: false });
    expect(laptop.data.sync.get().unsent).toBe(0);
  });
});
