import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failuresPerEmail } from '../src/auth/count-tries.ts';
import { hashPassword, isPassword } from '../src/auth/passwords.ts';
import type { AuthPorts } from '../src/auth/ports.ts';
import { rateLimit } from '../src/auth/rate-limit.ts';
import { type Credentials, signIn } from '../src/auth/sign-in.ts';
import { createWorld, emailOf, newId, password, people, type World } from './testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.close());

const another = 'un tout autre mot de passe';

/** Signs in as the server does, with something happening after the password was found right. */
function signInWhile(happens: () => Promise<unknown>) {
  const { accounts, sessions, now } = world.services;
  const limit = rateLimit(1_000, now);
  const ports: AuthPorts = {
    accounts,
    sessions: {
      ...sessions,
      isRevoked: async (device, account) => {
        await happens();
        return sessions.isRevoked(device, account);
      },
    },
    ...{ signInLimit: limit, addressLimit: limit, passwordLimit: limit, refreshKey: new Uint8Array(32), now },
  };
  return signIn(ports);
}

function credentials(email: string): Credentials {
  return { email, password, device: newId(), deviceName: '', address: '192.0.2.1', before: '' };
}

test('a sign-in under way does not outlive the password it was made with', async () => {
  const device = await world.device('syndic');
  const change = { method: 'POST', json: { current: password, next: another } };
  const signedIn = await signInWhile(() => device.call('/api/auth/password', change))(
    credentials(emailOf('syndic')),
  );
  expect(signedIn).toEqual({ ok: false, refusal: { code: 'auth.wrongCredentials' } });
  expect((await world.services.sessions.listOf(people.syndic)).map((one) => one.device)).toEqual([device.id]);
});

test('an account that is closed while somebody signs in stays empty', async () => {
  const { accounts, sessions } = world.services;
  const close = () => accounts.setDisabledAt(people.colleague, new Date());
  const signedIn = await signInWhile(close)(credentials(emailOf('colleague')));
  expect(signedIn).toMatchObject({ refusal: { code: 'auth.wrongCredentials' } });
  expect(await sessions.listOf(people.colleague)).toEqual([]);
});

test('an old hash that is made anew puts no old password back', async () => {
  const { accounts } = world.services;
  await accounts.setPassword(people.board, await cheapHash(password), false);
  const next = await hashPassword(another);
  const signedIn = await signInWhile(() => accounts.setPassword(people.board, next, false))(
    credentials(emailOf('board')),
  );
  expect(signedIn).toMatchObject({ refusal: { code: 'auth.wrongCredentials' } });
  expect((await accounts.byId(people.board))?.passwordHash).toBe(next);
});

test('two devices that sign in while the hash is made anew both come in', async () => {
  const { accounts } = world.services;
  await accounts.setPassword(people.owner, await cheapHash(password), false);
  const both = await Promise.all([world.device('owner'), world.device('owner')]);
  for (const device of both) expect((await device.call('/api/profile')).status).toBe(200);
  const kept = (await accounts.byId(people.owner))?.passwordHash ?? '';
  expect([kept.includes('$m=19456,t=2,p=1$'), await isPassword(kept, password)]).toEqual([true, true]);
});

test('a password made by an administrator is not undone by a change under way', async () => {
  const { accounts } = world.services;
  const before = await hashPassword(password);
  await accounts.setPassword(people.accountant, before, false);
  const theirs = { from: before, to: await hashPassword(another), mustChange: true };
  const own = { from: before, to: await hashPassword('encore un autre mot de passe'), mustChange: false };
  expect(await accounts.replacePassword(people.accountant, theirs)).toBe(true);
  expect(await accounts.replacePassword(people.accountant, own)).toBe(false);
  expect(await accounts.byId(people.accountant)).toMatchObject({
    ...{ passwordHash: theirs.to, passwordMustChange: true },
  });
});

test('a try that the database does not answer does not count', async () => {
  let isGone = true;
  const signingIn = signInWhile(async () => {
    if (isGone) throw Object.assign(new Error('gone'), { code: 'CONNECTION_CLOSED' });
  });
  const given = credentials(emailOf('formerOwner'));
  for (let tries = 0; tries < failuresPerEmail; tries += 1)
    await expect(signingIn({ ...given, device: newId() })).rejects.toThrow('gone');
  isGone = false;
  expect((await signingIn(given)).ok).toBe(true);
}, 60_000);

function cheapHash(of: string): Promise<string> {
  return hash(of.normalize('NFC'), { algorithm: 2, memoryCost: 8_192, timeCost: 1, parallelism: 1 });
}
