import { anne, entry, keyA, keyB, lift, sophie } from './book-of.ts';

// The books of a year of two owners, two keys and two funds, which the reports are held against.
export const opening = entry(
  '2026-01-01',
  { event: 'opening' },
  ['551', 500_000],
  ['550', 900_000],
  ['100', -500_000],
  ['160', -900_000],
);

export const callProvisions = entry(
  '2026-01-05',
  { event: 'call', journal: 'sales' },
  ['4101', 60_000, sophie],
  ['4101', 40_000, anne],
  ['701', -100_000],
);

const callReserve = entry(
  '2026-01-05',
  { event: 'call', journal: 'sales' },
  ['4100', 70_000, sophie],
  ['4100', 50_000, anne],
  ['160', -120_000],
);

export const invoice = entry(
  '2026-02-10',
  { event: 'purchase', journal: 'purchases' },
  ['61011', 20_000, keyA],
  ['610111', 5_000, keyA],
  ['61050', 30_000, keyB],
  ['6140', 10_000, keyA],
  ['440', -65_000, lift],
);

export const paidByAnne = entry(
  '2026-02-20',
  { event: 'ownerPayment', journal: 'bank' },
  ['551', 55_000],
  ['4101', -55_000, anne],
);

export const transfer = entry(
  '2026-02-21',
  { event: 'internalTransfer', journal: 'bank' },
  ['550', 90_000],
  ['551', -90_000],
);

const supplierPaid = entry(
  '2026-03-01',
  { event: 'supplierPayment', journal: 'bank' },
  ['440', 65_000, lift],
  ['551', -65_000],
);

export const reserveUsed = entry(
  '2026-03-02',
  { event: 'reserveUse' },
  ['160', 50_000],
  ['6816', -50_000, keyB],
);

export const books = [
  opening,
  callProvisions,
  callReserve,
  invoice,
  paidByAnne,
  transfer,
  supplierPaid,
  reserveUsed,
];

export const settled = entry(
  '2026-12-31',
  { event: 'settlement', journal: 'sales', id: 'settled' },
  ['4101', -85_000, sophie],
  ['701', 100_000],
  ['61011', -20_000],
  ['610111', -5_000],
  ['61050', -30_000],
  ['6140', -10_000],
  ['6816', 50_000],
);

export const closed = entry('2026-12-31', { event: 'closing' }, ['6816', 50_000], ['14', -50_000]);
export const year = { from: '2026-01-01', until: '2026-12-31' } as const;
export const accountRoles = {};
