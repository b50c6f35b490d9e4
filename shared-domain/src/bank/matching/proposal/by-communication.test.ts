import { expect, test } from 'vitest';
import { sampleId } from '../../../kernel/sample-id.ts';
import {
  context,
  first,
  invoice,
  lifts,
  line,
  nobody,
  said,
  sophie,
  structured,
  t4,
} from '../testing/proposal-world.ts';
import { proposals } from './proposals.ts';

test('[MAT-5] the communication of an owner and the amount of one of the claims', () => {
  expect(first(line(25_000, { communication: structured('090933755493') }))).toEqual({
    parts: [{ to: 'ownerClaim', ownerId: sophie, claimId: t4, amount: 25_000 }],
    reason: 'communication',
    params: { name: 'Sophie Lambert', claim: 'Provisions T4', digits: '+++090/9337/55493+++' },
    certainty: 'sure',
  });
});

test('[MAT-5] it is found among other words, and comes before amount and name', () => {
  const movement = line(25_000, {
    communication: said('paiement 202600012320 merci'),
    counterparty: { ...nobody, name: 'SOPHIE LAMBERT' },
  });
  expect(proposals(movement, context).map(({ reason }) => reason)).toEqual(['communication', 'name']);
  expect(first(movement)?.params.name).toBe('Anne De Smet');
});

test('[MAT-5] suppliers are paid by theirs; digits nobody was asked for propose nothing', () => {
  expect(first(line(-106_000, { communication: structured('000000026268') }))).toMatchObject({
    parts: [{ to: 'supplierClaim', supplierId: lifts, claimId: invoice.id, amount: -106_000 }],
    certainty: 'sure',
  });
  expect(proposals(line(77, { communication: structured('240283842818') }), context)).toEqual([]);
  const gone = {
    communications: [
      { digits: '240283842818', party: { kind: 'owner' as const, id: sampleId(9) }, claimIds: [] },
    ],
  };
  expect(first(line(77, { communication: structured('240283842818') }), gone)).toBeUndefined();
});

test.each([
  ['one digit', '090933755494'],
  ['two neighbours', '090933754593'],
])('[MAT-6] %s wrong is repaired, and only likely', (_, digits) => {
  expect(first(line(25_000, { communication: structured(digits) }))).toMatchObject({
    reason: 'communicationRepaired',
    certainty: 'likely',
    params: { name: 'Sophie Lambert' },
  });
});

test('[MAT-6] two wrong digits are somebody else’s', () => {
  expect(first(line(77, { communication: structured('190933755494') }))).toBeUndefined();
  expect(first(line(77, { communication: structured('909033755493') }))).toBeUndefined();
});
