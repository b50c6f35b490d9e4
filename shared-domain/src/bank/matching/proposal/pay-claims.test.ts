import { describe, expect, test } from 'vitest';
import { parties, t3, t4 } from '../testing/proposal-world.ts';
import { payClaims } from './pay-claims.ts';
import type { PartyAtBank } from './proposal-context.ts';

describe('[MAT-7] an amount on the claims of a party', () => {
  const [owner] = parties as [PartyAtBank];
  const parts = (amount: number, named: string[] = []) =>
    payClaims(owner, amount, named).parts.map((part) => 'claimId' in part && [part.claimId, part.amount]);
  test.each<[string, number, string[], unknown[]]>([
    [
      'all of them',
      49_000,
      [],
      [
        [t3, 24_000],
        [t4, 25_000],
      ],
    ],
    ['a part of the first', 1_000, [], [[t3, 1_000]]],
    ['the one named, in part', 24_000, [t4], [[t4, 24_000]]],
    [
      'the one named, then the rest',
      30_000,
      [t4],
      [
        [t4, 25_000],
        [t3, 5_000],
      ],
    ],
    [
      'too much',
      50_000,
      [],
      [
        [t3, 24_000],
        [t4, 25_000],
        [null, 1_000],
      ],
    ],
    ['money back', -1_000, [], [[null, -1_000]]],
  ])('[MAT-7] %s', (_, amount, named, expected) => {
    expect(parts(amount, named)).toEqual(expected);
  });

  test('[MAT-7] how well it fits', () => {
    const fits = [25_000, 49_000, 1_000, 60_000, -1_000].map((amount) => payClaims(owner, amount).fit);
    expect(fits).toEqual(['exact', 'exact', 'partial', 'over', 'over']);
    const refunds = [-4_000, -1_000].map((amount) => payClaims({ ...owner, credit: 4_000 }, amount).fit);
    expect(refunds).toEqual(['exact', 'partial']);
  });
});

test('[MAT-7] of the claims it names, one of just that amount is paid; what is paid already is passed over', () => {
  const [owner] = parties as [PartyAtBank];
  const paid = (amount: number, named: string[], claims = owner.claims) =>
    payClaims({ ...owner, claims }, amount, named);
  expect(paid(25_000, [t3, t4])).toMatchObject({ parts: [{ claimId: t4 }], claim: { id: t4 } });
  expect(paid(1_000, []).claim?.id).toBe(t3);
  const [first, second] = owner.claims;
  if (!first || !second) throw new Error('two claims are open');
  const done = { ...first, open: 0 };
  expect(paid(1_000, [], [done, second])).toMatchObject({ parts: [{ claimId: t4 }], claim: { id: t4 } });
  expect(paid(1_000, [t3], [done, second])).toMatchObject({ fit: 'partial', claim: { id: t4 } });
});
