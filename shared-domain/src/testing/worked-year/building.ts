import type { Cents } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import type { LotKind } from '../../ownership/lot/lot.ts';
import { ownershipIdOf } from '../../ownership/ownership/ownership.ts';
import type { Author } from '../memory-books.ts';
import { MemoryBooks } from '../memory-books.ts';

/** Résidence Les Charmes: sixteen flats on four floors and eight garages, held by fifteen owners. */
export const building = sampleId(10);
export const organisation = sampleId(1);
export const currentIban = 'BE68539007547034';
export const savingsIban = 'BE71096123456769';

export const syndic: Author = { account: sampleId(501), name: 'Claire Dumont', roles: ['syndic'] };
export const board: Author = { account: sampleId(502), name: 'Henri Lambert', roles: ['board'] };
export const accountant: Author = { account: sampleId(503), name: 'Marc Dubois', roles: ['accountant'] };

type LotPlan = {
  readonly number: string;
  readonly kind: LotKind;
  readonly floor: number;
  /** Of 10 000. */
  readonly general: number;
  /** Of 1 000; the ground floor and the garages do not pay for the lift. */
  readonly lift: number;
  readonly holders: readonly string[];
};

const flat = (number: string, general: number, lift: number, ...holders: string[]): LotPlan => ({
  number,
  kind: 'apartment',
  floor: Number(number[0]),
  general,
  lift,
  holders,
});
const garage = (number: string, holder: string): LotPlan => ({
  number,
  kind: 'garage',
  floor: -1,
  general: 60,
  lift: 0,
  holders: [holder],
});

export const lots: readonly LotPlan[] = [
  flat('0A', 510, 0, 'Adam'),
  flat('0B', 530, 0, 'Baert'),
  flat('0C', 540, 0, 'Cabinet Charlier SRL'),
  flat('0D', 560, 0, 'Cabinet Charlier SRL'),
  flat('1A', 570, 60, 'Delvaux'),
  flat('1B', 570, 60, 'Engels'),
  flat('1C', 580, 60, 'François'),
  flat('1D', 580, 60, 'Gérard'),
  flat('2A', 590, 80, 'Hermans'),
  flat('2B', 590, 80, 'Isabelle Jadot'),
  flat('2C', 600, 80, 'Kinet'),
  flat('2D', 600, 80, 'Lejeune'),
  flat('3A', 640, 110, 'Maes', 'Anne Maes', 'Luc Maes'),
  flat('3B', 640, 110, 'Nys'),
  flat('3C', 700, 110, 'Adam'),
  flat('3D', 720, 110, 'Delvaux'),
  garage('G1', 'Adam'),
  garage('G2', 'Baert'),
  garage('G3', 'Delvaux'),
  garage('G4', 'Engels'),
  garage('G5', 'Gérard'),
  garage('G6', 'Isabelle Jadot'),
  garage('G7', 'Kinet'),
  garage('G8', 'Nys'),
];

const ownerNames = [...new Set([...lots.flatMap(({ holders }) => holders), 'Olivier Piron'])];

export const lotIdOf = (number: string): Id => sampleId(200 + lots.findIndex((lot) => lot.number === number));
export const ownerIdOf = (name: string): Id => sampleId(400 + ownerNames.indexOf(name));
export const ownerNameOf = (id: Id): string => ownerNames.find((name) => ownerIdOf(name) === id) ?? id;
export const generalKey = sampleId(30);
export const liftKey = sampleId(31);
export const keyNames: Readonly<Record<Id, string>> = { [generalKey]: 'Quotités', [liftKey]: 'Ascenseur' };

export type SupplierName = keyof typeof suppliers;
export const suppliers = {
  ascenseurs: { id: sampleId(50), name: 'Ascenseurs Exemple SRL', iban: 'BE68539007547034' },
  nettoyage: { id: sampleId(51), name: 'Nettoyage Clair SRL', iban: 'BE71096123456769' },
  eau: { id: sampleId(52), name: 'Régie des eaux', iban: null },
  assurance: { id: sampleId(53), name: 'Assurances du Sud SA', iban: null },
  toiture: { id: sampleId(54), name: 'Toitures Lemaire SRL', iban: null },
} as const;

/** The association as it stands on 1 January: its lots, keys, owners and suppliers. */
export function openAssociation(): MemoryBooks {
  const books = new MemoryBooks(organisation);
  books.record('building', building, {
    name: 'Résidence Les Charmes',
    address: { street: 'Avenue des Charmes 8', postalCode: '5000', city: 'Namur' },
    language: 'fr',
    enterpriseNumber: '0123456749',
    denominator: 10_000,
    approvalThreshold: 50_000,
    bankAccounts: [
      { iban: currentIban, purpose: 'current' },
      { iban: savingsIban, purpose: 'savings' },
    ],
    yearStart: '01-01',
    accountRoles: {},
  });
  for (const name of ownerNames) books.record('owner', ownerIdOf(name), ownerBody(name));
  for (const [index, lot] of lots.entries()) recordLot(books, lot, index);
  recordKey(books, generalKey, '0001', 'GEN', 10_000, (lot) => lot.general);
  recordKey(books, liftKey, '0002', 'ASC', 1_000, (lot) => lot.lift);
  for (const { id, name, iban } of Object.values(suppliers)) {
    books.record('supplier', id, supplierBody(name, iban));
  }
  return books;
}

function recordLot(books: MemoryBooks, lot: LotPlan, index: number): void {
  const id = lotIdOf(lot.number);
  const { number, kind, floor } = lot;
  const rank = String(index + 1).padStart(4, '0');
  books.record('lot', id, { building, rank, number, kind, floor, description: '' });
  const holders = lot.holders.map((name) => ({
    ownerId: ownerIdOf(name),
    numerator: 1,
    denominator: lot.holders.length,
  }));
  const primaryContact = ownerIdOf(lot.holders[0] ?? '');
  books.record('ownership', ownershipIdOf(id), {
    building,
    lotId: id,
    history: [{ from: '2019-01-01', holders, primaryContact }],
  });
}

function recordKey(
  books: MemoryBooks,
  id: Id,
  rank: string,
  code: string,
  denominator: number,
  partOf: (lot: LotPlan) => number,
): void {
  const parts = Object.fromEntries(
    lots.filter((lot) => partOf(lot) > 0).map((lot) => [lotIdOf(lot.number), partOf(lot)]),
  );
  books.record('allocationKey', id, {
    building,
    rank,
    code,
    name: keyNames[id],
    kind: id === generalKey ? 'general' : 'special',
    denominator,
    versions: [{ from: '2019-01-01', parts }],
  });
}

function ownerBody(name: string) {
  const party = name.endsWith('SRL')
    ? { is: 'firm', name, enterpriseNumber: '0739484052' }
    : { is: 'person', firstName: name.split(' ').slice(0, -1).join(' '), lastName: name.split(' ').at(-1) };
  return { building, party, language: 'fr', email: null, phone: null, address: null };
}

/** Cents from euros as an accountant writes them, `1 234,56`. */
export function eur(text: string): Cents {
  const [whole = '0', decimals = '00'] = text.replaceAll(' ', '').split(',');
  const cents = Number(whole.replace('-', '')) * 100 + Number(decimals.padEnd(2, '0'));
  return whole.startsWith('-') ? -cents : cents;
}

function supplierBody(name: string, iban: string | null) {
  return {
    name,
    enterpriseNumber: null,
    ibans: iban === null ? [] : [iban],
    email: null,
    phone: null,
    defaultAccount: null,
    defaultKeyCode: null,
    createdOn: '2019-01-01',
    note: '',
  };
}
