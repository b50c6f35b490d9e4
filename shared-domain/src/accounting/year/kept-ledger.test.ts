import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '../../kernel/cents.ts';
import { addDays } from '../../kernel/local-date.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import type { Entry } from '../entry/entries-of.ts';
import type { EntryParty } from '../entry/journal-entry.ts';
import { balanceSheet } from '../reports/balance-sheet.ts';
import { fundMovements } from '../reports/fund-movements.ts';
import { generalLedger } from '../reports/general-ledger.ts';
import { incomeStatement } from '../reports/income-statement.ts';
import { journalReport } from '../reports/journal-report.ts';
import { ownerBalances, supplierBalances } from '../reports/party-balances.ts';
import { simplifiedBooks } from '../reports/simplified-books.ts';
import { anne, entry, lift, sophie } from '../reports/testing/book-of.ts';
import { trialBalance } from '../reports/trial-balance.ts';
import { closingCheck } from './closing-check.ts';
import { carriedEntry, firstKeptYear, reachesBack } from './kept-ledger.ts';
import type { YearClosing } from './year-closing.definition.ts';

const accounts = [
  '100',
  '14',
  '160',
  '23',
  '4100',
  '4101',
  '440',
  '499',
  '550',
  '551',
  '61011',
  '6140',
  '701',
];
const day = (from: string, days: number) =>
  fc.integer({ min: 0, max: days - 1 }).map((at) => addDays(from, at));
const line = fc.record({
  account: fc.constantFrom(...accounts),
  amount: fc.integer({ min: -1_000_000, max: 1_000_000 }).filter((amount) => amount !== 0),
  party: fc.constantFrom<EntryParty>(sophie, anne),
});
const entryOn = fc
  .record({ date: day('2023-01-01', 1_200), lines: fc.array(line, { minLength: 1, maxLength: 4 }) })
  .map(({ date, lines }): Entry => {
    const rest = -sum(lines.map(({ amount }) => amount));
    const said = lines.map(
      ({ account, amount, party }) => [account, amount, partyOf(account, party)] as const,
    );
    return entry(date, {}, ...said, ...(rest === 0 ? [] : [['551', rest] as const]));
  });

function partyOf(account: string, owner: EntryParty): EntryParty | null {
  if (account === '440') return lift;
  return account.startsWith('410') ? owner : null;
}

const association = { yearStart: '01-01', accountRoles: {} };

/** The books with 2023, 2024 and 2025 closed one after another, as the closing itself does it. */
function closed(entries: readonly Entry[]) {
  const books = [...entries];
  const closings: YearClosing[] = [];
  for (const fiscalYear of [2023, 2024]) {
    const year = { entries: books, closings, association, fiscalYear, today: '2026-06-01' };
    const { until, results, carried } = closingCheck(year);
    const rest = sum(results.map(({ balance }) => balance));
    const moved = results.map(({ account, balance }) => [account, -balance] as const);
    if (results.length > 0) books.push(entry(until, { event: 'closing' }, ...moved, ['14', rest]));
    closings.push({ fiscalYear, until, carried } as unknown as YearClosing);
  }
  return { books, closings };
}

test('[ACC-25] a ledger begins with the last closed year, where the one before was closed too', () => {
  expect(firstKeptYear([])).toBeNull();
  expect(firstKeptYear([{ fiscalYear: 2024 }])).toBeNull();
  expect(firstKeptYear([{ fiscalYear: 2025 }, { fiscalYear: 2023 }, { fiscalYear: 2024 }])).toBe(2025);
});

test('[ACC-25] what was carried stands for all before: every report of a later period says the same', () => {
  const period = fc.tuple(day('2025-01-01', 480), day('2025-01-01', 480));
  fc.assert(
    fc.property(fc.array(entryOn, { maxLength: 40 }), period, (entries, days) => {
      const { books, closings } = closed(entries);
      const carried = carriedEntry(sampleId(10), closings, '2025-01-01');
      const kept = [...(carried ? [carried] : []), ...books.filter(({ date }) => date >= '2025-01-01')];
      const [from = '', until = ''] = [...days].sort();
      for (const tell of reports({ from, until })) expect(tell(kept)).toEqual(tell(books));
    }),
  );
});

type Tell = (entries: readonly Entry[]) => unknown;

/** An account that holds nothing and moved nothing may be told or not. */
function reports(period: { from: string; until: string }): Tell[] {
  const choice = { ...period, accountRoles: {} };
  const moved = ({ opening, closing, ...rest }: { opening: number; closing: number; debit: number }) =>
    opening !== 0 || closing !== 0 || rest.debit !== 0;
  const owes = ({ balance }: { balance: number }) => balance !== 0;
  const parties = ({ parties: all, balance }: ReturnType<typeof ownerBalances>) => ({
    balance,
    parties: all
      .filter(owes)
      .map(({ partyId, balance: owed }) => ({ partyId, owed }))
      .sort((a, b) => String(a.partyId).localeCompare(String(b.partyId))),
  });
  return [
    (entries) => {
      const { rows, total } = trialBalance(entries, period);
      return { rows: rows.filter(moved), total };
    },
    (entries) =>
      generalLedger(entries, period).filter(({ lines, opening }) => lines.length > 0 || opening !== 0),
    (entries) => incomeStatement(entries, { ...period, includeSettlement: true }),
    (entries) => {
      const { assets, liabilities, result } = balanceSheet(entries, { on: period.until });
      return [assets.total, liabilities.total, result];
    },
    (entries) => parties(ownerBalances(entries, { on: period.until, accountRoles: {} })),
    (entries) => parties(supplierBalances(entries, { on: period.until, accountRoles: {} })),
    (entries) =>
      fundMovements(entries, choice).filter(({ opening, lines }) => opening !== 0 || lines.length > 0),
    (entries) => {
      const { received, spent, takenOver, opening, closing } = simplifiedBooks(entries, choice);
      return { received, spent, takenOver, opening, closing };
    },
    (entries) => journalReport(entries, { journal: 'miscellaneous', fiscalYear: 2026 }),
  ];
}

test('[ACC-25] who takes back an entry from before must have it', () => {
  const old = entry('2024-05-01', {}, ['551', 100], ['701', -100]);
  const back = entry('2026-05-01', { reverses: old.id }, ['551', -100], ['701', 100]);
  expect(reachesBack([old, back])).toBe(false);
  expect(reachesBack([back])).toBe(true);
});
