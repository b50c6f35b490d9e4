import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { stage, supplier } from './testing/stage.ts';
import { allSent, until } from './testing/test-device.ts';
import { organisation } from './testing/test-server.ts';

const on = stage();

describe('playing', () => {
  const email = 'x@play.invalid';
  const play = async () => {
    on.server.addSyndic(email, 'player');
    on.server.playing.set(email, '2026-11-29T10:00:00.000Z');
    const laptop = await on.device();
    expect(await laptop.data.play('fr')).toMatchObject({ ok: true });
    return laptop;
  };

  test('who has no account plays in a co-ownership of their own, without network from then on', async () => {
    const laptop = await play();
    const state = laptop.data.session.get();
    expect(state).toMatchObject({
      state: 'active',
      profile: { email, memberships: [{ endsAt: '2026-11-29T10:00:00.000Z' }] },
    });
    await allSent(laptop.data);
    on.server.isReachable = false;
    expect(await laptop.data.actions.saveRecord('supplier', organisation, { body: supplier })).toMatchObject({
      ok: true,
    });
    const again = await on.reopened(laptop);
    expect(again.data.session.get()).toMatchObject({ state: 'active', profile: { email } });
  });

  test('without network it is told what is the matter, and nobody is signed in', async () => {
    const laptop = await on.device();
    on.server.isReachable = false;
    expect(await laptop.data.play('fr')).toMatchObject({
      ok: false,
      refusal: { code: 'request.unavailable' },
    });
    expect(laptop.data.session.get()).toMatchObject({ state: 'signedOut' });
  });

  test('once somebody who played begins for good, what they played with goes when it is over', async () => {
    const laptop = await play();
    const state = laptop.data.session.get();
    await allSent(laptop.data);
    const founding = { name: 'Anna', language: 'fr', association: 'Les Érables' } as const;
    expect(await laptop.data.signIn('anna@example.be', 'secret', founding)).toMatchObject({ ok: true });
    await allSent(laptop.data);
    on.server.revoked.add(state.state === 'signedOut' ? '' : state.device);
    const again = await on.reopened(laptop);
    again.wake();
    await expect.poll(() => on.server.wiped).toHaveLength(1);
    expect(await again.stored()).not.toContain(email);
    expect(again.data.session.get()).toMatchObject({ state: 'active', profile: { name: 'anna' } });
  });

  test('when it is over the device erases it at its next contact, and says what happened', async () => {
    const laptop = await play();
    await allSent(laptop.data);
    const state = laptop.data.session.get();
    on.server.revoked.add(state.state === 'signedOut' ? '' : state.device);
    on.server.sessions.clear();
    laptop.wake();
    await until(laptop.data.session, (now) => now.state === 'signedOut' && now.told === 'played');
    await expect.poll(() => on.server.wiped).toHaveLength(1);
    expect(await laptop.stored()).not.toContain(email);
  });
});
