import type { LineState, ProposalContext } from 'shared-domain/bank';
import { bankMatches, bankStatements, lineName } from 'shared-domain/bank';
import { expect, test } from 'vitest';
import {
  filterRows,
  keepRows,
  lastMatched,
  matchedRows,
  openRows,
  percentMatched,
  sureRows,
} from './open-rows.ts';

const statement = { ...bankStatements.sample.body, id: bankStatements.sample.id };
const [sample] = statement.lines;
const match = { ...bankMatches.sample.body, id: bankMatches.sample.id };
const owner = { kind: 'owner' as const, id: 'sophie' };
const claim = {
  id: 'call',
  kind: 'provision' as const,
  account: '4101',
  label: 'T4',
  raisedOn: '2026-10-01',
  dueOn: null,
  raised: 25_000,
  paid: 0,
  open: 25_000,
  payments: [],
};
const context: ProposalContext = {
  parties: [{ party: owner, name: 'Sophie Lambert', ibans: [], claims: [claim], credit: 0 }],
  communications: [{ digits: '090933755493', party: owner, claimIds: [] }],
  ordered: [],
  ownAccounts: [],
  rules: [],
  history: [],
  charges: { account: '650', bearer: null },
  interest: { account: '75' },
};

function state(index: number, bookedOn: string, more: Partial<LineState> = {}): LineState {
  if (!sample) throw new Error('a statement has a line');
  return { statement, line: { ...sample, index, bookedOn }, match: null, ...more };
}

const lines = [state(2, '2026-11-19'), state(3, '2026-11-18'), state(1, '2026-11-19', { match })];

test('what waits stands in the order of the bank, with what it may be for', () => {
  const rows = openRows(lines, context);
  expect(rows.map(({ line }) => line.index)).toEqual([3, 2]);
  expect(rows[0]?.proposals[0]).toMatchObject({ reason: 'communication', certainty: 'sure' });
  expect(sureRows(rows)).toHaveLength(2);
  expect(filterRows(rows, 'without')).toEqual([]);
  expect(filterRows(openRows(lines, { ...context, parties: [] }), 'without')).toHaveLength(2);
  expect(filterRows(rows, 'all')).toHaveLength(2);
});

test('what is matched, and how much of all: never the whole while one waits', () => {
  expect(matchedRows(lines).map(({ line }) => line.index)).toEqual([1]);
  expect(percentMatched(lines)).toBe(33);
  expect(percentMatched([])).toBe(100);
});

test('a row that says the same is the same object; one that says more is another', () => {
  const before = openRows(lines, context);
  const anew = lines.map((one) => ({ ...one, statement: { ...one.statement } }));
  const same = keepRows(before, openRows(anew, { ...context }));
  expect(same.map((row, at) => row === before[at])).toEqual([true, true]);
  const [first] = before;
  if (!first) throw new Error('a movement waits');
  const fewer = keepRows(before, openRows(lines, { ...context, parties: [] }));
  expect(fewer.map((row) => before.includes(row))).toEqual([false, false]);
  const corrected = lines.map((one) => ({ ...one, line: { ...one.line, amount: 1 } }));
  expect(keepRows([first], openRows(corrected, context))[0]?.line.amount).toBe(1);
});

test('what is taken back is the last that was matched here, not the last of the bank', () => {
  const name = (index: number) => lineName(statement.id, index);
  const both = [...lines, state(4, '2026-11-01', { match })];
  expect(lastMatched([], both)).toBeNull();
  expect(lastMatched([name(1), name(4)], both)?.line.index).toBe(4);
  expect(lastMatched([name(4), name(1), name(2)], both)?.line.index).toBe(1);
});
