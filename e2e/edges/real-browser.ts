import { isHere, type JournalEntry } from 'shared-domain/sync';
import { type DiskTab, type MortalDisk, mortalDisk } from '../../client/src/data/testing/mortal-disk.ts';
import { type OpenTab, openTab } from '../../client/src/data/testing/open-tab.ts';
import type { Chance } from '../../sync-server/simulator/chance.ts';
import { keptOf } from '../../sync-server/simulator/device/kept-notes.ts';
import { webLocks } from '../../sync-server/simulator/device/web-locks.ts';
import { emailOf } from '../../sync-server/simulator/postgres/first-day.ts';
import type { StageBrowser, StageTab } from '../../sync-server/simulator/run/stage.ts';
import { diskOf } from './disk-of.ts';
import { password } from './product.ts';
import type { Sender } from './road.ts';

export type RealBrowserNeeds = {
  readonly number: number;
  readonly account: string;
  readonly organisations: readonly string[];
  readonly chance: Chance;
  now(): Date;
  /** The way to the server of one tab. */
  fetchOf(sender: Sender): typeof fetch;
  onLetGo(browser: RealBrowser, entries: readonly JournalEntry[]): void;
  onError(error: unknown): void;
};

export type RealBrowser = StageBrowser & {
  /** Resolves when a tab is open again. */
  ready(): Promise<void>;
  /** How often the disk was touched. */
  touches(): number;
  /** Nothing is being asked of the server. */
  isSilent(): boolean;
  close(): Promise<void>;
};

type Shown = { readonly open: OpenTab; readonly disk: DiskTab; readonly tab: StageTab };

/** A person's browser with the client's own data room in it; the simulator's checks look at its databases. */
export async function realBrowser(needs: RealBrowserNeeds): Promise<RealBrowser> {
  const { number, account, organisations } = needs;
  const place = `${account}_b${number}`;
  const life = { isOver: false, opened: 0, touched: 0, opening: Promise.resolve() };
  let locks = webLocks();
  let disk = mortalDisk();
  const show = async (): Promise<void> => {
    if (life.isOver) return;
    life.opened += 1;
    shown = await showTab(needs, { disk, locks, name: `d${number}.${life.opened}`, browser, place });
    shown.disk.onDeath(() => {
      life.touched += shown.disk.touches();
      const { bury } = shown.open;
      life.opening = bury().then(show).catch(needs.onError);
    });
    // Whoever opens the app again looks at it.
    shown.open.wake();
  };
  const wake = (): boolean => {
    shown.open.wake();
    return true;
  };
  let shown: Shown;
  const browser: RealBrowser = {
    ...{ number, account, organisations },
    device: () => shown.open.device,
    disk: () => diskOf(disk, place),
    leader: () => shown.tab,
    second: () => null,
    openSecond: () => {},
    crash: (points) => shown.disk.dieAfter(points),
    evict: () => {
      disk = mortalDisk();
      locks = webLocks();
      shown.disk.dieAfter(0);
    },
    lead: () => ({
      ...{ pull: wake, push: wake, follow: wake, wake },
      isWaiting: () => shown.open.parts.told.state.get().weather !== null,
    }),
    ready: () => life.opening,
    touches: () => life.touched + shown.disk.touches(),
    isSilent: () => shown.open.parts.told.state.get().running === 0,
    close: async () => {
      await life.opening;
      life.isOver = true;
      shown.disk.dieAfter(0);
      await life.opening;
    },
  };
  await show();
  return browser;
}

type Here = {
  readonly disk: MortalDisk;
  readonly locks: ReturnType<typeof webLocks>;
  readonly name: string;
  readonly browser: RealBrowser;
  readonly place: string;
};

async function showTab(needs: RealBrowserNeeds, { disk, locks, name, browser, place }: Here): Promise<Shown> {
  const { account, organisations, number } = needs;
  const tab = disk.tab();
  const ids = needs.chance.split(name);
  const { isAlive } = tab;
  let device = '';
  const open = await openTab({
    ...{ tab, locks: locks(tab), email: emailOf(account), password, name: `b${number}` },
    fetch: needs.fetchOf({ name, isAlive, device: () => device }),
    now: () => needs.now().toISOString(),
    newId: () => ids.uuid(),
    onBug: (error) => {
      if (isAlive()) needs.onError(error);
    },
  });
  const { parts } = open;
  device = open.device;
  parts.journal.entries.hook('deleting', (_, entry) => {
    if (isAlive()) needs.onLetGo(browser, [entry]);
  });
  const shown: StageTab = {
    ...{ name, account, organisations, life: { isAlive }, ports: parts.ports },
    // What is not here is not offered for writing.
    write: ({ rewrite, ...wanted }) =>
      parts.writer.write({
        ...wanted,
        rewrite: (current) => {
          const next = rewrite(current);
          return next && isHere(keptOf(diskOf(disk, place), wanted.organisation), next.scope) ? next : null;
        },
      }),
    choose: async (_, wanted) => {
      for (const [scope, { is }] of wanted) {
        const building = is === 'away' ? 'never' : 'always';
        await open.keep.choose(scope.split(':')[1] ?? '', { building });
      }
    },
    get disk() {
      return diskOf(disk, place);
    },
  };
  return { open, disk: tab, tab: shown };
}
