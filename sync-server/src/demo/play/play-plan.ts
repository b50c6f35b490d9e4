import { addDays, type LocalDate } from 'shared-domain/kernel';
import type { BuildingPlan } from '../tables/building-plan.ts';
import { flats, row } from '../tables/lot-plan.ts';
import type { Occasion } from '../tables/occasion.ts';

/** In which of the languages of the demo's tables a building to play in is told. */
export type PlayLanguage = 'fr' | 'nl';

const buildings = {
  fr: {
    organisation: 'coteaux',
    name: 'Résidence des Acacias',
    street: 'Rue des Lilas Blancs 7',
    postalCode: '4000',
    city: 'Liège',
    lots: [
      ...flats({ from: 0, to: 2 }, { gauche: 150, droite: 140 }, (floor, door) => `${floor} ${door}`),
      ...row('G', 3, 'garage', -1, 20),
    ],
  },
  nl: {
    organisation: 'scheldezicht',
    name: 'Residentie Acacia',
    street: 'Seringenlaan 7',
    postalCode: '9000',
    city: 'Gent',
    lots: [
      ...flats({ from: 0, to: 2 }, { links: 150, rechts: 140 }, (floor, door) => `${floor} ${door}`),
      ...row('G', 3, 'garage', -1, 20),
    ],
  },
} as const;

/** A small building like all others to play in, under a name of its own, with something to do on that day. */
export function playPlan(language: PlayLanguage, key: string, today: LocalDate): BuildingPlan {
  return {
    ...buildings[language],
    key,
    likeness: `play/${language}`,
    language,
    builtIn: 1974,
    denominator: 1000,
    // One person plays all: up to here they approve what they entered themselves.
    approvalThreshold: 500_000,
    lift: null,
    hasGarageKey: true,
    hasMoney: true,
    // Few papers, so that it is made in a moment.
    services: ['electricity', 'water', 'insurance', 'fire', 'garden', 'drains'],
    occasions: occasionsOf(language, key, today),
  };
}

const words = {
  fr: { slates: 'Remplacement d’ardoises après tempête', leak: 'Réparation d’une fuite, cave commune' },
  nl: {
    slates: 'Vervanging van leien na de storm',
    leak: 'Herstelling van een lek, gemeenschappelijke kelder',
  },
};

/** One invoice waits to be approved, one to be finished. */
function occasionsOf(language: PlayLanguage, building: string, today: LocalDate): Occasion[] {
  const { slates, leak } = words[language];
  return [
    {
      ...{ building, name: 'slates', trade: 'roof', on: addDays(today, -8), stage: 'submitted' },
      lines: [{ text: slates, account: '61073', key: 'general', vat: 'works', net: 48_600 }],
    },
    {
      ...{ building, name: 'leak', trade: 'plumbing', on: addDays(today, -4), stage: 'draft' },
      missing: ['dueOn', 'key'],
      lines: [{ text: leak, account: '61036', key: 'general', vat: 'works', net: 21_350 }],
    },
  ];
}
