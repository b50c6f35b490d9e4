import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OwnerMovement } from '../accounting/posting/owner-movement.definition.ts';
import { balanceSheet } from '../accounting/reports/balance-sheet.ts';
import { ownerBalances } from '../accounting/reports/party-balances.ts';
import type { YearClosing } from '../accounting/year/year-closing.definition.ts';
import { sum } from '../kernel/cents.ts';
import type { PublishedSettlement } from '../receivables/settlement/settlement.ts';
import { asDocument } from './worked-year/as-document.ts';
import { bankAgainstBooks } from './worked-year/bank.ts';
import { eur, ownerIdOf } from './worked-year/building.ts';
import { tellYear } from './worked-year/tell-year.ts';
import { movesOf } from './worked-year/year.ts';

const year = tellYear();
const balancesAt = (step: number) => movesOf(year.steps[step]?.books ?? []);
const under = (balances: Record<string, number>, prefix: string) =>
  sum(Object.entries(balances).flatMap(([account, cents]) => (account.startsWith(prefix) ? [cents] : [])));

test('every step books what an accountant expects, and every entry balances', () => {
  // `tell` compared each step with the accounts and amounts that stand beside it.
  expect(year.steps.length).toBeGreaterThan(30);
  for (const { books } of year.steps) expect(sum(Object.values(movesOf(books)))).toBe(0);
});

test('after every step the owners’ balances make account 410, in the books and in what owners were told', () => {
  const movements = year.books.all<OwnerMovement>('ownerMovement').map(({ body }) => body);
  for (const [at, { books }] of year.steps.entries()) {
    const owed = under(balancesAt(at), '410');
    const last = books.reduce((latest, { date }) => (date > latest ? date : latest), '');
    const { parties } = ownerBalances(books, { on: last, accountRoles: {} });
    expect(parties.every(({ partyId }) => partyId !== null)).toBe(true);
    expect(sum(parties.map(({ balance }) => balance))).toBe(owed);
    const known = new Set(books.map(({ id }) => id));
    const told = movements.filter(({ entryId }) => known.has(entryId)).flatMap(({ lines }) => lines);
    expect(sum(told.map(({ amount }) => amount))).toBe(owed);
  }
});

test('the bank’s statements and the books say the same', () => {
  expect(bankAgainstBooks(year)).toMatchObject([
    { account: '551', openCount: 0, difference: 0, statementBalance: eur('20 862,08') },
    { account: '550', openCount: 0, difference: 0, statementBalance: eur('17 280,00') },
  ]);
});

test('the numbers of each journal run without gap', () => {
  const last = new Map<string, number>();
  for (const { journal, fiscalYear, number } of year.entries()) {
    const series = `${journal} ${fiscalYear}`;
    expect(number).toBe((last.get(series) ?? 0) + 1);
    last.set(series, number ?? 0);
  }
});

test('the settlement: a firm of 1 100 shares, and a flat sold on 15 May', () => {
  const [settlement] = year.books.all<PublishedSettlement>('settlement');
  const of = (name: string) => settlement?.body.owners.find(({ ownerId }) => ownerId === ownerIdOf(name));
  expect(settlement?.body).toMatchObject({ costs: eur('13 376,50'), provisions: eur('24 400,00') });
  // 11 % of 2 299,00, 1 554,00, 600,00, 12 720,00, -4 720,00 and 15,00; of 14 400,00 and 8 000,00.
  expect(of('Cabinet Charlier SRL')).toMatchObject({
    costs: eur('1 371,48'),
    provisions: eur('2 464,00'),
    balance: eur('-1 092,52'),
  });
  // 6,5 % of 12 468,00 and 8 % of 848,00 over 134 and 231 of 365 days, to a cent per account.
  expect(Math.abs((of('Isabelle Jadot')?.costs ?? 0) - eur('322,44'))).toBeLessThanOrEqual(7);
  expect(Math.abs((of('Olivier Piron')?.costs ?? 0) - eur('555,82'))).toBeLessThanOrEqual(7);
  expect(of('Engels')?.privateCosts).toBe(eur('60,50'));
});

test('the closed year carries the balance sheet, and nothing of costs and income', () => {
  const [closing] = year.books.all<YearClosing>('yearClosing');
  const carried = closing?.body.carried ?? [];
  expect(sum(carried.map(({ balance }) => balance))).toBe(0);
  expect(carried.filter(({ account }) => /^[67]/.test(account))).toEqual([]);
  const { assets, liabilities } = balanceSheet(year.entries(), { on: '2026-12-31' });
  expect(assets.total).toBe(liabilities.total);
});

test('a closed year takes no more entries', () => {
  const late = year.books.offer({
    type: 'bookEntry',
    on: '2027-02-01',
    by: { account: ownerIdOf('Adam'), name: 'Marc Dubois', roles: ['accountant'] },
    body: {
      building: '00000000-0000-7000-8000-000000000010',
      on: '2026-12-30',
      description: 'Trop tard',
      pages: [],
      event: { is: 'internalTransfer', from: '551', to: '550', amount: 100, label: '' },
    },
  });
  expect(late).toMatchObject({
    is: 'refused',
    refusal: { code: 'year.closed', params: { firstOpen: '2027-01-01' } },
  });
});

test('the year can be read as a document, which says what the code does', () => {
  const file = join(import.meta.dirname, '../../WORKED-YEAR.md');
  expect(readFileSync(file, 'utf8')).toBe(asDocument(year));
});
