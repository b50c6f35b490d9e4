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

type Watcher = { told: number; reached: number; stopped: boolean; wake: () => void };

/** Who waits for news of which organisation. A watcher that is busy hears the latest position, once. */
export function changes(store: OrganisationStore): Changes {
  const watchers = new Map<string, Set<Watcher>>();
  const seqOf = (organisation: string) => store.read(organisation, async (snapshot) => snapshot.head().seq);

  const moved = (organisation: string, seq: number) => {
    for (const watcher of watchers.get(organisation) ?? []) {
      watcher.reached = Math.max(watcher.reached, seq);
      if (watcher.reached > watcher.told) watcher.wake();
    }
  };
  return {
    moved,
    watch: async ({ account }, organisation) => {
      const isMember = isId(organisation)
        ? await store.read(organisation, async (snapshot) => (await snapshot.member(account)) !== null)
        : false;
      if (!isMember) return refuse({ code: 'sync.notFound' });
      const watcher: Watcher = { told: -1, reached: -1, stopped: false, wake: () => {} };
      join(watchers, organisation, watcher);
      // Asked after joining, so that nothing falls between.
      watcher.reached = Math.max(watcher.reached, (await seqOf(organisation)) ?? 0);
      const stop = () => {
        watchers.get(organisation)?.delete(watcher);
        watcher.stopped = true;
        watcher.wake();
      };
      return accept({ next: (millis) => nextOf(watcher, millis), stop });
    },
    poll: async () => {
      for (const [organisation, waiting] of watchers) {
        if (waiting.size === 0) watchers.delete(organisation);
        else moved(organisation, (await seqOf(organisation)) ?? 0);
      }
    },
    stop: () => {
      for (const watcher of [...watchers.values()].flatMap((waiting) => [...waiting])) {
        watcher.stopped = true;
        watcher.wake();
      }
      watchers.clear();
    },
    watching: () => [...watchers.values()].reduce((count, waiting) => count + waiting.size, 0),
  };
}

function join(watchers: Map<string, Set<Watcher>>, organisation: string, watcher: Watcher): void {
  const waiting = watchers.get(organisation) ?? new Set();
  watchers.set(organisation, waiting.add(watcher));
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
