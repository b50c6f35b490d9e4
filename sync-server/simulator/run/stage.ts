import type { Browser } from '../device/browser.ts';
import type { Tab } from '../device/tab.ts';
import type { MachineRoom } from '../server/machine-room.ts';
import type { DeskTab } from '../work/desk.ts';
import type { Simulation } from './simulation.ts';

/** As much of a run as its schedule knows of: the same schedule is played with parts of memory and with real ones. */
export type Stage = Omit<Simulation, 'room' | 'browsers' | 'plans' | 'isHealing'> & {
  readonly room: StageRoom;
  readonly browsers: readonly StageBrowser[];
  /** What is to happen from a step on. */
  readonly plans: Plan[];
};

export type Plan = { readonly at: number; readonly happen: (stage: Stage) => string };

type RoomParts =
  | 'kill'
  | 'backUp'
  | 'restore'
  | 'verify'
  | 'held'
  | 'release'
  | 'serve'
  | 'isAlive'
  | 'office';
export type StageRoom = Pick<MachineRoom, RoomParts> & {
  /** How far the server says it is with a device. */
  lastN(organisation: string, device: string): number;
};

export type StageBrowser = Omit<Browser, 'leader' | 'second' | 'lead'> & {
  readonly leader: () => StageTab;
  readonly second: () => StageTab | null;
  readonly lead: () => StageLead;
};

export type StageTab = DeskTab & Pick<Tab, 'name'> & { readonly life: Pick<Tab['life'], 'isAlive'> };

type Lead = ReturnType<Browser['lead']>;
export type StageLead = Pick<Lead, 'pull' | 'push' | 'follow' | 'wake'> & {
  /** Better weather is waited for. */
  isWaiting(): boolean;
};
