import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '../../kernel/cents.ts';
import { addDays } from '../../kernel/local-date.ts';
import type { Entry } from '../entry/entries-of.ts';
import { type EntryParty, moneyEvents } from '../entry/journal-entry.ts';
import { balanceSheet } from './balance-sheet.ts';
import { budgetVariance } from './budget-variance.ts';
import { fundMovements } from './fund-movements.ts';
import { generalLedger } from './general-ledger.ts';
import { incomeStatement } from './income-statement.ts';
import { ownerBalances, supplierBalances } from './party-balances.ts';
import { simplifiedBooks } from './simplified-books.ts';
import { anne, entry, keyA, lift, sophie } from './testing/book-of.ts';
import { trialBalance } from './trial-balance.ts';

const accounts = ['100', '14', '160', '23', '4100', '4101', '440', '490', '499', '550', '551', '58'];
const results = ['61011', '610111', '61050', '6140', '643', '6816', '701', '702', '750'];
const day = fc.integer({ min: 0, max: 730 }).map((days) => addDays('2025-01-01', days));

const generatedLine = fc.record({
  account: fc.constantFrom(...accounts, ...results),
  amount: fc.integer({ min: -1_000_000, max: 1_000_000 }).filter((amount) => amount !== 0),
  party: fc.constantFrom<EntryParty | null>(sophie, anne, null),
});

/** Lines of any accounts, and one that balances them. */
const generatedEntry = fc
  .record({
    date: day,
    event: fc.constantFrom(...moneyEvents),
    lines: fc.array(generatedLine, { minLength: 1, maxLength: 5 }),
    last: fc.constantFrom(...accounts),
  })
  .map(({ date, event, lines, last }): Entry => {
    const rest = -sum(lines.map(({ amount }) => amount));
    const told = lines.map(
      ({ account, amount, party }) => [account, amount, partyOf(account, party)] as const,
    );
    const balancing = rest === 0 ? [] : [[last, rest, partyOf(last, sophie)] as const];
    return entry(date, { event }, ...told, ...balancing);
  });
const book = fc.array(generatedEntry, { maxLength: 40 });

function partyOf(account: string, owner: EntryParty | null): EntryParty | string | null {
  if (account.startsWith('410')) return owner;
  if (account === '440') return lift;
  return account.startsWith('61') ? keyA : null;
}

const forAll = fc.assert;
const accountRoles = {};

test('[REP-1] [REP-2] the sides of a balance sheet are equal on any day, and its lines add up to them', () => {
  forAll(
    fc.property(book, day, (entries, on) => {
      const { assets, liabilities, result } = balanceSheet(entries, { on });
      expect(assets.total).toBe(liabilities.total);
      expect(topOf(assets.lines)).toBe(assets.total);
      expect(topOf(liabilities.lines) + result).toBe(liabilities.total);
    }),
  );
});

test('[REP-6] [REP-7] debits equal credits, and the ledger ends where the trial balance does', () => {
  forAll(
    fc.property(book, day, day, (entries, from, until) => {
      const { rows, total } = trialBalance(entries, { from, until });
      expect([total.debit - total.credit, total.opening, total.closing]).toEqual([0, 0, 0]);
      const ledger = generalLedger(entries, { from, until });
      expect(ledger.map(({ lines: _, ...tally }) => tally)).toEqual(rows);
      for (const { lines, opening, closing } of ledger)
        expect(lines.at(-1)?.balance ?? opening).toBe(closing);
    }),
  );
});

test('[REP-9] owners add up to 410 and suppliers to 440', () => {
  forAll(
    fc.property(book, day, (entries, on) => {
      const { rows } = trialBalance(entries, { from: null, until: on });
      const below = (code: string) =>
        sum(rows.filter(({ account }) => account.startsWith(code)).map(({ closing }) => closing));
      const owners = ownerBalances(entries, { on, accountRoles });
      expect(sum(owners.parties.map(({ balance }) => balance))).toBe(below('410'));
      expect(owners.balance).toBe(below('410'));
      expect(supplierBalances(entries, { on, accountRoles }).balance).toBe(below('440'));
    }),
  );
});

test('[REP-10] [REP-12] funds and cash end where their movements lead', () => {
  forAll(
    fc.property(book, day, day, (entries, from, until) => {
      const choice = { from, until, accountRoles };
      for (const fund of fundMovements(entries, choice)) {
        expect(fund.opening + fund.calls + fund.uses + fund.others).toBe(fund.closing);
      }
      const { opening, takenOver, received, spent, closing } = simplifiedBooks(entries, choice);
      expect(opening + takenOver + received - spent).toBe(closing);
    }),
  );
});

test('[REP-13] a period split at any day adds up', () => {
  forAll(
    fc.property(book, fc.tuple(day, day, day), (entries, days) => {
      const [from = '', middle = '', until = ''] = [...days].sort();
      const parts = [
        { from, until: middle },
        { from: addDays(middle, 1), until },
      ];
      const whole = { from, until };
      const added = (of: (period: typeof whole) => number) => {
        expect(sum(parts.map(of))).toBe(of(whole));
      };
      added((period) => incomeStatement(entries, { ...period, includeSettlement: false }).result);
      added((period) => incomeStatement(entries, { ...period, includeSettlement: true }).expenses.total);
      added((period) => trialBalance(entries, period).total.debit);
      added((period) => budgetVariance(entries, [], period).total.actual);
      added((period) => fundMovements(entries, { ...period, accountRoles })[1]?.calls ?? 0);
      added((period) => simplifiedBooks(entries, { ...period, accountRoles }).received);
    }),
  );
});

test('[REP-13] what a balance sheet gains in result over a period is that of its income statement', () => {
  forAll(
    fc.property(book, day, day, (entries, one, other) => {
      const [before = '', until = ''] = [one, other].sort();
      const open = entries.filter(({ event }) => event !== 'closing');
      const gained = balanceSheet(open, { on: until }).result - balanceSheet(open, { on: before }).result;
      const period = { from: addDays(before, 1), until, includeSettlement: true };
      expect(incomeStatement(open, period).result).toBe(gained);
    }),
  );
});

/** The lines at the top: the others are in their sums. */
function topOf(lines: readonly { readonly depth: number; readonly amount: number }[]): number {
  return sum(lines.filter(({ depth }) => depth === 0).map(({ amount }) => amount));
}
