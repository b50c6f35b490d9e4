import { onDemand } from '../on-demand.ts';
import { isWeather } from '../wire/weather.ts';
import type { LockDesk, LockNeeds } from './lock-ports.ts';
import type { MendNeeds } from './mend-places.ts';

type Bugs = { onBug(cause: unknown): void };

/** For whoever has a lock; nobody else loads it. */
export const loadAccountRows = onDemand(() => import('./account-rows.ts'));

/** Somebody with a lock has use for what opens and shuts it from the start; who has none loads it to set one. */
export function deskOfLock(needs: LockNeeds) {
  const { lock } = needs.session;
  let desk: LockDesk | null = null;
  const open = onDemand(async () => {
    const { lockDesk } = await import('./lock-desk.ts');
    desk = lockDesk(needs);
    return desk;
  });
  const look = () => {
    if (lock.get().is !== 'none') void open().catch(ignoreWeather(needs.platform));
  };
  const stop = lock.subscribe(look);
  look();
  return {
    open,
    close() {
      stop();
      desk?.close();
    },
  };
}

export function mender(needs: MendNeeds, platform: Bugs) {
  const mend = onDemand(async () => (await import('./mend-places.ts')).mender(needs));
  return (account: string) => {
    void mend()
      .then((place) => place(account))
      .catch(ignoreWeather(platform));
  };
}

/** Without network, what was never kept is asked for again at the next occasion. */
export const ignoreWeather =
  ({ onBug }: Bugs) =>
  (cause: unknown) => {
    if (!isWeather(cause)) onBug(cause);
  };
