import { expect, test } from 'vitest';
import { journalEntries } from '../../accounting/entry/journal-entry.definition.ts';
import { ordinaryCharges } from './ordinary-charges.ts';

const { id, body } = journalEntries.sample;
const year = { from: '2026-01-01', until: '2026-12-31' };

function cost(account: string, amount: number, date = '2026-11-02') {
  const lines = body.lines.map((line) => ({
    ...line,
    account: line.debit > 0 ? account : line.account,
    debit: line.debit && amount,
    credit: line.credit && amount,
  }));
  return { ...body, id: `${id}${account}${date}`, date, lines };
}

test('[BUD-7] works, private and exceptional costs, funds and other years are not ordinary charges', () => {
  const entries = [
    cost('61011', 106_000),
    cost('6140', 50_000),
    cost('61100', 900_000),
    cost('643', 7000),
    cost('6600', 8000),
    cost('6816', 9000),
    cost('61011', 111, '2025-12-31'),
  ];
  expect(ordinaryCharges(entries, year)).toBe(156_000);
  expect(ordinaryCharges([{ ...cost('61011', 5), event: 'settlement' }], year)).toBe(0);
});
