import { expect, test } from 'vitest';
import { chartOfAccounts } from '../chart/account.ts';
import { withHeadings } from './with-headings.ts';

test('[REP-4] every account of the chart stands below the headings the chart gives it', () => {
  const leaves = [...chartOfAccounts().keys()].filter((code) => code.length > 2);
  const lines = withHeadings(leaves.map((account) => ({ account, amount: 1 })));
  const headings = lines.filter(({ is }) => is === 'heading');
  for (const { account, amount } of headings) {
    expect({ account, amount }).toEqual({
      account,
      amount: leaves.filter((code) => code.startsWith(account)).length,
    });
  }
  expect(lines.filter(({ is }) => is === 'account').map(({ account }) => account)).toEqual(leaves.sort());
});

test('[REP-4] an account the chart names no parent of, or does not know, stands by itself', () => {
  const lines = withHeadings([
    { account: '99', amount: 4 },
    { account: '7420', amount: 1 },
    { account: '9912', amount: 3 },
    { account: '743', amount: 2 },
  ]);
  expect(lines.map(({ is, account, amount, depth }) => [is, account, amount, depth])).toEqual([
    ['heading', '74', 3, 0],
    ['account', '7420', 1, 1],
    ['account', '743', 2, 1],
    ['account', '99', 4, 0],
    ['account', '9912', 3, 0],
  ]);
});

test('[REP-4] a class alone is no heading, and lines of one account stay apart', () => {
  const lines = withHeadings([
    { account: '7801', amount: 1 },
    { account: '7420', amount: 2 },
    { account: '4101', amount: 3 },
    { account: '4101', amount: 4 },
  ]);
  expect(lines.map(({ is, account, amount }) => [is, account, amount])).toEqual([
    ['account', '4101', 3],
    ['account', '4101', 4],
    ['account', '7420', 2],
    ['account', '7801', 1],
  ]);
});
