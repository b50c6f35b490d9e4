import { type Chance, chanceOf } from '../chance.ts';
import { editedTypes } from '../work/edits.ts';

/** What may go wrong in a run; a run can be repeated without one of them. */
export const faults = [
  'drop',
  'ghost',
  'loseAnswer',
  'holdCommit',
  'kill',
  'partition',
  'restore',
  'crash',
  'evict',
  'skew',
  'leap',
  'rights',
  'transfer',
  'upgrade',
  'secondTab',
  'attack',
  'durable',
  'swizzle',
  'herd',
  'month',
  'revoke',
  'letGo',
] as const;
export type Fault = (typeof faults)[number];

/** One run, and what a shorter run of the same seed leaves out. */
export type Case = {
  readonly seed: number;
  readonly steps: number;
  readonly without?: readonly Fault[];
  readonly devices?: readonly number[];
  /** Steps that are passed over: first and last of each stretch. */
  readonly skipped?: readonly (readonly [number, number])[];
};

/** How often each thing happens in this run: every seed is another world (a swarm). */
export type Settings = {
  readonly devices: readonly number[];
  readonly servers: number;
  readonly rates: Readonly<Record<Fault, number>>;
  readonly drafts: number;
  readonly money: number;
  readonly work: number;
  /** The types of records that people are at most of all, and how often: so that they meet. */
  readonly focus: readonly string[];
  readonly focused: number;
  readonly deliver: number;
  readonly pageSize: number;
  /** Nobody has anything yet: the first download is part of the run. */
  readonly isCold: boolean;
};

const most: Readonly<Record<Fault, number>> = {
  drop: 0.35,
  ghost: 0.35,
  loseAnswer: 0.4,
  holdCommit: 0.7,
  kill: 0.04,
  partition: 0.05,
  restore: 0.04,
  crash: 0.06,
  evict: 0.006,
  skew: 1,
  leap: 0.03,
  rights: 0.02,
  transfer: 0.04,
  upgrade: 0.02,
  secondTab: 0.25,
  attack: 0.1,
  durable: 0.03,
  swizzle: 0.01,
  herd: 0.008,
  month: 0.006,
  revoke: 0.01,
  letGo: 0.4,
};

/** The devices there may be, by number; see `cast`. */
export const deviceCount = 9;

export function settingsOf(given: Case): Settings {
  const chance = chanceOf(`${given.seed}/settings`);
  // Each its own die: a fault that is added leaves the worlds of the others as they were.
  const rates = Object.fromEntries(
    faults.map((fault) => {
      const own = chance.split(fault);
      const rate = own.happens(0.35) ? 0 : own.next() ** 2 * most[fault];
      return [fault, given.without?.includes(fault) ? 0 : rate];
    }),
  ) as Record<Fault, number>;
  const drafts = chance.happens(0.3) ? 0.1 + chance.next() * 0.4 : 0;
  const money = chance.happens(0.25) ? 0 : chance.next() * 1.5;
  return {
    devices: devicesOf(given, chance),
    servers: chance.happens(0.3) ? 2 : 1,
    rates,
    drafts,
    // Who types invoices hands some of them in.
    money: drafts > 0 ? Math.max(money, 0.5) : money,
    work: 0.15 + chance.next() * 0.2,
    deliver: 0.3 + chance.next() * 0.2,
    focus: [chance.pick(editedTypes) ?? '', chance.pick(editedTypes) ?? ''],
    focused: chance.happens(0.3) ? 0 : chance.next(),
    pageSize: chance.happens(0.3) ? 1 + chance.below(6) : 1_000,
    isCold: chance.happens(0.25),
  };
}

function devicesOf(given: Case, chance: Chance): number[] {
  const count = 2 + chance.below(4);
  const all = Array.from({ length: deviceCount }, (_, at) => at);
  const chosen: number[] = [];
  while (chosen.length < count) chosen.push(...all.splice(chance.below(all.length), 1));
  const kept = given.devices;
  return chosen.sort((a, b) => a - b).filter((one) => !kept || kept.includes(one));
}
