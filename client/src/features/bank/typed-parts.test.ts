import type { MatchPart } from 'shared-domain/bank';
import { expect, test } from 'vitest';
import { emptyPart, firstParts, leftOf, matchParts, troublesOf, typedParts } from './typed-parts.ts';

const parts: MatchPart[] = [
  { to: 'ownerClaim', ownerId: 'o', claimId: 'c', amount: 100 },
  { to: 'ownerClaim', ownerId: 'o', claimId: null, amount: 50 },
  { to: 'supplierClaim', supplierId: 's', claimId: null, amount: -10 },
  { to: 'returnedDebit', ownerId: 'o', claimId: 'c', amount: -20 },
  { to: 'transfer', account: '550', amount: 5 },
  { to: 'account', account: '650', amount: -1, bearer: { by: 'key', keyId: 'k' }, label: 'Frais' },
  {
    to: 'account',
    account: '643',
    amount: -1,
    bearer: { by: 'owner', ownerId: 'o', lotId: null },
    label: '',
  },
  { to: 'account', account: '499', amount: -1, bearer: null, label: '' },
];

test('a proposal is typed and read again as it was', () => {
  expect(matchParts(typedParts(parts))).toEqual(parts);
});

test('what a part lacks, and what is left', () => {
  const empty = [emptyPart(0, 'owner', 100), emptyPart(1, 'account', 100), emptyPart(2, 'transfer', null)];
  expect([...troublesOf(empty)]).toEqual([
    [0, 'who'],
    [1, 'account'],
    [2, 'account'],
  ]);
  const almost = [
    { ...emptyPart(0, 'account', 100), account: '650' },
    { ...emptyPart(1, 'supplier', 0), partyId: 's' },
    { ...emptyPart(2, 'account', 1), account: '499' },
  ];
  expect([...troublesOf(almost)]).toEqual([
    [0, 'bearer'],
    [1, 'amount'],
  ]);
  expect(leftOf(250, almost)).toBe(149);
});

test('a sheet begins with the proposal, else with whom money usually is for, or with an account and its bearer', () => {
  const context = { charges: { account: '650', bearer: { by: 'key' as const, keyId: 'k' } } };
  expect(firstParts(100, parts.slice(0, 1), false, context)).toMatchObject([{ partyId: 'o', claimId: 'c' }]);
  expect(firstParts(100, undefined, false, context)).toMatchObject([{ kind: 'owner', amount: 100 }]);
  expect(firstParts(-100, undefined, false, context)).toMatchObject([{ kind: 'supplier', amount: -100 }]);
  expect(firstParts(-100, parts, true, context)).toMatchObject([{ kind: 'account', bearer: 'key:k' }]);
});
