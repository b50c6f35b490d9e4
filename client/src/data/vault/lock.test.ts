import 'fake-indexeddb/auto';
import { suppliers } from 'shared-domain/payables';
import { beforeEach, describe, expect, test } from 'vitest';
import { stage, supplier } from '../testing/stage.ts';
import { allSent, type TestDevice, until } from '../testing/test-device.ts';
import { organisation } from '../testing/test-server.ts';

const pin = '802417';
const canaries = ['Canari pompes', 'Canari offline', 'anna@example.be'];
const on = stage();

beforeEach(() => on.put(suppliers, suppliers.sample.id, { ...supplier, name: 'Canari pompes' }));

async function worksOffline({ data }: TestDevice, name = 'Canari offline'): Promise<void> {
  on.server.isReachable = false;
  const body = { ...supplier, name, enterpriseNumber: null };
  expect(await data.actions.saveRecord('supplier', organisation, { body })).toMatchObject({ ok: true });
}

const desk = ({ data }: TestDevice) => data.lockDesk();
const isLocked = ({ data }: TestDevice) => until(data.lock, ({ is }) => is === 'locked');
const namesOn = async ({ data }: TestDevice, count: number) => {
  const found = await until(data.documents('supplier', { organisation }), (all) => all?.length === count);
  return found?.map(({ body }) => body.name).sort();
};
const canariesIn = async (device: TestDevice) => {
  const stored = await device.stored();
  return canaries.filter((word) => stored.includes(word));
};

describe('setting a lock', () => {
  test('seals what lay here in clear, unsent work included, and works on behind it', async () => {
    const laptop = await on.signedIn();
    await worksOffline(laptop);
    expect(await canariesIn(laptop)).toEqual(canaries);
    expect(await (await desk(laptop)).set(pin)).toEqual({ ok: true });
    expect(await canariesIn(laptop)).toEqual([]);
    expect(await namesOn(laptop, 2)).toEqual(['Canari offline', 'Canari pompes']);
    await until(laptop.data.sync, ({ unsent }) => unsent === 1);
    await worksOffline(laptop, 'Canari offline encore');
    await until(laptop.data.sync, ({ unsent }) => unsent === 2);
    on.server.isReachable = true;
    laptop.wake();
    await allSent(laptop.data);
    expect(await canariesIn(laptop)).toEqual([]);
  });

  test('a PIN that is short, or that anybody would try, is not taken', async () => {
    const laptop = await on.signedIn();
    const lock = await desk(laptop);
    expect(await lock.set('12345')).toEqual({ ok: false, trouble: 'tooShort' });
    for (const simple of ['111111', '123456', '987654'])
      expect(await lock.set(simple)).toEqual({ ok: false, trouble: 'tooSimple' });
  });
});

describe('behind a lock', () => {
  test('a start shows nothing until the PIN; then the unsent work is there and is sent', async () => {
    const laptop = await on.signedIn();
    await (await desk(laptop)).set(pin);
    await worksOffline(laptop);
    const again = await on.reopened(laptop);
    await isLocked(again);
    const session = again.data.session.get();
    expect(session).toMatchObject({ state: 'active', profile: { name: 'anna', email: '', memberships: [] } });
    expect(again.data.documents('supplier', { organisation }).get()).toBeUndefined();
    const lock = await desk(again);
    expect(await lock.unsent()).toBe(1);
    expect(await lock.unlock('802418')).toEqual({ ok: false, trouble: 'wrongPin' });
    expect(await lock.unlock(pin)).toEqual({ ok: true });
    expect(await namesOn(again, 2)).toEqual(['Canari offline', 'Canari pompes']);
    expect(again.data.session.get()).toMatchObject({ profile: { email: 'anna@example.be' } });
    on.server.isReachable = true;
    again.wake();
    await allSent(again.data);
    expect(await canariesIn(again)).toEqual([]);
  });

  test('after five wrong PINs one must wait, also after a reload, and longer each time', async () => {
    const laptop = await on.signedIn();
    await (await desk(laptop)).set(pin);
    const again = await on.reopened(laptop);
    await isLocked(again);
    for (let at = 0; at < 5; at += 1) await (await desk(again)).unlock('802400');
    expect(await (await desk(again)).unlock(pin)).toEqual({ ok: false, trouble: 'wait' });
    const later = await on.reopened(again);
    await isLocked(later);
    expect(await (await desk(later)).unlock(pin)).toEqual({ ok: false, trouble: 'wait' });
    later.later(1);
    expect(await (await desk(later)).unlock(pin)).toEqual({ ok: true });
  });

  test('what nobody touches locks itself, and a lock can be shut at once', async () => {
    const laptop = await on.signedIn();
    const lock = await desk(laptop);
    await lock.set(pin);
    await lock.lock();
    await isLocked(laptop);
    expect(laptop.data.documents('supplier', { organisation }).get()).toBeUndefined();
    await lock.unlock(pin);
    await namesOn(laptop, 1);
    laptop.later(0.5 / 24);
    laptop.wake();
    await isLocked(laptop);
    await lock.unlock(pin);
    await lock.chooseAutoLock(0);
    await until(laptop.data.lock, (state) => state.is === 'open' && state.autoLock === 0);
    laptop.later(0.5 / 24);
    laptop.wake();
    expect(await namesOn(laptop, 1)).toEqual(['Canari pompes']);
  });

  test('a sign-in does not open it, and does not write beside it who the person is', async () => {
    const laptop = await on.signedIn();
    await (await desk(laptop)).set(pin);
    const again = await on.reopened(laptop);
    await isLocked(again);
    expect(await again.data.signIn('anna@example.be', 'secret')).toMatchObject({ ok: true });
    expect(again.data.lock.get().is).toBe('locked');
    expect(await canariesIn(again)).toEqual([]);
    expect(await (await desk(again)).unlock(pin)).toEqual({ ok: true });
    expect(await namesOn(again, 1)).toEqual(['Canari pompes']);
  });
});

describe('a PIN that was forgotten', () => {
  test('erases unsent work only once its number was typed; a sign-in then begins afresh', async () => {
    const laptop = await on.signedIn();
    await (await desk(laptop)).set(pin);
    await worksOffline(laptop);
    const again = await on.reopened(laptop);
    await isLocked(again);
    const { data } = again;
    expect(await data.signOut()).toEqual({ is: 'stillUnsent', unsent: 1 });
    expect(await data.signOut({ unsent: 'discard', typed: 2 })).toEqual({ is: 'stillUnsent', unsent: 1 });
    expect(await data.signOut({ unsent: 'discard', typed: 1 })).toEqual({ is: 'signedOut' });
    expect(data.lock.get()).toMatchObject({ is: 'none' });
    on.server.isReachable = true;
    expect(await data.signIn('anna@example.be', 'secret')).toMatchObject({ ok: true });
    await allSent(data);
    expect(await namesOn(again, 1)).toEqual(['Canari pompes']);
  });

  test('or the work stays sealed for whoever knows it, as at any sign-out', async () => {
    const laptop = await on.signedIn();
    await (await desk(laptop)).set(pin);
    await worksOffline(laptop);
    const again = await on.reopened(laptop);
    await isLocked(again);
    expect(await again.data.signOut({ unsent: 'keep' })).toEqual({ is: 'signedOut' });
    expect(await canariesIn(again)).toEqual([]);
    on.server.isReachable = true;
    await again.data.signIn('anna@example.be', 'secret');
    await isLocked(again);
    await (await desk(again)).unlock(pin);
    await allSent(again.data);
    expect(await namesOn(again, 2)).toEqual(['Canari offline', 'Canari pompes']);
  });
});

describe('changing and removing', () => {
  test('another PIN opens the same data, and the old one no more', async () => {
    const laptop = await on.signedIn();
    const lock = await desk(laptop);
    await lock.set(pin);
    expect(await lock.change('802400', '731904')).toEqual({ ok: false, trouble: 'wrongPin' });
    expect(await lock.change(pin, '731904')).toEqual({ ok: true });
    const again = await on.reopened(laptop);
    await isLocked(again);
    expect(await (await desk(again)).unlock(pin)).toEqual({ ok: false, trouble: 'wrongPin' });
    expect(await (await desk(again)).unlock('731904')).toEqual({ ok: true });
    expect(await namesOn(again, 1)).toEqual(['Canari pompes']);
  });

  test('without the lock all of it lies here as before, and is sent', async () => {
    const laptop = await on.signedIn();
    const lock = await desk(laptop);
    await lock.set(pin);
    await worksOffline(laptop);
    expect(await lock.remove('802400')).toEqual({ ok: false, trouble: 'wrongPin' });
    expect(await lock.remove(pin)).toEqual({ ok: true });
    const again = await on.reopened(laptop);
    expect(await namesOn(again, 2)).toEqual(['Canari offline', 'Canari pompes']);
    expect(again.data.session.get()).toMatchObject({ profile: { email: 'anna@example.be' } });
    on.server.isReachable = true;
    again.wake();
    await allSent(again.data);
    expect(await (await desk(again)).set(pin)).toEqual({ ok: true });
    expect(await canariesIn(again)).toEqual([]);
  });
});
