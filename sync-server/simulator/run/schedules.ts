import { disciplines } from 'shared-domain/sync';
import type { Chance } from '../chance.ts';
import { organisations, type Person, people } from '../world/cast.ts';
import { changeRights } from './change-rights.ts';
import type { Fault } from './settings.ts';
import type { Stage, StageBrowser } from './stage.ts';

/** What is to happen at a later step, or at the first one after it that is not passed over. */
export type Plan = { readonly in: number; readonly happen: (stage: Stage) => string };

/** Misfortunes that take more than one step: each says what is to happen, and when. */
export const schedules: Partial<Record<Fault, (stage: Stage, chance: Chance) => Plan[]>> = {
  swizzle,
  herd,
  month,
  revoke,
};

/** Links fail one after another and come back in another order. */
function swizzle({ browsers }: Stage, chance: Chance): Plan[] {
  const some = shuffled(browsers, chance).slice(0, 1 + chance.below(browsers.length));
  const pause = 1 + chance.below(8);
  const closing = some.map((browser, at) => ({ in: at * pause, happen: cut(browser) }));
  const reopening = shuffled(some, chance).map((browser, at) => ({
    in: (some.length + at) * pause + chance.below(20),
    happen: reopen(browser),
  }));
  return [...closing, ...reopening];
}

/** A backup is put back, and everybody comes at once. */
function herd({ room }: Stage, chance: Chance): Plan[] {
  room.backUp();
  const restore = (stage: Stage): string => {
    stage.room.restore(-1);
    stage.witness.onRestore();
    return 'a backup is put back';
  };
  const rush = (stage: Stage): string => {
    for (const browser of stage.browsers) {
      stage.cutOff.delete(browser.number);
      const lead = browser.lead();
      lead.wake();
      for (const discipline of disciplines) {
        lead.push(discipline);
        lead.pull(discipline);
      }
      lead.follow();
    }
    return 'everybody comes at once';
  };
  const first = 20 + chance.below(60);
  return [
    { in: first, happen: restore },
    { in: first + 1, happen: rush },
  ];
}

/** Everybody works for a month without a network, and is back on the same morning. */
function month({ browsers }: Stage, chance: Chance): Plan[] {
  const last = 40 + chance.below(80);
  const leaps = [10, 12, 8].map((days, at) => ({
    in: Math.floor(((at + 1) * last) / 4),
    happen: ({ clock }: Stage) => {
      clock.pass(days * 86_400_000);
      return `${days} days pass`;
    },
  }));
  return [
    ...browsers.map((browser) => ({ in: 0, happen: cut(browser) })),
    ...leaps,
    ...browsers.map((browser) => ({ in: last, happen: reopen(browser) })),
  ];
}

/** While what a person did is on its way, they lose their rights; some have them back later. */
function revoke({ network, browsers }: Stage, chance: Chance): Plan[] {
  const sending = network
    .parcels()
    .filter(({ kind, is, waiting }) => kind === 'push' && is === 'request' && waiting);
  const parcel = chance.pick(sending);
  const browser = browsers.find((one) => one.number === parcel?.browser);
  const person: Person | undefined = Object.values(people).find((one) => one.account === browser?.account);
  if (!person) return [];
  const own = organisations.filter((one) => person.rights[one]);
  const change = (isBack: boolean) => (stage: Stage) => {
    for (const organisation of own)
      changeRights(stage, organisation, person, isBack ? (person.rights[organisation] ?? []) : []);
    return `${person.name} ${isBack ? 'has their rights back' : 'loses all rights'}`;
  };
  const taken = { in: 0, happen: change(false) };
  return chance.happens(0.5) ? [taken, { in: 10 + chance.below(80), happen: change(true) }] : [taken];
}

const cut =
  ({ number }: Pick<StageBrowser, 'number'>) =>
  (stage: Stage) => {
    stage.cutOff.add(number);
    return `d${number} is cut off`;
  };

const reopen =
  ({ number }: Pick<StageBrowser, 'number'>) =>
  (stage: Stage) => {
    stage.cutOff.delete(number);
    return `d${number} is back`;
  };

function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  const left = [...list];
  return list.flatMap(() => left.splice(chance.below(left.length), 1));
}
