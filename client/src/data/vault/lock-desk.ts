import { type AutoLocking, autoLocking } from './auto-lock.ts';
import { checkPin, countTry, purposeOf } from './check-pin.ts';
import { unwrapWithSecret } from './keys.ts';
import { leaveLocked } from './leave-locked.ts';
import { done, type LockAnswer, refused } from './lock-answer.ts';
import { lockKeys } from './lock-keys.ts';
import type { LockDesk, LockNeeds, MoveTold } from './lock-ports.ts';
import type { LockRow } from './lock-row.ts';
import { hexOf } from './lock-state.ts';
import { lockTabs } from './lock-tabs.ts';
import { openVault } from './open-vault.ts';
import { askPasskey } from './passkey.ts';
import { placeName } from './place-name.ts';
import { removeLock, setLock } from './set-lock.ts';
import { unsentHere } from './unsent-here.ts';

export function lockDesk(needs: LockNeeds): LockDesk {
  const { database, keyring, session, platform } = needs;
  const { locks } = database;
  const admit = async ({ account, generation }: Pick<LockRow, 'account' | 'generation'>, key: CryptoKey) => {
    keyring.put(account, openVault(account, generation, key));
    idle.touched();
    await session.look();
  };
  const lockHere = async (account: string) => {
    // First of all: no tab is given the key any more.
    keyring.drop(account);
    await needs.closeRoom(account);
    await session.look();
  };
  const tabs = lockTabs(needs, { admit, lockHere, touched: () => idle.touched() });
  const lock = async () => {
    const { account } = session.lock.get();
    tabs.tellLocked(account);
    await lockHere(account);
  };
  const idle: AutoLocking = autoLocking({
    ...platform,
    lock: session.lock,
    onIdle: lock,
    onTouched: tabs.tellTouched,
  });
  const row = async () => {
    const found = await locks.get(session.lock.get().account);
    if (!found) throw new Error('there is no lock');
    return found;
  };
  const admitAll = async (found: LockRow, key: CryptoKey) => {
    await admit(found, key);
    tabs.tellOpen(found.account);
    return done;
  };
  return {
    ...moving(needs),
    ...lockKeys(needs, row),
    async unlock(pin) {
      const found = await row();
      const key = await checkPin(needs, found, pin, false);
      return typeof key === 'string' ? refused(key) : admitAll(found, key);
    },
    async unlockWithPasskey() {
      const found = await row();
      const given = await askPasskey(found.passkeys);
      if (typeof given === 'string') return refused(given);
      const asked = hexOf(given.credential);
      const wrap = found.passkeys.find(({ credential }) => hexOf(credential) === asked);
      const key = wrap && (await unwrapWithSecret(wrap, given.secret, purposeOf(found, 'passkey')));
      if (!key) return refused('noPasskey');
      await countTry(needs, found, 'right');
      return admitAll(found, key);
    },
    lock,
    async unsent() {
      const { account, generation } = await row();
      return unsentHere(placeName(account, generation));
    },
    leave: async (choice) => leaveLocked(needs, await row(), choice),
    close() {
      idle.stop();
      tabs.close();
    },
  };
}

/** Setting and removing, with what became of it kept until it was told. */
function moving(needs: LockNeeds): Pick<LockDesk, 'set' | 'remove' | 'told' | 'heard'> {
  let last: Promise<MoveTold | null> = Promise.resolve(null);
  const keep = (asked: MoveTold['asked'], move: Promise<LockAnswer>) => {
    // What broke is told to whoever asked for it.
    last = move.then(
      (answer) => ({ asked, answer }),
      () => null,
    );
    return move;
  };
  return {
    set: (pin) => keep('set', setLock(needs, pin)),
    remove: (pin) => keep('remove', removeLock(needs, pin)),
    told: () => last,
    heard() {
      last = Promise.resolve(null);
    },
  };
}
