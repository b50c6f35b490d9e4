import type { Entry, EntryLine } from '../src/accounting/index.ts';
import { balanceSheet } from '../src/accounting/reports/balance-sheet.ts';
import { generalLedger } from '../src/accounting/reports/general-ledger.ts';
import { trialBalance } from '../src/accounting/reports/trial-balance.ts';
import { addDays } from '../src/kernel/local-date.ts';
import { sampleId } from '../src/kernel/sample-id.ts';
import { measure } from './measure.ts';

const lineCount = 150_000;
const owners = 500;
const costs = ['61011', '61050', '61060', '61200', '6121', '61300', '6140', '650'];

/** Entries of four lines: calls to owners, invoices and payments over five years. */
const entries: Entry[] = Array.from({ length: lineCount / 4 }, (_, index) => ({
  id: `${sampleId(index)}.entry`,
  building: sampleId(1),
  journal: 'miscellaneous',
  number: index + 1,
  fiscalYear: 2022,
  date: addDays('2022-01-01', (index * 7) % 1826),
  description: 'Bench',
  event: 'manual',
  voucher: { kind: 'manual', id: sampleId(index), pages: [] },
  reverses: null,
  lines: [
    line('4101', 25_000, sampleId(5000 + (index % owners))),
    line('701', -25_000),
    line(costs[index % costs.length] ?? '650', 12_100),
    line('551', -12_100),
  ],
}));

function line(account: string, amount: number, owner?: string): EntryLine {
  return {
    account,
    debit: Math.max(amount, 0),
    credit: Math.max(-amount, 0),
    party: owner === undefined ? null : { kind: 'owner', id: owner },
    label: 'Bench',
    cost: null,
    claim: null,
  };
}

const limits = { runs: 21, limitMs: 100 };
const year = { from: '2025-01-01', until: '2025-12-31' };
measure({ name: 'balance sheet from 150,000 lines', ...limits }, () =>
  balanceSheet(entries, { on: '2026-11-21' }),
);
measure({ name: 'trial balance of a year from 150,000 lines', ...limits }, () => trialBalance(entries, year));
measure({ name: 'ledger of a year of 551 from 150,000 lines', ...limits }, () =>
  generalLedger(entries, { ...year, account: '551' }),
);
