import type { JournalEntry, Wire } from 'shared-domain/sync';
import type { Chance } from '../chance.ts';
import { type Disk, newDisk } from './disk.ts';
import { choose } from './keeping.ts';
import { leading } from './leading.ts';
import { localWriter } from './local-writer.ts';
import { noteLost } from './lost-scopes.ts';
import { portsOf } from './ports-of.ts';
import type { Tab } from './tab.ts';
import { tabLife } from './tab-life.ts';
import { webLocks } from './web-locks.ts';

export type BrowserNeeds = {
  readonly number: number;
  readonly device: string;
  readonly account: string;
  readonly organisations: readonly string[];
  readonly chance: Chance;
  readonly now: () => Date;
  /** What lies on it already; null: it was never opened before. */
  readonly disk: Disk | null;
  readonly onError: (error: unknown) => void;
  readonly onLetGo: (entries: readonly JournalEntry[]) => void;
  /** The way to the server of one tab. */
  wireOf(tab: string, isAlive: () => boolean): Wire;
};

/** What there is to be seen of a person's browser from outside. */
export type BrowserSeen = {
  readonly number: number;
  readonly account: string;
  /** A new one once the old was evicted, disk and all. */
  readonly device: () => string;
  readonly organisations: readonly string[];
  readonly disk: () => Tab['disk'];
};

/** A person's browser: one disk, some tabs, one of which leads. */
export type Browser = BrowserSeen & {
  readonly leader: () => Tab;
  readonly second: () => Tab | null;
  openSecond(): void;
  /** The tab dies after so many more touches of the disk, and the next one leads. */
  crash(points: number): void;
  /** The browser threw the database away: signed in again, it is another device. */
  evict(): void;
  readonly lead: () => ReturnType<typeof leading>;
};

export function createBrowser(needs: BrowserNeeds): Browser {
  let disk = needs.disk ?? newDisk();
  let locks = webLocks();
  let generation = 0;
  let opened = 0;
  const device = () => deviceOf(needs, generation);
  const open = (): Tab & { lead: ReturnType<typeof leading> } => {
    opened += 1;
    const name = `d${needs.number}.${opened}`;
    const life = tabLife();
    const settled = new Set<string>();
    const chance = needs.chance.split(name);
    const ports = portsOf({
      ...{ device: device(), disk, life, locks: locks(life), chance, now: needs.now },
      wire: needs.wireOf(name, life.isAlive),
      onLost: (organisation, discipline, scopes) => noteLost(tab, organisation, discipline, scopes),
      onNewEpoch: () => lead.startOver(),
      whenErased: async () => lead.running()?.erasing,
      onLetGo: needs.onLetGo,
    });
    const tab: Tab = {
      ...{ name, account: needs.account, organisations: needs.organisations, disk, life, ports, settled },
      running: () => lead.running(),
      ...localWriter(disk, ports, life),
      choose: (organisation, wanted) => choose(tab, organisation, wanted, needs.now().toISOString()),
    };
    const lead = leading(tab, needs.onError);
    return { ...tab, lead };
  };
  let first = open();
  let second: ReturnType<typeof open> | null = null;
  first.lead.start();
  const takeOver = () => {
    first = second ?? open();
    second = null;
    first.lead.start();
  };
  return {
    number: needs.number,
    account: needs.account,
    organisations: needs.organisations,
    device,
    disk: () => disk,
    leader: () => {
      if (!first.life.isAlive()) takeOver();
      return first;
    },
    second: () => (second?.life.isAlive() ? second : null),
    openSecond: () => {
      second ??= open();
    },
    crash: (points) => {
      if (!first.life.isAlive()) takeOver();
      first.life.dieAfter(points);
    },
    evict: () => {
      first.life.dieAfter(0);
      second?.life.dieAfter(0);
      second = null;
      generation += 1;
      disk = newDisk();
      locks = webLocks();
      takeOver();
    },
    lead: () => {
      if (!first.life.isAlive()) takeOver();
      return first.lead;
    },
  };
}

function deviceOf({ device }: BrowserNeeds, generation: number): string {
  return `${device.slice(0, -4)}${generation.toString(16).padStart(4, '0')}`;
}
