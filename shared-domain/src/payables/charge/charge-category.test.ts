import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartOfAccounts } from '../../accounting/chart/account.ts';
import { type Cents, sum } from '../../kernel/cents.ts';
import { chargeCategory, chargesByCategory } from './charge-category.ts';

test.each([
  ['61011', 'lift'],
  ['6101102', 'lift'],
  ['61038', 'water'],
  ['61031', 'heating'],
  ['61220', 'heating'],
  ['61060', 'garden'],
  ['61073', 'building'],
  ['61101', 'works'],
  ['61300', 'management'],
  ['6140', 'insurance'],
  ['650', 'other'],
])('[PAY-17] a cost on %s is called %s', (account, category) => {
  expect(chargeCategory(account)).toBe(category);
});

test('[PAY-17] what is called by categories adds up to what was charged, whatever the accounts', () => {
  const accounts = [...chartOfAccounts().keys()];
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ account: fc.constantFrom(...accounts), amount: fc.integer() as fc.Arbitrary<Cents> }),
      ),
      (portions) => {
        const told = chargesByCategory(portions);
        expect(sum(told.map(({ amount }) => amount))).toBe(sum(portions.map(({ amount }) => amount)));
        expect(new Set(told.map(({ category }) => category)).size).toBe(told.length);
      },
    ),
  );
});
