import { expect, test } from 'vitest';
import { context, first, line, nobody, parties, said } from '../testing/proposal-world.ts';
import { proposals } from './proposals.ts';

test('[MAT-8] the number of an invoice in the words of a payment', () => {
  expect(first(line(-106_000, { communication: said('fact. F2026-0417') }))).toMatchObject({
    reason: 'reference',
    certainty: 'sure',
  });
  expect(first(line(-50_000, { communication: said('F2026-0417, acompte') }))?.certainty).toBe('likely');
  expect(first(line(-200_000, { communication: said('F2026-0417') }))).toBeUndefined();
  expect(first(line(-106_001, { communication: said('merci') }))).toBeUndefined();
  expect(first(line(106_001, { communication: said('F2026-0417') }))).toBeUndefined();
});

test('[MAT-8] the account number, the name in any order, an amount only one claim has', () => {
  const iban = { ...nobody, account: 'BE62510007547061', iban: 'BE62510007547061' };
  expect(first(line(25_000, { counterparty: iban }))).toMatchObject({
    reason: 'iban',
    params: { name: 'Anne De Smet' },
    certainty: 'likely',
  });
  expect(first(line(30_000, { counterparty: iban }))?.certainty).toBe('possible');
  const name = { ...nobody, name: 'Mme LAMBERT Sophié' };
  expect(first(line(24_000, { counterparty: name }))).toMatchObject({ reason: 'name', certainty: 'likely' });
  expect(first(line(24_500, { counterparty: name }))?.certainty).toBe('possible');
  expect(first(line(24_000))).toMatchObject({ reason: 'amount', certainty: 'possible' });
  expect(first(line(25_000))).toBeUndefined();
  expect(first(line(-106_000))).toMatchObject({ reason: 'amount' });
  expect(first(line(77, { counterparty: { ...nobody, name: 'DE SA' } }))).toBeUndefined();
});

test('[MAT-8] names of several words, of one, and of none', () => {
  const named = (name: string) => ({ ...nobody, name });
  expect(first(line(25_000, { counterparty: named('DE SMET ANNE ET PAUL') }))?.params.name).toBe(
    'Anne De Smet',
  );
  expect(first(line(25_000, { counterparty: named('Ann') }))).toBeUndefined();
  expect(first(line(25_000, { counterparty: named('') }))).toBeUndefined();
  const short = { parties: parties.map((party) => ({ ...party, name: 'Li Po' })) };
  expect(proposals(line(77, { counterparty: named('LI PO') }), { ...context, ...short })).toEqual([]);
});
