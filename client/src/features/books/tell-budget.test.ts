import { expect, test } from 'vitest';
import { wordsIn } from '../../i18n/index.ts';
import { tellBudget } from './tell-budget.ts';

const ledger = { accountName: (code: string) => `name of ${code}`, keyName: (id: string) => `key ${id}` };

test('what a line of the budget cost is held against what it foresaw, and told apart where it is over', async () => {
  const { t, format } = await wordsIn('fr', 'staff');
  const rows = [
    { account: '6140', keyId: 'k', budget: 100_000, actual: 120_000, left: -20_000 },
    { account: '6150', keyId: null, budget: 50_000, actual: 50_000, left: 0 },
  ];
  const { heads, bars } = tellBudget(rows, ledger, t, format);
  expect(heads.against).toBe(t('books.budgeted'));
  expect(bars.map(({ label, value, tone }) => [label, value, tone])).toEqual([
    ['name of 6140 · key k', 120_000, 'bad'],
    ['name of 6150', 50_000, undefined],
  ]);
  expect(bars.map(({ against }) => [against?.value, against?.figure])).toEqual([
    [100_000, format.money(100_000)],
    [50_000, format.money(50_000)],
  ]);
  expect(bars[0]?.against?.words).toContain(format.money(20_000));
  expect(bars[1]?.against?.words).toBe(t('books.ofBudget', { amount: format.money(50_000) }));
});
