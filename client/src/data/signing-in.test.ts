import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { bert, stage, supplier, suppliersOn } from './testing/stage.ts';
import { allSent, everythingStored, until } from './testing/test-device.ts';
import { organisation } from './testing/test-server.ts';

const on = stage();

describe('signing up', () => {
  const founding = { name: 'Anna', language: 'fr', association: 'Les Érables' } as const;

  test('who begins by themselves is signed in, and works without network from then on', async () => {
    const laptop = await on.device();
    expect(await laptop.data.isSignUpOpen()).toBe(true);
    expect(await laptop.data.signIn(' Anna@Example.be ', 'secret', founding)).toMatchObject({ ok: true });
    expect(on.server.founded).toEqual(['Les Érables']);
    expect(laptop.data.session.get()).toMatchObject({ state: 'active', mayWork: true });
    await allSent(laptop.data);
    on.server.isReachable = false;
    const saved = await laptop.data.actions.saveRecord('supplier', organisation, { body: supplier });
    expect(saved).toMatchObject({ ok: true });
  });

  test('without network it is not offered, and asked anyway it is told what is the matter', async () => {
    const laptop = await on.device();
    on.server.isReachable = false;
    expect(await laptop.data.isSignUpOpen()).toBe(false);
    const answer = await laptop.data.signIn('anna@example.be', 'secret', founding);
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'request.unavailable' } });
    expect(laptop.data.session.get()).toMatchObject({ state: 'signedOut' });
    expect(on.server.founded).toEqual([]);
  });
});

describe('session', () => {
  test('a session that ends while there is unsent work loses nothing: sync pauses, work goes on, signing in resumes', async () => {
    const laptop = await on.signedIn();
    on.server.isReachable = false;
    await laptop.data.actions.saveRecord('supplier', organisation, { body: supplier });
    on.server.sessions.clear();
    on.server.isReachable = true;
    laptop.wake();
    const ended = await until(laptop.data.session, (session) => session.state === 'needsSignIn');
    expect(ended).toMatchObject({ mayWork: true });
    await until(laptop.data.sync, (sync) => sync.state === 'paused' && sync.unsent === 1);
    const second = { ...supplier, name: 'Encore', enterpriseNumber: null };
    expect(await laptop.data.actions.saveRecord('supplier', organisation, { body: second })).toMatchObject({
      ok: true,
    });
    const again = await on.reopened(laptop);
    expect(again.data.session.get()).toMatchObject({ state: 'needsSignIn' });
    await until(suppliersOn(again), (list) => list?.length === 2);
    expect(await again.data.signIn('anna@example.be', 'secret')).toMatchObject({ ok: true });
    await allSent(again.data);
    await until(suppliersOn(again), (list) => list?.every((one) => one.state === 'recorded') ?? false);
    expect(Object.values(on.server.sync.data.documents)).toHaveLength(2);
  });

  test('after the offline days the app asks for the password before it shows anything; nothing is lost', async () => {
    const laptop = await on.signedIn();
    on.server.isReachable = false;
    await laptop.data.actions.saveRecord('supplier', organisation, { body: supplier });
    laptop.later(29);
    const again = await on.reopened(laptop);
    expect(again.data.session.get()).toMatchObject({ state: 'active', mayWork: true });
    again.later(2);
    again.wake();
    await until(again.data.session, (session) => session.state === 'needsSignIn' && !session.mayWork);
    on.server.isReachable = true;
    again.wake();
    await until(again.data.session, (session) => session.state === 'active' && session.mayWork);
    await allSent(again.data);
    expect(Object.values(on.server.sync.data.documents)).toHaveLength(1);
  });

  test('another person gets their own databases, and finds nothing of the first', async () => {
    const laptop = await on.signedIn();
    on.server.isReachable = false;
    await laptop.data.actions.saveRecord('supplier', organisation, { body: supplier });
    await until(laptop.data.sync, (sync) => sync.unsent === 1);
    expect(await laptop.data.signOut()).toEqual({ is: 'stillUnsent', unsent: 1 });
    expect(await laptop.data.signOut({ unsent: 'discard', typed: 7 })).toEqual({
      is: 'stillUnsent',
      unsent: 1,
    });
    expect(await laptop.data.signOut({ unsent: 'keep' })).toEqual({ is: 'signedOut' });
    on.server.isReachable = true;
    await laptop.data.signIn('bert@example.be', 'secret');
    await until(suppliersOn(laptop), (list) => list?.length === 0);
    expect(await laptop.data.signOut()).toEqual({ is: 'signedOut' });
    expect((await indexedDB.databases()).filter(({ name }) => name?.includes(bert))).toEqual([]);
    await laptop.data.signIn('anna@example.be', 'secret');
    await allSent(laptop.data);
    await until(suppliersOn(laptop), (list) => list?.[0]?.state === 'recorded');
  });

  test('signing out for good leaves nothing of the account, and the next sign-in starts from nothing', async () => {
    const laptop = await on.signedIn();
    await laptop.data.actions.saveRecord('supplier', organisation, {
      body: { ...supplier, name: 'CANARY-1' },
    });
    await allSent(laptop.data);
    expect(await laptop.data.signOut()).toEqual({ is: 'signedOut' });
    expect(await everythingStored(indexedDB)).not.toContain('CANARY-1');
    expect(laptop.data.session.get()).toEqual({ state: 'signedOut' });
    await laptop.data.signIn('anna@example.be', 'secret');
    await until(suppliersOn(laptop), (list) => list?.length === 1);
    await laptop.data.actions.saveRecord('supplier', organisation, {
      body: { ...supplier, enterpriseNumber: null },
    });
    await allSent(laptop.data);
    expect(Object.values(on.server.sync.data.documents)).toHaveLength(2);
  });

  test('what was refused is settled once, not again on every other device', async () => {
    const laptop = await on.signedIn();
    const saved = await laptop.data.actions.saveRecord('supplier', organisation, { body: supplier });
    await allSent(laptop.data);
    on.server.isReachable = false;
    const id = saved.ok ? saved.value.id : '';
    await laptop.data.actions.saveRecord('supplier', organisation, { id, patch: { name: 'Mine' } });
    on.server.accounts.get('anna@example.be')?.author.roles.splice(0, 1, 'board');
    on.server.isReachable = true;
    laptop.wake();
    const items = await until(laptop.data.inbox, (inbox) => inbox?.length === 1);
    await laptop.data.actions.settleInbox(items?.[0]?.id ?? '');
    await allSent(laptop.data);
    await laptop.data.signOut();
    const phone = await on.signedIn();
    const there = await until(phone.data.inbox, (inbox) => inbox?.length === 1);
    expect(there?.[0]).toMatchObject({ state: 'settled', mine: { body: { name: 'Mine' } } });
    expect(phone.data.sync.get()).toMatchObject({ inboxOpen: 0, state: 'allSent' });
  });

  test('a wrong address is refused in words, a missing network too', async () => {
    const device = await on.device();
    expect(await device.data.signIn('nobody@example.be', 'x')).toMatchObject({
      refusal: { code: 'auth.wrongCredentials' },
    });
    on.server.isReachable = false;
    expect(await device.data.signIn('anna@example.be', 'x')).toMatchObject({
      refusal: { code: 'request.unavailable' },
    });
  });
});
