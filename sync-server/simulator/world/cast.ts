import type { Grant } from 'shared-domain/identity';
import { sampleId } from 'shared-domain/kernel';

export const home = sampleId(1);
export const elsewhere = sampleId(900);
export const organisations = [home, elsewhere] as const;

export const tilleuls = sampleId(10);
export const linde = sampleId(11);
export const faraway = sampleId(910);

/** A building with its lots, its owners and its key, all of whose parts are known. */
export type Estate = {
  readonly organisation: string;
  readonly building: string;
  readonly lots: readonly string[];
  readonly owners: readonly string[];
  readonly key: string;
};

const estate = (organisation: string, building: string, from: number, lots: number): Estate => ({
  organisation,
  building,
  lots: Array.from({ length: lots }, (_, at) => sampleId(from + at)),
  owners: Array.from({ length: lots }, (_, at) => sampleId(from + 20 + at)),
  key: sampleId(from + 40),
});

export const estates: readonly Estate[] = [
  estate(home, tilleuls, 100, 3),
  estate(home, linde, 200, 2),
  estate(elsewhere, faraway, 300, 2),
];

export const suppliers: Readonly<Record<string, readonly string[]>> = {
  [home]: [sampleId(50), sampleId(51)],
  [elsewhere]: [sampleId(950)],
};

export type Rights = Readonly<Record<string, readonly Grant[]>>;
export type Person = { readonly account: string; readonly name: string; readonly rights: Rights };

const syndic: Grant = { role: 'syndic', buildings: 'all' };
const ownerOf = (at: number, which: number): Grant => ({
  role: 'owner',
  building: estates[at]?.building ?? '',
  owner: estates[at]?.owners[which] ?? '',
});

export const people = {
  syndic: { account: sampleId(2), name: 'Marc Dubois', rights: { [home]: [syndic] } },
  colleague: {
    account: sampleId(3),
    name: 'Els Claes',
    rights: { [home]: [{ role: 'syndic', buildings: [tilleuls, linde] }] },
  },
  accountant: {
    account: sampleId(4),
    name: 'Paul Renard',
    rights: {
      [home]: [{ role: 'accountant', buildings: [tilleuls] }],
      [elsewhere]: [{ role: 'accountant', buildings: 'all' }],
    },
  },
  board: {
    account: sampleId(5),
    name: 'Bea Peeters',
    rights: { [home]: [{ role: 'board', building: tilleuls }, ownerOf(0, 2)] },
  },
  owner: { account: sampleId(6), name: 'Anne Lambert', rights: { [home]: [ownerOf(0, 0), ownerOf(1, 0)] } },
  neighbour: {
    account: sampleId(7),
    name: 'Jan Maes',
    rights: { [home]: [ownerOf(0, 1)], [elsewhere]: [ownerOf(2, 0)] },
  },
  stranger: { account: sampleId(901), name: 'Léa Simon', rights: { [elsewhere]: [syndic] } },
} as const satisfies Record<string, Person>;

/** Whose browser stands under which number; some people have two. */
export const browsers: readonly Person[] = [
  people.syndic,
  people.syndic,
  people.colleague,
  people.accountant,
  people.board,
  people.owner,
  people.neighbour,
  people.stranger,
  people.accountant,
];

export function deviceId(number: number): string {
  return `00000000-0000-7000-9000-${(number + 1).toString(16).padStart(8, '0')}0000`;
}
