import { expect, test } from 'vitest';
import { sampleId } from '../../../kernel/sample-id.ts';
import type { StatementLine } from '../../statement/imported-statement.ts';
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
import { byCommunication, byRepairedCommunication } from './by-communication.ts';
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

test('[MAT-5] digits are read with their signs, without them, and in the reference of the payment', () => {
  const reason = (more: Partial<StatementLine>) => byCommunication(line(24_000, more), context)[0]?.reason;
  expect(reason({ communication: said('+++090/9337/55493+++') })).toBe('communication');
  expect(reason({ communication: said('090 9337 55493') })).toBe('communication');
  expect(reason({ endToEnd: '090933755493' })).toBe('communication');
  expect(reason({ communication: said('1090933755493') })).toBeUndefined();
  expect(reason({ communication: said('0909337554931') })).toBeUndefined();
});

test('[MAT-5] an amount that is no claim’s is likely, and money back names none', () => {
  const paid = (amount: number) =>
    byCommunication(line(amount, { communication: structured('090933755493') }), context)[0];
  expect(paid(24_001)?.certainty).toBe('likely');
  expect(paid(-500)?.params.claim).toBe('');
});

test('[MAT-6] neighbours changed over are two digits, side by side, each in the place of the other', () => {
  const repaired = (digits: string) =>
    byRepairedCommunication(line(77, { communication: structured(digits) }), context).length;
  expect(repaired('090933754593')).toBe(1);
  expect(repaired('090933757593')).toBe(0);
  expect(repaired('090933754493')).toBe(1);
  expect(repaired('090933754993')).toBe(0);
  expect(repaired('590933754093')).toBe(0);
  expect(repaired('090933755493')).toBe(0);
  expect(repaired('09093375549')).toBe(0);
  const known = {
    ...context,
    communications: [...context.communications, { ...context.communications[0]!, digits: '090933755494' }],
  };
  expect(byRepairedCommunication(line(77, { communication: structured('090933755494') }), known)).toEqual([]);
});
