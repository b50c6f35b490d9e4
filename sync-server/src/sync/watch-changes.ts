import { accept, isId, type Result, refuse } from 'shared-domain/kernel';
import type { Caller, ExchangeRefusal } from './exchange-refusal.ts';
import type { OrganisationStore } from './ports.ts';

export type Watching = {
  /** The position reached since the last answer; quiet: none within that time; stopped: there will be no more. */
  next(millis: number): Promise<number | 'quiet' | 'stopped'>;
  stop(): void;
};

export type WatchChanges = (
  caller: Caller,
  organisation: string,
) => Promise<Result<Watching, ExchangeRefusal>>;

export type Changes = {
  readonly watch: WatchChanges;
  /** An organisation moved, here or on another server. */
  moved(organisation: string, seq: number): void;
  /** Looks for itself: a notice that got lost is made up for. */
  poll(): Promise<void>;
  stop(): void;
  readonly watching: () => number;
};

type Watcher = { told: number; reached: number; stopped: boolean; wake: () => void; stop: () => void };

/** Streams at once. A window has one; its network goes away, and it opens the next before the server has noticed. */
export const mostOpen = { ofDevice: 10, ofAccount: 50 } as const;

/** Who waits for news of which organisation. A watcher that is busy hears the latest position, once. */
export function changes(store: OrganisationStore): Changes {
  const watchers = groups();
  const [ofDevice, ofAccount] = [groups(), groups()];
  const seqOf = (organisation: string) => store.read(organisation, async (snapshot) => snapshot.head().seq);

  const moved = (organisation: string, seq: number) => {
    for (const watcher of watchers.of(organisation)) {
      watcher.reached = Math.max(watcher.reached, seq);
      if (watcher.reached > watcher.told) watcher.wake();
    }
  };
  const join = ({ account, device }: Caller, organisation: string): Watcher => {
    const sameDevice = `${account} ${device}`;
    const stop = () => {
      watchers.remove(organisation, watcher);
      ofDevice.remove(sameDevice, watcher);
      ofAccount.remove(account, watcher);
      watcher.stopped = true;
      watcher.wake();
    };
    const watcher: Watcher = { told: -1, reached: -1, stopped: false, wake: () => {}, stop };
    watchers.add(organisation, watcher);
    ofDevice.add(sameDevice, watcher);
    ofAccount.add(account, watcher);
    stopOldest(ofDevice.of(sameDevice), mostOpen.ofDevice);
    stopOldest(ofAccount.of(account), mostOpen.ofAccount);
    return watcher;
  };
  return {
    moved,
    watch: async (caller, organisation) => {
      const isMember = isId(organisation)
        ? await store.read(organisation, async (snapshot) => (await snapshot.member(caller.account)) !== null)
        : false;
      if (!isMember) return refuse({ code: 'sync.notFound' });
      const watcher = join(caller, organisation);
      try {
        // Asked after joining, so that nothing falls between.
        watcher.reached = Math.max(watcher.reached, (await seqOf(organisation)) ?? 0);
      } catch (error) {
        watcher.stop();
        throw error;
      }
      return accept({ next: (millis) => nextOf(watcher, millis), stop: watcher.stop });
    },
    poll: async () => {
      for (const organisation of watchers.keys()) moved(organisation, (await seqOf(organisation)) ?? 0);
    },
    stop: () => {
      for (const organisation of watchers.keys())
        for (const watcher of watchers.of(organisation)) watcher.stop();
    },
    watching: () =>
      watchers.keys().reduce((count, organisation) => count + watchers.of(organisation).length, 0),
  };
}

function groups() {
  const all = new Map<string, Set<Watcher>>();
  return {
    keys: () => [...all.keys()],
    /** The oldest first. */
    of: (key: string) => [...(all.get(key) ?? [])],
    add: (key: string, watcher: Watcher) => {
      all.set(key, (all.get(key) ?? new Set()).add(watcher));
    },
    remove: (key: string, watcher: Watcher) => {
      const left = all.get(key);
      left?.delete(watcher);
      if (left?.size === 0) all.delete(key);
    },
  };
}

/** The oldest, not the newest: a network that went away leaves streams behind that nobody reads. */
function stopOldest(open: readonly Watcher[], most: number): void {
  for (const watcher of open.slice(0, Math.max(0, open.length - most))) watcher.stop();
}

async function nextOf(watcher: Watcher, millis: number): Promise<number | 'quiet' | 'stopped'> {
  if (!watcher.stopped && watcher.reached <= watcher.told) await woken(watcher, millis);
  if (watcher.stopped) return 'stopped';
  if (watcher.reached <= watcher.told) return 'quiet';
  watcher.told = watcher.reached;
  return watcher.told;
}

function woken(watcher: Watcher, millis: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, millis);
    watcher.wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
