import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import type { MatchPart } from './match-part.ts';
import { bankWorld, callId, codeOf, match, sophie } from './testing/bank-world.ts';
import { paid, toAccount } from './testing/matching.ts';

test.each<[string, MatchPart[], string]>([
  ['not to the cent', [paid(24_999)], 'bank.partsDoNotAddUp'],
  ['a part of nothing', [paid(25_000), paid(0, null)], 'bank.partZero'],
  ['a claim nobody raised', [paid(25_000, sampleId(1))], 'bank.claimUnknown'],
  [
    'an owner of elsewhere',
    [{ to: 'ownerClaim', ownerId: sampleId(49), claimId: null, amount: 25_000 }],
    'ownership.ownerUnknown',
  ],
  [
    'no such supplier',
    [{ to: 'supplierClaim', supplierId: sampleId(59), claimId: null, amount: 25_000 }],
    'supplier.unknown',
  ],
  [
    'a return that pays',
    [{ to: 'returnedDebit', ownerId: sophie, claimId: callId, amount: 25_000 }],
    'bank.returnIsNoPayment',
  ],
])('[MAT-1] refused: %s', (_, parts, code) => {
  expect(codeOf(match(bankWorld({}), parts))).toBe(code);
});

test.each<[string, MatchPart[], string]>([
  ['410 without an owner', toAccount('4101', null), 'bank.partyMissing'],
  ['440 without a supplier', toAccount('440', null), 'bank.partyMissing'],
  ['a cost nobody bears', toAccount('650', null), 'bank.bearerMissing'],
  ['by a key that is not there', toAccount('650', { by: 'key', keyId: sampleId(39) }), 'key.unknown'],
  [
    'by an owner of elsewhere',
    toAccount('650', { by: 'owner', ownerId: sampleId(49), lotId: null }),
    'ownership.ownerUnknown',
  ],
  [
    'private to a lot of elsewhere',
    toAccount('643', { by: 'owner', ownerId: sophie, lotId: sampleId(29) }),
    'lot.unknown',
  ],
  ['on an account that is not there', toAccount('999', null), 'account.unknown'],
  ['the suspense account', toAccount('499', null), 'applied'],
  ['private to one owner', toAccount('643', { by: 'owner', ownerId: sophie, lotId: null }), 'applied'],
])('[MAT-4] %s', (_, parts, code) => {
  expect(codeOf(match(bankWorld({}), parts))).toBe(code);
});

test('[MAT-1] every part is looked at, and a refusal says what is left or which account', () => {
  const cost = toAccount('650', null)[0] as MatchPart;
  expect(codeOf(match(bankWorld({ amount: 50_000 }), [paid(25_000), cost]))).toBe('bank.bearerMissing');
  const params = (parts: MatchPart[]) => {
    const decision = match(bankWorld({}), parts);
    return decision.is === 'refused' && decision.refusal.params;
  };
  expect(params([paid(24_999)])).toEqual({ left: 1 });
  expect(params(toAccount('4101', null))).toEqual({ account: '4101' });
  expect(params(toAccount('650', null))).toEqual({ account: '650' });
});

test('[MAT-4] only accounts that begin with 410 or 440 need a party', () => {
  expect(codeOf(match(bankWorld({}), toAccount('14100', null)))).toBe('account.unknown');
});
