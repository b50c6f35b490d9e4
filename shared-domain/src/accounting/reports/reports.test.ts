import { describe, expect, test } from 'vitest';
import type { Entry } from '../entry/entries-of.ts';
import { balanceSheet } from './balance-sheet.ts';
import { budgetVariance } from './budget-variance.ts';
import { fundMovements } from './fund-movements.ts';
import { generalLedger } from './general-ledger.ts';
import { incomeStatement } from './income-statement.ts';
import { journalReport } from './journal-report.ts';
import { ownerBalances, supplierBalances } from './party-balances.ts';
import { simplifiedBooks } from './simplified-books.ts';
import { anne, entry, keyA, keyB, lift, sophie } from './testing/book-of.ts';
import { trialBalance } from './trial-balance.ts';

const opening = entry(
  '2026-01-01',
  { event: 'opening' },
  ['551', 500_000],
  ['550', 900_000],
  ['100', -500_000],
  ['160', -900_000],
);
const callProvisions = entry(
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
const invoice = entry(
  '2026-02-10',
  { event: 'purchase', journal: 'purchases' },
  ['61011', 20_000, keyA],
  ['610111', 5_000, keyA],
  ['61050', 30_000, keyB],
  ['6140', 10_000, keyA],
  ['440', -65_000, lift],
);
const paidByAnne = entry(
  '2026-02-20',
  { event: 'ownerPayment', journal: 'bank' },
  ['551', 55_000],
  ['4101', -55_000, anne],
);
const transfer = entry(
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
const reserveUsed = entry('2026-03-02', { event: 'reserveUse' }, ['160', 50_000], ['6816', -50_000, keyB]);
const books = [
  opening,
  callProvisions,
  callReserve,
  invoice,
  paidByAnne,
  transfer,
  supplierPaid,
  reserveUsed,
];

const settled = entry(
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
const closed = entry('2026-12-31', { event: 'closing' }, ['6816', 50_000], ['14', -50_000]);
const year = { from: '2026-01-01', until: '2026-12-31' } as const;
const accountRoles = {};

describe('the balance sheet', () => {
  test('[REP-1] counts every entry until its day, and both sides are equal', () => {
    const sheet = balanceSheet(books, { on: '2026-02-28' });
    expect(sheet.result).toBe(35_000);
    expect([sheet.assets.total, sheet.liabilities.total]).toEqual([1_635_000, 1_635_000]);
    expect(balanceSheet(books, { on: '2025-12-31' })).toMatchObject({
      result: 0,
      assets: { total: 0, lines: [] },
    });
  });

  test('[REP-2] does not set off an owner in credit against one who owes', () => {
    const { assets, liabilities } = balanceSheet(books, { on: '2026-02-28' });
    expect(assets.lines.find(({ account }) => account === '4101')).toMatchObject({
      amount: 60_000,
      parties: 'debtors',
    });
    expect(liabilities.lines.find(({ account }) => account === '4101')).toMatchObject({
      amount: 15_000,
      parties: 'creditors',
    });
  });

  test('[REP-2] tells who stands behind a line only where it names somebody', () => {
    const sheet = balanceSheet(
      [
        entry('2026-01-01', {}, ['490', 300], ['444', -300]),
        entry('2026-01-02', {}, ['440', -200, lift], ['440', -50], ['4101', 250, sophie]),
        entry('2026-01-02', {}, ['4100', 9, anne], ['551', -9]),
        entry('2026-01-03', {}, ['4100', -9, anne], ['551', 9]),
      ],
      { on: '2026-01-31' },
    );
    const told = ({ lines }: (typeof sheet)['assets']) =>
      lines.map((line) => [line.account, line.amount, 'parties' in line ? line.parties : 'heading']);
    expect(told(sheet.assets)).toEqual([
      ['4101', 250, 'debtors'],
      ['490', 300, null],
    ]);
    expect(told(sheet.liabilities)).toEqual([
      ['44', 550, 'heading'],
      ['440', 250, 'creditors'],
      ['444', 300, null],
    ]);
  });

  test('[REP-3] an overdraft is a liability, a loss carried a negative amount of equity, worn equipment less of an asset', () => {
    const { assets, liabilities } = balanceSheet(
      [entry('2026-01-01', {}, ['551', -1_000], ['14', 3_000], ['23', -500], ['499', -1_500])],
      { on: '2026-01-01' },
    );
    expect(liabilities.lines.every((line) => 'parties' in line && line.parties === null)).toBe(true);
    expect(assets.lines).toEqual([{ is: 'account', depth: 0, account: '23', amount: -500, parties: null }]);
    expect(liabilities.lines.map(({ account, amount }) => [account, amount])).toEqual([
      ['14', -3_000],
      ['499', 1_500],
      ['551', 1_000],
    ]);
  });

  test('[REP-4] accounts stand below the headings that sum more than one of them', () => {
    const { assets } = balanceSheet(books, { on: '2026-02-28' });
    expect(assets.lines.map(({ is, account, amount, depth }) => [is, account, amount, depth])).toEqual([
      ['heading', '410', 180_000, 0],
      ['account', '4100', 120_000, 1],
      ['account', '4101', 60_000, 1],
      ['heading', '55', 1_455_000, 0],
      ['account', '550', 990_000, 1],
      ['account', '551', 465_000, 1],
    ]);
  });
});

describe('the income statement', () => {
  const choice = { ...year, includeSettlement: false };

  test('[REP-4] [REP-5] sums costs and income of the period by heading', () => {
    const { expenses, income, result } = incomeStatement(books, choice);
    expect(expenses.lines.map(({ account, amount, depth }) => [account, amount, depth])).toEqual([
      ['61', 65_000, 0],
      ['610', 55_000, 1],
      ['61011', 25_000, 2],
      ['61011', 20_000, 3],
      ['610111', 5_000, 3],
      ['61050', 30_000, 2],
      ['6140', 10_000, 1],
      ['6816', -50_000, 0],
    ]);
    expect([expenses.total, income.total, result]).toEqual([15_000, 100_000, 85_000]);
  });

  test('[REP-5] leaves settlements out on demand and the closing always', () => {
    const all = [...books, settled, closed];
    expect(incomeStatement(all, choice).result).toBe(85_000);
    expect(incomeStatement(all, { ...choice, includeSettlement: true })).toMatchObject({
      income: { total: 0, lines: [] },
      expenses: { total: 0, lines: [] },
    });
  });

  test('[REP-5] a reversal counts as what it takes back, and so does one that takes a reversal back', () => {
    const back = { id: 'back', event: 'reversal', reverses: settled.id } as const;
    const reversal = entry('2026-12-31', back, ['4101', 85_000, sophie], ['701', -85_000]);
    const again = { event: 'reversal', reverses: 'back' } as const;
    const taken = entry('2026-12-31', again, ['4101', -60_000, sophie], ['701', 60_000]);
    const resultOf = (...more: Entry[]) => incomeStatement([...books, settled, ...more], choice).result;
    expect([resultOf(), resultOf(reversal), resultOf(reversal, taken)]).toEqual([85_000, 85_000, 85_000]);
    expect(incomeStatement([settled, reversal], { ...choice, includeSettlement: true }).income.total).toBe(
      -15_000,
    );
  });

  test('[REP-5] a reversal of what is not at hand, or of nothing, counts', () => {
    const orphan = entry('2026-12-31', { event: 'reversal', reverses: 'elsewhere' }, ['551', 7], ['701', -7]);
    const nothing = entry('2026-12-31', { event: 'reversal' }, ['551', 4], ['701', -4]);
    expect(incomeStatement([...books, orphan, nothing], choice)).toMatchObject({
      result: 85_011,
      period: year,
    });
  });
});

test('[REP-6] the trial balance says what was there, what moved and what is there', () => {
  const { rows, total } = trialBalance(books, { from: '2026-02-01', until: '2026-02-28' });
  expect(rows.find(({ account }) => account === '551')).toEqual({
    account: '551',
    opening: 500_000,
    debit: 55_000,
    credit: 90_000,
    closing: 465_000,
  });
  expect(total).toEqual({ opening: 0, debit: 210_000, credit: 210_000, closing: 0 });
});

test('[REP-7] the ledger runs through an account in the order of the books, or through one owner of it', () => {
  const choice = { from: null, until: '2026-12-31', account: '410', party: anne.id };
  const ledger = generalLedger([...books].reverse(), choice);
  expect(ledger.map(({ account, closing }) => [account, closing])).toEqual([
    ['4100', 50_000],
    ['4101', -15_000],
  ]);
  expect(ledger[1]?.lines.map(({ entry: one, balance }) => [one.id, balance])).toEqual([
    [callProvisions.id, 40_000],
    [paidByAnne.id, -15_000],
  ]);
  const later = generalLedger(books, { from: '2026-02-01', until: '2026-02-10', account: '551' });
  expect(later).toMatchObject([{ opening: 500_000, closing: 500_000, debit: 0, lines: [] }]);
});

test('[REP-7] on one day the order is that of the journals, then of the numbers, and what has none comes last', () => {
  const at = (journal: 'bank' | 'sales', number: number | null, id: string) =>
    entry('2026-05-01', { journal, number, id }, ['551', 1], ['4101', -1]);
  const shuffled = [
    at('bank', null, 'e'),
    at('bank', 2, 'd'),
    at('sales', 3, 'b'),
    at('bank', null, 'f'),
    at('sales', 1, 'a'),
    at('bank', 1, 'c'),
  ];
  const [ledger] = generalLedger(shuffled, { from: null, until: '2026-12-31', account: '551' });
  expect(ledger?.lines.map(({ entry: one }) => one.id).join('')).toBe('abcdef');
});

test('[REP-7] the day comes before the journal', () => {
  const later = entry(
    '2026-05-02',
    { journal: 'purchases', number: 1, id: 'later' },
    ['551', 1],
    ['701', -1],
  );
  const early = entry('2026-05-01', { journal: 'bank', number: 9, id: 'early' }, ['551', 1], ['701', -1]);
  const [ledger] = generalLedger([later, early], { from: null, until: '2026-12-31', account: '551' });
  expect(ledger?.lines.map(({ entry: one }) => one.id)).toEqual(['early', 'later']);
});

test('[REP-7] the ledger of one owner passes over lines that name nobody', () => {
  const ledger = generalLedger(books, { from: null, until: '2026-12-31', party: sophie.id });
  expect(ledger.map(({ account }) => account)).toEqual(['4100', '4101']);
});

test('[REP-8] a journal is read by number, names what is missing and waits for what has no number yet', () => {
  const at = (number: number | null, date = '2026-05-01') =>
    entry(date, { journal: 'bank', number }, ['551', 100], ['4101', -100]);
  const bank = [at(5), at(null), at(1), at(2, '2026-06-01'), at(1, '2025-01-01')];
  const report = journalReport(bank, { journal: 'bank', fiscalYear: 2026 });
  expect(report.entries.map(({ number }) => number)).toEqual([1, 2, 5, null]);
  expect(report).toMatchObject({ debit: 400, credit: 400, gaps: [{ from: 3, to: 4 }] });
  const known = journalReport(bank, { journal: 'bank', fiscalYear: 2026, lastNumber: 7 });
  expect(known.gaps).toEqual([
    { from: 3, to: 4 },
    { from: 6, to: 7 },
  ]);
  expect(journalReport(bank, { journal: 'sales', fiscalYear: 2026 })).toMatchObject({
    entries: [],
    gaps: [],
  });
});

test('[REP-9] owners add up to account 410 and suppliers to 440, with what names nobody apart', () => {
  const unnamed = entry('2026-02-25', {}, ['4101', 1_000], ['499', -1_000]);
  const owners = ownerBalances([...books, unnamed], { on: '2026-02-28', accountRoles });
  expect(owners.parties.map(({ partyId, balance }) => [partyId, balance])).toEqual([
    [sophie.id, 130_000],
    [anne.id, 35_000],
    [null, 1_000],
  ]);
  expect(owners.parties[1]?.byAccount).toEqual([
    { account: '4100', balance: 50_000 },
    { account: '4101', balance: -15_000 },
  ]);
  expect(owners.balance).toBe(166_000);
  const before = supplierBalances(books, { on: '2026-02-28', accountRoles });
  expect(before.parties).toMatchObject([{ partyId: lift.id, balance: -65_000 }]);
  expect(supplierBalances(books, { on: '2026-03-01', accountRoles }).parties).toMatchObject([{ balance: 0 }]);
});

test('[REP-10] each fund stands beside the bank that should hold it', () => {
  const [working, reserve, ...more] = fundMovements(books, { ...year, accountRoles });
  expect(more).toEqual([]);
  expect(working).toMatchObject({
    fund: 'workingFund',
    account: '100',
    opening: 0,
    others: 500_000,
    closing: 500_000,
    bank: { account: '551', balance: 400_000 },
    owed: null,
  });
  expect(reserve).toMatchObject({
    calls: 120_000,
    uses: -50_000,
    others: 900_000,
    closing: 970_000,
    bank: { account: '550', balance: 990_000 },
    owed: 120_000,
  });
  expect(reserve?.lines.length).toBe(3);
});

test('[REP-10] a special reserve shows once it was used, and on the account the association chose', () => {
  const special = entry('2026-04-01', { event: 'call' }, ['4100', 500, sophie], ['131', -500]);
  const chosen = { ...year, accountRoles: { specialReserveFund: '131' } };
  expect(fundMovements([...books, special], chosen)[2]).toMatchObject({
    fund: 'specialReserveFund',
    account: '131',
    calls: 500,
    closing: 500,
  });
});

test('[REP-10] both funds the law knows are shown before anything was paid into them', () => {
  expect(fundMovements([], { ...year, accountRoles }).map(({ fund }) => fund)).toEqual([
    'workingFund',
    'reserveFund',
  ]);
});

test('[REP-9] an account of one’s own below 410 counts for it', () => {
  const below = entry('2026-02-25', {}, ['41011', 1_000, sophie], ['499', -1_000]);
  expect(ownerBalances([below], { on: '2026-02-28', accountRoles }).balance).toBe(1_000);
});

test('[REP-11] rows stand by account and key, whatever the order of the books', () => {
  const costs = [['6140', 3, keyA] as const, ['61011', 2, keyB] as const, ['61011', 1, keyA] as const];
  const told = costs.map(([account, amount, key]) =>
    entry('2026-05-01', {}, [account, amount, key], ['440', -amount, lift]),
  );
  expect(budgetVariance(told, [], year).rows.map(({ actual }) => actual)).toEqual([1, 2, 3]);
});

test('[REP-11] a cost counts for the nearest budgeted account with its key, whatever is settled', () => {
  const budget = [
    { account: '61011', keyId: keyA, amount: 20_000 },
    { account: '61011', keyId: keyA, amount: 1_000 },
    { account: '61050', keyId: keyA, amount: 40_000 },
  ];
  const { rows, total } = budgetVariance([...books, settled, closed], budget, year);
  expect(
    rows.map(({ account, keyId, budget: foreseen, actual, left }) => [
      account,
      keyId,
      foreseen,
      actual,
      left,
    ]),
  ).toEqual([
    ['61011', keyA, 21_000, 25_000, -4_000],
    ['61050', keyA, 40_000, 0, 40_000],
    ['61050', keyB, 0, 30_000, -30_000],
    ['6140', keyA, 0, 10_000, -10_000],
    ['6816', keyB, 0, -50_000, 50_000],
  ]);
  expect(total).toEqual({ budget: 61_000, actual: 15_000, left: 46_000 });
  const private_ = entry('2026-05-01', {}, ['643', 700], ['440', -700, lift]);
  expect(budgetVariance([private_], [], year).rows).toMatchObject([
    { account: '643', keyId: null, actual: 700 },
  ]);
});

test('[REP-12] simplified accounts tell what came in, what went out and what is left', () => {
  const simple = simplifiedBooks(books, { ...year, accountRoles });
  expect(simple.receipts).toEqual([{ account: '4101', amount: 55_000 }]);
  expect(simple.expenses).toEqual([{ account: '440', amount: 65_000 }]);
  expect(simple).toMatchObject({
    opening: 0,
    takenOver: 1_400_000,
    received: 55_000,
    spent: 65_000,
    closing: 1_390_000,
  });
  expect(simple.cash.map(({ account, closing }) => [account, closing])).toEqual([
    ['550', 990_000],
    ['551', 400_000],
  ]);
  expect(simple.funds.map(({ fund, closing }) => [fund, closing])).toEqual([
    ['workingFund', 500_000],
    ['reserveFund', 970_000],
  ]);
  expect(simple.owners.balance).toBe(165_000);
});

test('[REP-12] receipts and expenses stand by account, and one payment may be both', () => {
  const mixed = entry('2026-05-01', {}, ['551', 70], ['750', -100], ['650', 30], ['4101', 5], ['701', -5]);
  const older = entry('2026-05-02', {}, ['551', 10], ['4101', -10, sophie]);
  const { receipts, expenses, received, spent } = simplifiedBooks([mixed, older], { ...year, accountRoles });
  expect(receipts.map(({ account, amount }) => [account, amount])).toEqual([
    ['4101', 10],
    ['701', 5],
    ['750', 100],
  ]);
  expect(expenses.map(({ account, amount }) => [account, amount])).toEqual([
    ['4101', 5],
    ['650', 30],
  ]);
  expect(received - spent).toBe(80);
});

test('[REP-12] a payment taken back is no receipt: it was not spent', () => {
  const paid = entry('2026-05-01', { id: 'paid' }, ['440', 300], ['551', -300]);
  const back = { id: 'back', event: 'reversal', reverses: 'paid' } as const;
  const undone = entry('2026-05-02', back, ['440', -300], ['551', 300]);
  const again = entry('2026-05-03', { event: 'reversal', reverses: 'back' }, ['440', 300], ['551', -300]);
  const flowsOf = (...all: Entry[]) => {
    const { receipts, expenses, received, spent } = simplifiedBooks(all, { ...year, accountRoles });
    return { receipts, expenses, received, spent };
  };
  const none = [{ account: '440', amount: 0 }];
  expect(flowsOf(paid, undone)).toEqual({ receipts: [], expenses: none, received: 0, spent: 0 });
  expect(flowsOf(paid, undone, again)).toMatchObject({ receipts: [], received: 0, spent: 300 });
  expect(flowsOf(undone)).toMatchObject({ receipts: [], spent: -300 });
});
