import { journalEntries, type Voucher } from 'shared-domain/accounting';
import { budgets } from 'shared-domain/receivables';
import { expect, test } from 'vitest';
import type { Translate } from '../../i18n/index.ts';
import { budgetOf, percentUsed } from './budget-of.ts';
import { byAccount } from './by-account.ts';
import { cashRows } from './cash-rows.ts';
import { entryNumber } from './entry-number.ts';
import { numbersOf } from './numbers-of.ts';
import { partyRows, sideOf } from './party-rows.ts';
import { statementRows } from './statement-rows.ts';
import { placeOf } from './voucher-place.ts';

const t = ((id: string) => id) as Translate;
const to = (change: object) => ({ until: '2026-06-30', ...change });
const accountName = (code: string) => `name of ${code}`;

test('a line of a statement opens the ledger of its account', () => {
  const rows = statementRows(
    [
      { is: 'heading', account: '41', amount: 300, depth: 0 },
      { is: 'account', account: '4101', amount: 300, depth: 1, parties: 'debtors' },
    ],
    { accountName, partiesName: (parties) => parties, to },
  );
  expect(rows).toMatchObject([
    { code: '41', name: 'name of 41', isHeading: true },
    { code: '4101', note: 'debtors', depth: 1, isHeading: false },
  ]);
  expect(rows[1]?.opens).toEqual({ until: '2026-06-30', tab: 'ledger', account: '4101' });
});

test('cash runs from what there was to what there is, and then stands account by account', () => {
  const account = { account: '551', opening: 0, debit: 0, credit: 0, closing: 90, lines: [] };
  const books = { opening: 100, takenOver: 0, received: 20, spent: 30, closing: 90, cash: [account] };
  const rows = cashRows(books, t, { accountName, to });
  expect(rows.map(({ key, amount }) => [key, amount])).toEqual([
    ['opening', 100],
    ['received', 20],
    ['spent', -30],
    ['closing', 90],
    ['551', 90],
  ]);
  expect(cashRows({ ...books, takenOver: 5 }, t, { accountName, to })[1]?.key).toBe('takenOver');
});

test('parties stand by name, and those at nothing last', () => {
  const names: Record<string, string> = { a: 'Zoé', b: 'Anne', c: 'Bart' };
  const party = (partyId: string | null, balance: number) => ({ partyId, byAccount: [], balance });
  const parties = [party('a', 10), party('b', 0), party('c', -5), party(null, 1)];
  const rows = partyRows({ on: '2026-01-01', parties, byAccount: [], balance: 6 }, (one) =>
    one === null ? 'Nobody' : (names[one.id] ?? ''),
  );
  expect(rows.map(({ name }) => name)).toEqual(['Bart', 'Nobody', 'Zoé', 'Anne']);
  expect([sideOf('owners', 1), sideOf('suppliers', 1), sideOf('suppliers', -1)]).toEqual([
    'books.theyOwe',
    'books.paidTooMuch',
    'books.weOwe',
  ]);
});

test('balances of many owners are one line of their account', () => {
  expect(
    byAccount([
      { account: '4101', balance: 5 },
      { account: '4101', balance: 7 },
      { account: '440', balance: 3 },
      { account: '440', balance: -3 },
    ]),
  ).toEqual([{ account: '4101', balance: 12 }]);
});

test('missing numbers are named in few words', () => {
  expect(
    numbersOf([
      { from: 3, to: 4 },
      { from: 6, to: 6 },
    ]),
  ).toBe('3–4, 6');
});

test('an entry is called by its journal and number, or waits for one', () => {
  const entry = { ...journalEntries.sample.body, id: 'e' };
  expect(entryNumber(entry, t)).toBe('books.journal.purchases 2026/1');
  expect(entryNumber({ ...entry, number: null }, t)).toBe('books.journal.purchases · books.notNumbered');
});

test('the budget of a year is what was approved, else what is drafted', () => {
  const { body: draft } = budgets.sample;
  const assembly = { on: '2026-03-01', minutes: 'AG', pages: [] };
  const approved = { ...draft, stage: { is: 'approved' as const, submittedOn: '2026-02-01', assembly } };
  expect(budgetOf([draft], 2026)).toMatchObject({ isApproved: false, lines: draft.lines });
  expect(budgetOf([draft, approved], 2026).lines.length).toBe(approved.lines.length);
  expect(budgetOf([draft], 2025).lines).toEqual([]);
  expect([percentUsed({ budget: 200, actual: 166 }), percentUsed({ budget: 0, actual: 1 })]).toEqual([
    '83 %',
    '–',
  ]);
});

test('a voucher that has a screen opens it', () => {
  const { lines } = journalEntries.sample.body;
  const owner = { kind: 'owner' as const, id: 'o' };
  const entry = (kind: Voucher['kind']) => ({ voucher: { kind, id: 'v', pages: [] }, lines });
  const to = (kind: Voucher['kind'], draftId?: string) => placeOf(entry(kind), draftId)?.to ?? null;
  expect([to('invoice', 'd'), to('invoice'), to('manual'), to('closing')]).toEqual([
    '/invoices/d',
    null,
    null,
    null,
  ]);
  expect([to('entry'), to('fundCall'), to('settlement'), to('sale'), to('bankLine')]).toEqual([
    '/books/entries/v',
    '/calls/v',
    '/settlements/v',
    '/sales',
    '/bank',
  ]);
  const reminded = lines.map((line) => ({ ...line, party: owner }));
  expect(placeOf({ ...entry('reminder'), lines: reminded }, undefined)?.to).toBe('/arrears/o');
  expect(to('reminder')).toBeNull();
});
