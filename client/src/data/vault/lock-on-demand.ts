import { onDemand } from '../on-demand.ts';
import type { Platform } from '../room-needs.ts';
import { isWeather } from '../wire/weather.ts';
import type { LockDesk, LockNeeds } from './lock-desk.ts';
import type { MendNeeds } from './mend-places.ts';

/** Somebody with a lock has use for what opens and shuts it from the start; who has none loads it to set one. */
export function deskOfLock(needs: LockNeeds & { readonly platform: Platform }) {
  const { lock } = needs.session;
  let loading: Promise<LockDesk> | null = null;
  const open = () => {
    loading ??= loadLockDesk().then((file) => file.lockDesk(needs));
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
  const look = () => {
    if (lock.get().is !== 'none') void open().catch(ignoreWeather(needs.platform));
  };
  const stop = lock.subscribe(look);
  look();
  return {
    open,
    async close() {
      stop();
      (await loading)?.close();
    },
  };
}

const loadLockDesk = onDemand(() => import('./lock-desk.ts'));

/** Without network, what was never kept is asked for again at the next occasion. */
export const ignoreWeather =
  ({ onBug }: Platform) =>
  (cause: unknown) => {
    if (!isWeather(cause)) onBug(cause);
  };

const loadMending = onDemand(() => import('./mend-places.ts'));

/** Each account once at a time: what was mended is seen by whoever follows the rows. */
export function mender(needs: MendNeeds, platform: Platform) {
  const atIt = new Set<string>();
  return async (account: string) => {
    if (atIt.has(account)) return;
    atIt.add(account);
    await loadMending()
      .then(({ mendPlaces }) => mendPlaces(needs, account))
      .catch(ignoreWeather(platform));
    atIt.delete(account);
  };
}
