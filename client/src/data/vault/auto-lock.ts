import { onTouch } from '../../platform/touches.ts';
import type { Store } from '../store.ts';
import type { LockPlatform } from './lock-ports.ts';
import type { LockState } from './lock-row.ts';

export type AutoLockNeeds = Pick<LockPlatform, 'now' | 'onWake' | 'onBug'> & {
  readonly lock: Store<LockState>;
  onIdle(): Promise<void>;
  /** Said now and then while the person is at work: other tabs stay open too. */
  onTouched(): void;
};

export type AutoLocking = { touched(): void; stop(): void };

const lookedAtEvery = 5_000;

/**
 * Locks when nobody touched the app for as long as the person chose. The clock is asked, not a timer: a phone in a pocket
 * runs none, and must be locked before it shows anything when it is taken out.
 */
export function autoLocking({ now, onWake, onBug, lock, onIdle, onTouched }: AutoLockNeeds): AutoLocking {
  let last = Date.parse(now());
  let toldAt = 0;
  const look = () => {
    const state = lock.get();
    if (state.is !== 'open' || state.autoLock === 0) return;
    const idle = Date.parse(now()) - last;
    // A clock that was set back says nothing: the time begins anew.
    if (idle < 0) last = Date.parse(now());
    if (idle >= state.autoLock * 60_000) void onIdle().catch(onBug);
  };
  const touched = () => {
    // The first touch after a long while finds it locked.
    look();
    if (lock.get().is !== 'open') return;
    last = Date.parse(now());
    if (last - toldAt < lookedAtEvery) return;
    toldAt = last;
    onTouched();
  };
  const timer = setInterval(look, lookedAtEvery);
  const stops = [onWake(look), onTouch(touched)];
  return {
    touched() {
      last = Date.parse(now());
    },
    stop() {
      clearInterval(timer);
      for (const stop of stops) stop();
    },
  };
}
