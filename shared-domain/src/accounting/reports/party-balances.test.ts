import { expect, test } from 'vitest';
import { ownerBalances, supplierBalances } from './party-balances.ts';
import { anne, entry, lift, sophie } from './testing/book-of.ts';
import { accountRoles, books } from './testing/books-of-a-year.ts';

test('[REP-9] owners add up to account 410 and suppliers to 440, with what names nobody apart', () => {
  const unnamed = entry('2026-02-25', {}, ['4101', 1_000], ['499', -1_000]);
  const owners = ownerBalances([...books, unnamed], { on: '2026-02-28', accountRoles });
  expect(owners.parties.map(({ partyId, balance }) => [partyId, balance])).toEqual([
    [sophie.id, 130_000],
    [anne.id, 35_000],
    [null, 1_000],
  ]);
  expect(owners.parties[1]?.byAccount).toEqual([
    { account: '4100', balance: 50_000 },
    { account: '4101', balance: -15_000 },
  ]);
  expect(owners.balance).toBe(166_000);
  const before = supplierBalances(books, { on: '2026-02-28', accountRoles });
  expect(before.parties).toMatchObject([{ partyId: lift.id, balance: -65_000 }]);
  expect(supplierBalances(books, { on: '2026-03-01', accountRoles }).parties).toMatchObject([{ balance: 0 }]);
});

test('[REP-9] an account of one’s own below 410 counts for it', () => {
  const below = entry('2026-02-25', {}, ['41011', 1_000, sophie], ['499', -1_000]);
  expect(ownerBalances([below], { on: '2026-02-28', accountRoles }).balance).toBe(1_000);
});
