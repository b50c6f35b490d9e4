import { checkPin, purposeOf } from './check-pin.ts';
import { randomBytes, wrapWithPin, wrapWithSecret } from './keys.ts';
import { done, refused } from './lock-answer.ts';
import type { LockDesk, LockNeeds } from './lock-ports.ts';
import type { LockRow } from './lock-row.ts';
import { hexOf } from './lock-state.ts';
import { makePasskey } from './passkey.ts';
import { pinTrouble } from './pin-rules.ts';

type LockKeys = Pick<LockDesk, 'change' | 'addPasskey' | 'removePasskey' | 'chooseAutoLock'>;

/** What opens the lock, and when it shuts: the data key is wrapped anew, and what it sealed stays as it is. */
export function lockKeys(needs: LockNeeds, row: () => Promise<LockRow>): LockKeys {
  const { locks } = needs.database;
  return {
    async change(pin, next) {
      const trouble = pinTrouble(next);
      if (trouble) return refused(trouble);
      const found = await row();
      const key = await checkPin(needs, found, pin, true);
      if (typeof key === 'string') return refused(key);
      await locks.update(found.account, { pin: await wrapWithPin(key, next, purposeOf(found, 'pin')) });
      return done;
    },
    async addPasskey(pin) {
      const found = await row();
      const key = await checkPin(needs, found, pin, true);
      if (typeof key === 'string') return refused(key);
      const salt = randomBytes(32);
      const made = await makePasskey(nameOf(needs), salt);
      if (typeof made === 'string') return refused(made);
      const wrapped = await wrapWithSecret(key, made.secret, salt, purposeOf(found, 'passkey'));
      const passkey = { ...wrapped, credential: made.credential, addedAt: needs.platform.now() };
      await locks.update(found.account, { passkeys: [...found.passkeys, passkey] });
      return done;
    },
    async removePasskey(id) {
      const found = await row();
      const passkeys = found.passkeys.filter(({ credential }) => hexOf(credential) !== id);
      await locks.update(found.account, { passkeys });
    },
    async chooseAutoLock(autoLock) {
      await locks.update((await row()).account, { autoLock });
    },
  };
}

function nameOf({ session }: LockNeeds): string {
  const state = session.state.get();
  return state.state === 'signedOut' ? 'KoproGo' : `KoproGo · ${state.profile.name}`;
}
