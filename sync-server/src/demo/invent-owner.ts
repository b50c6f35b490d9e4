import type { Address, Party } from 'shared-domain/ownership';
import type { Chance } from './chance.ts';
import { demoId } from './demo-id.ts';
import { enterpriseNumberOfFirm } from './invented-numbers.ts';
import type { DemoLot, DemoOwner } from './shape.ts';
import type { BuildingPlan } from './tables/building-plan.ts';
import {
  dutchFamilyNames,
  dutchFirms,
  dutchFirstNames,
  frenchFamilyNames,
  frenchFirms,
  frenchFirstNames,
} from './tables/names-of-people.ts';

type Invention = {
  readonly plan: BuildingPlan;
  readonly lot: DemoLot;
  readonly key: string;
  readonly isFirm: boolean;
  readonly chance: Chance;
  /** Names already given in the set: nobody is invented twice. */
  readonly takenNames: Set<string>;
};

export function inventOwner({ plan, lot, key, isFirm, chance, takenNames }: Invention): DemoOwner {
  const isOther = chance.happens(12);
  const language = isOther === (plan.language === 'fr') ? 'nl' : 'fr';
  const party = isFirm
    ? inventFirm(language, chance, takenNames)
    : inventPerson(language, chance, takenNames);
  const name = party.is === 'firm' ? party.name : `${party.firstName}.${party.lastName}`;
  return {
    id: demoId(`owner/${plan.key}/${key}`),
    party,
    language,
    email: chance.happens(85) ? `${plain(name)}@courrier.example` : null,
    phone: chance.happens(60) ? `+32 2 000 ${10 + chance.below(90)} ${10 + chance.below(90)}` : null,
    address: addressOf(plan, lot),
  };
}

function inventPerson(language: 'fr' | 'nl', chance: Chance, taken: Set<string>): Party {
  const firsts = language === 'fr' ? frenchFirstNames : dutchFirstNames;
  const lasts = language === 'fr' ? frenchFamilyNames : dutchFamilyNames;
  for (let attempt = 0; ; attempt += 1) {
    const firstName = chance.pick(firsts);
    const lastName = chance.pick(lasts);
    const name = `${firstName} ${lastName}`;
    // In a very large set the names run out before the people do.
    if (!taken.has(name) || attempt > 20) {
      taken.add(name);
      return { is: 'person', firstName, lastName };
    }
  }
}

function inventFirm(language: 'fr' | 'nl', chance: Chance, taken: Set<string>): Party {
  const firms = language === 'fr' ? frenchFirms : dutchFirms;
  const base = firms.find((name) => !taken.has(name)) ?? chance.pick(firms);
  taken.add(base);
  return { is: 'firm', name: base, enterpriseNumber: enterpriseNumberOfFirm(base) };
}

function addressOf(plan: BuildingPlan, lot: DemoLot): Address {
  const box = plan.language === 'fr' ? 'bte' : 'bus';
  return { street: `${plan.street} ${box} ${lot.number}`, postalCode: plan.postalCode, city: plan.city };
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9.]+/g, '')
    .toLowerCase();
}
