import { expect, test } from 'vitest';
import { bankMatches } from '../bank-match.definition.ts';
import {
  anne,
  first,
  line,
  nobody,
  own,
  parties,
  silent,
  sophie,
  structured,
  t3,
} from '../testing/proposal-world.ts';

test('[MAT-9] what was matched before is proposed again', () => {
  const past = bankMatches.sample.body;
  const counterparty = { ...nobody, name: 'S LAMBERT', account: past.counterpartyAccount };
  const noIbans = { parties: parties.map((party) => ({ ...party, ibans: [] })) };
  expect(first(line(24_000, { counterparty }), { history: [past], ...noIbans })).toMatchObject({
    reason: 'history',
    params: { name: 'Sophie Lambert', claim: 'Provisions T3' },
  });
  const cost = {
    to: 'account' as const,
    account: '6121',
    amount: -80_00,
    bearer: null,
    label: 'Électricité',
  };
  const power = {
    ...past,
    amount: -8_000,
    counterpartyName: 'Luminus SA',
    counterpartyAccount: '',
    parts: [cost],
  };
  expect(
    first(line(-9_000, { counterparty: { ...nobody, name: 'LUMINUS' } }), { history: [power] }),
  ).toMatchObject({
    parts: [{ ...cost, amount: -9_000 }],
    reason: 'history',
  });
  const mixed = { ...power, parts: [cost, ...past.parts] };
  expect(
    first(line(-9_000, { counterparty: { ...nobody, name: 'LUMINUS' } }), { history: [mixed] }),
  ).toBeUndefined();
});

test('[MAT-9] a globalised movement is proposed by its details', () => {
  const detail = (amount: number, digits: string) => ({
    ...line(amount, { communication: structured(digits) }),
    details: [],
  });
  const { knownIn: _, ...one } = detail(24_000, '090933755493');
  const { knownIn: __, ...other } = detail(25_000, '202600012320');
  expect(first(line(49_000, { details: [one, other] }))).toMatchObject({
    reason: 'details',
    params: { count: 2 },
    certainty: 'sure',
    parts: [
      { ownerId: sophie, claimId: t3 },
      { ownerId: anne, claimId: own },
    ],
  });
  expect(first(line(48_000, { details: [one, other] }))?.reason).not.toBe('details');
  expect(
    first(line(24_077, { details: [one, { ...other, amount: 77, communication: silent }] })),
  ).toBeUndefined();
});
