import { expect, test } from 'vitest';
import { sampleId } from '../../../kernel/sample-id.ts';
import { type BankMatch, bankMatches } from '../bank-match.definition.ts';
import type { MatchPart } from '../match-part.ts';
import {
  anne,
  context,
  first,
  invoice,
  lifts,
  line,
  nobody,
  parties,
  sophie,
} from '../testing/proposal-world.ts';
import { byHistory, byIban } from './by-account.ts';

const past = bankMatches.sample.body;
const electricity: MatchPart = {
  to: 'account',
  account: '6121',
  amount: -8_000,
  bearer: null,
  label: 'Électricité',
};
const power: BankMatch = {
  ...past,
  amount: -8_000,
  counterpartyName: 'Luminus SA',
  counterpartyAccount: 'BE11',
  parts: [electricity],
};
const from = (account: string, amount: number, name = '') =>
  line(amount, { counterparty: { ...nobody, account, name } });
const after = (...history: BankMatch[]) => ({ ...context, history });

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

test('[MAT-9] the same account tells to which account of the books, and by whom', () => {
  expect(byHistory(from('BE11', -9_000), after(power))).toEqual([
    {
      parts: [{ ...electricity, amount: -9_000 }],
      reason: 'history',
      params: { name: 'Luminus SA', account: '6121' },
      certainty: 'likely',
    },
  ]);
  expect(byHistory(from('BE22', -9_000), after(power))).toEqual([]);
  expect(byHistory(from('', -9_000, 'Luminus Gaz'), after(power))).toEqual([]);
  expect(byHistory(from('', -9_000, 'Gaz'), after(power))).toEqual([]);
  expect(
    byHistory(from('', -9_000), after({ ...power, counterpartyName: '', counterpartyAccount: '' })),
  ).toEqual([]);
});

test('[MAT-9] of the matches before, the latest in the same direction counts, else the latest', () => {
  const gas = { ...power, parts: [{ ...electricity, account: '6122' }] };
  const givenBack = { ...power, amount: 500, parts: [{ ...electricity, account: '74', amount: 500 }] };
  const accountFor = (amount: number, ...history: BankMatch[]) =>
    byHistory(from('BE11', amount), after(...history))[0]?.params.account;
  expect(accountFor(-9_000, power, gas, givenBack)).toBe('6122');
  expect(accountFor(900, power, givenBack, gas)).toBe('74');
  expect(accountFor(900, power, gas)).toBe('6122');
});

test('[MAT-9] a match of several parties, or of several parts of an account, is no example', () => {
  const [toSophie] = past.parts;
  if (toSophie?.to !== 'ownerClaim') throw new Error('the sample is of an owner');
  const paidBy = (...parts: MatchPart[]) =>
    byHistory(from('BE11', 1_000), after({ ...power, amount: 1_000, parts }));
  expect(paidBy(toSophie, { ...toSophie, ownerId: anne })).toEqual([]);
  expect(paidBy(toSophie, { ...toSophie, claimId: null })).toMatchObject([
    { params: { name: 'Sophie Lambert' } },
  ]);
  expect(paidBy(electricity, electricity)).toEqual([]);
  expect(paidBy({ ...toSophie, ownerId: sampleId(49) })).toEqual([]);
  expect(paidBy({ to: 'transfer', account: '550', amount: 1_000 })).toEqual([]);
  expect(paidBy({ to: 'returnedDebit', ownerId: sophie, claimId: null, amount: -1 })).toMatchObject([
    { params: { name: 'Sophie Lambert' } },
  ]);
  const bought: MatchPart = { to: 'supplierClaim', supplierId: lifts, claimId: null, amount: -1 };
  expect(byHistory(from('BE11', -106_000), after({ ...power, parts: [bought] }))).toMatchObject([
    { parts: [{ to: 'supplierClaim', claimId: invoice.id }], params: { claim: invoice.label } },
  ]);
});

test('[MAT-8] an account number that is no IBAN is known too, and money back names no claim', () => {
  const written = parties.map((party) => ({ ...party, ibans: ['210-0547-061'] })).slice(0, 1);
  const known = { ...context, parties: written };
  expect(byIban(from('210-0547-061', 24_000), known)).toMatchObject([{ reason: 'iban' }]);
  expect(byIban(from('210-0547-061', -1_000), known)[0]?.params).toEqual({
    name: 'Sophie Lambert',
    claim: '',
  });
});
