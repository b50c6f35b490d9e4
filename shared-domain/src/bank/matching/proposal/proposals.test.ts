import { expect, test } from 'vitest';
import { sampleId } from '../../../kernel/sample-id.ts';
import {
  anne,
  context,
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
import { proposals } from './proposals.ts';

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
  const repaired = { ...other, communication: structured('202600012321') };
  expect(first(line(49_000, { details: [one, repaired] }))).toMatchObject({
    reason: 'details',
    certainty: 'likely',
  });
  const onlyByAmount = { ...one, communication: silent };
  expect(first(line(49_000, { details: [onlyByAmount, other] }))?.reason).not.toBe('details');
});

test('[MAT-5] what comes to the same is proposed once, for its best reason', () => {
  const named = { ...nobody, name: 'SOPHIE LAMBERT' };
  const movement = line(24_000, { communication: structured('090933755493'), counterparty: named });
  expect(proposals(movement, context).map(({ reason }) => reason)).toEqual(['communication']);
});

test('[MAT-5] five proposals are enough to choose from', () => {
  const many = parties.flatMap((party) =>
    [1, 2, 3].map((at) => ({ ...party, party: { ...party.party, id: sampleId(800 + at) } })),
  );
  const said = line(25_000, { counterparty: { ...nobody, name: 'DE SMET LAMBERT ANNE SOPHIE' } });
  expect(proposals(said, { ...context, parties: [...parties, ...many] })).toHaveLength(5);
});
