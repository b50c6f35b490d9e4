import { invariant } from 'shared-domain/kernel';
import { isDiskFull } from '../refusal-of.ts';
import { checkPin } from './check-pin.ts';
import type { OpenVault } from './keyring.ts';
import { newDataKey, randomBytes, unwrapWithPin, wrapWithPin } from './keys.ts';
import { done, type LockAnswer, refused } from './lock-answer.ts';
import type { LockNeeds } from './lock-ports.ts';
import { type LockRow, noTries } from './lock-row.ts';
import { hexOf } from './lock-state.ts';
import { dropLeftovers, takeBack } from './mend-places.ts';
import { copyPlace, type Move } from './move-places.ts';
import { openVault } from './open-vault.ts';
import { pinTrouble } from './pin-rules.ts';
import { placeName } from './place-name.ts';
import { rewriteInClear, rewriteSealed } from './row-rewriter.ts';

/** Seals everything that lies here under a new data key, in databases of its own; then the old ones are deleted. */
export async function setLock(needs: LockNeeds, pin: string): Promise<LockAnswer> {
  const trouble = pinTrouble(pin);
  if (trouble) return refused(trouble);
  const { account } = needs.session.lock.get();
  invariant(account !== '', 'somebody is signed in who sets a lock');
  const generation = hexOf(randomBytes(6));
  const purpose = `${account} ${generation} pin` as const;
  const wrapped = await wrapWithPin(await newDataKey(), pin, purpose);
  const key = await unwrapWithPin(wrapped, pin, purpose, false);
  invariant(key, 'a key opens with what it was wrapped with');
  const vault = openVault(account, generation, key);
  const lock: LockRow = {
    ...{ account, generation: '', moving: generation, leftovers: [] },
    ...{ pin: wrapped, passkeys: [], autoLock: 15, tries: noTries },
  };
  const move = {
    from: { place: placeName(account, ''), rows: rewriteInClear },
    to: { place: placeName(account, generation), rows: rewriteSealed(vault.sealer, vault.codec) },
  };
  return moved(needs, lock, move, () => putBehindLock(needs, lock, vault));
}

/** Puts everything back in clear. Until all of it is there, nothing of it counts. */
export async function removeLock(needs: LockNeeds, pin: string): Promise<LockAnswer> {
  const { account } = needs.session.lock.get();
  const lock = await needs.database.locks.get(account);
  const vault = needs.keyring.get(account, lock?.generation);
  invariant(lock && vault, 'a lock is removed from within');
  const key = await checkPin(needs, lock, pin, false);
  if (typeof key === 'string') return refused(key);
  const move = {
    from: { place: placeName(account, lock.generation), rows: rewriteSealed(vault.sealer, vault.codec) },
    to: { place: placeName(account, ''), rows: rewriteInClear },
  };
  const moving: LockRow = { ...lock, tries: noTries, moving: '' };
  return moved(needs, moving, move, () => takeFromBehind(needs, moving, vault));
}

/**
 * Moves the databases while no tab has them open. Whatever breaks off, by an error or by the tab being closed, is taken
 * back: the old databases are in force, whole, until `commit` says otherwise in one transaction.
 */
async function moved(
  needs: LockNeeds,
  lock: LockRow,
  move: Move,
  commit: () => Promise<void>,
): Promise<LockAnswer> {
  const { database, session, platform } = needs;
  const { account } = lock;
  // In line at the door before the others are told to leave: nobody else comes in between.
  const asked = platform.rooms.alone(account, async () => {
    await database.locks.put(lock);
    await copyPlace(move);
    await commit();
    return 'moved' as const;
  });
  const told = database.locks.put(lock).then(session.look);
  const [, outcome] = await Promise.all([told, asked.catch((cause: unknown) => ({ cause }))]);
  if (outcome !== 'moved') await takeBack(database, account);
  await dropLeftovers(database, account);
  await session.look();
  if (outcome === 'moved') return done;
  if (outcome === null) return refused('otherTabs');
  if (isDiskFull(outcome.cause)) return refused('deviceFull');
  throw outcome.cause;
}

async function putBehindLock(
  { database, keyring }: LockNeeds,
  lock: LockRow,
  vault: OpenVault,
): Promise<void> {
  const { account } = lock;
  const { accounts, locks } = database;
  const row = await accounts.get(account);
  invariant(row, 'an account that is signed in has a row');
  const { email, profile, sealed } = await vault.sealAccount(row);
  keyring.put(account, vault);
  await database.transaction('rw', accounts, locks, async () => {
    await accounts.update(account, { email, profile, ...(sealed && { sealed }) });
    await locks.put({ ...lock, generation: vault.generation, moving: null, leftovers: [''] });
  });
}

async function takeFromBehind({ database }: LockNeeds, lock: LockRow, vault: OpenVault): Promise<void> {
  const { account } = lock;
  const { accounts, locks } = database;
  const row = await accounts.get(account);
  invariant(row, 'an account that is signed in has a row');
  const opened = await vault.openAccount(row);
  await database.transaction('rw', accounts, locks, async () => {
    await accounts.put(opened);
    await locks.put({ ...lock, generation: '', moving: null, leftovers: [vault.generation] });
  });
}
