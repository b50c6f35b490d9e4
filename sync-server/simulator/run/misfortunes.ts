import type { Grant } from 'shared-domain/identity';
import type { Chance } from '../chance.ts';
import { organisations, type Person, people, tilleuls } from '../world/cast.ts';
import { changeRights } from './change-rights.ts';
import { schedules } from './schedules.ts';
import type { Fault } from './settings.ts';
import type { Stage } from './stage.ts';

type Misfortune = (stage: Stage, chance: Chance) => string;

const dayMillis = 86_400_000;

/** What may befall everybody at once, or one browser; each says what it did. */
const misfortunes: Partial<Record<Fault, Misfortune>> = {
  kill: ({ room }, chance) => {
    room.kill(chance.below(8));
    return 'a server is killed';
  },
  partition: ({ browsers, cutOff }, chance) => {
    const browser = chance.pick(browsers);
    if (!browser) return 'nobody is cut off';
    if (!cutOff.delete(browser.number)) cutOff.add(browser.number);
    return `d${browser.number} ${cutOff.has(browser.number) ? 'is cut off' : 'is back'}`;
  },
  restore: (stage, chance) => {
    const { room, witness } = stage;
    if (chance.happens(0.6)) {
      room.backUp();
      return 'a backup is taken';
    }
    // Mostly the last one; an older one where that could not be read.
    room.restore(chance.happens(0.6) ? -1 : chance.below(1_000));
    witness.onRestore();
    // Whoever hears of it first may not live to hear the end.
    if (chance.happens(0.4)) chance.pick(stage.browsers)?.crash(chance.below(24));
    return 'a backup is put back';
  },
  crash: ({ browsers }, chance) => {
    const browser = chance.pick(browsers);
    browser?.crash(chance.below(12));
    return `a tab of d${browser?.number} will die`;
  },
  evict: ({ browsers, witness }, chance) => {
    const browser = chance.pick(browsers);
    if (browser) witness.onEviction(browser);
    browser?.evict();
    return `the data of d${browser?.number} is thrown away`;
  },
  leap: ({ clock }, chance) => {
    const days = 1 + chance.below(40);
    clock.pass(days * dayMillis);
    return `${days} days pass`;
  },
  rights: (stage, chance) => {
    const organisation = chance.pick(organisations) ?? '';
    const person: Person = chance.pick(Object.values(people)) ?? people.syndic;
    const usual = person.rights[organisation] ?? [];
    const grants = chance.pick(variants(usual)) ?? usual;
    changeRights(stage, organisation, person, grants);
    return `${person.name} has ${grants.length} rights`;
  },
  upgrade: ({ browsers, versions, room }, chance) => {
    const browser = chance.happens(0.4) ? null : chance.pick(browsers);
    if (browser) {
      // An app is never newer than its server: it comes from it.
      if (versions.get(-1) !== 1) return 'no new program is there';
      versions.set(browser.number, 1);
      browser.crash(0);
      return `d${browser.number} has the new program`;
    }
    versions.set(-1, 1);
    for (let at = 0; at < 8; at += 1) room.kill(at);
    return 'the servers have the new program';
  },
  durable: ({ room }, chance) => {
    room.backUp();
    room.verify(chance.below(1_000), organisations);
    return 'a backup is verified';
  },
};

const sudden = Object.entries(misfortunes) as [Fault, Misfortune][];
const scheduled = Object.entries(schedules) as [Fault, NonNullable<(typeof schedules)[Fault]>][];

function variants(usual: readonly Grant[]): (readonly Grant[])[] {
  return [usual, usual, [], usual.slice(1), [{ role: 'board', building: tilleuls }], [{ role: 'admin' }]];
}

/** At most one in a step: what was planned for it, or what befalls. */
export function misfortune(stage: Stage, chance: Chance, at: number): string | null {
  const { plans } = stage;
  const due = plans.findIndex((plan) => plan.at <= at);
  const [plan] = due < 0 ? [] : plans.splice(due, 1);
  if (plan) return plan.happen(stage);
  for (const [fault, planned] of scheduled) {
    if (!chance.happens(stage.settings.rates[fault])) continue;
    for (const { in: after, happen } of planned(stage, chance)) plans.push({ at: at + after, happen });
    return `${fault} begins`;
  }
  for (const [fault, happen] of sudden) {
    if (chance.happens(stage.settings.rates[fault])) return happen(stage, chance);
  }
  return null;
}
