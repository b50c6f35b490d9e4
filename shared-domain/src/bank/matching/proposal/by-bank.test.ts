import { expect, test } from 'vitest';
import { sampleId } from '../../../kernel/sample-id.ts';
import type { StatementLine } from '../../statement/imported-statement.ts';
import { type BankMatch, bankMatches } from '../bank-match.definition.ts';
import { bankRules } from '../bank-rule.definition.ts';
import {
  claim,
  context,
  first,
  invoice,
  lifts,
  line,
  nobody,
  parties,
  sophie,
  structured,
  t3,
  t4,
} from '../testing/proposal-world.ts';
import { byBankCode, byOrder, byOwnAccount, byReturn, byRule } from './by-bank.ts';

test.each([
  ['00537000', -250, 'bankCharges', '650'],
  ['08037000', -250, 'bankCharges', '650'],
  ['03513800', 120, 'bankCharges', '75'],
  ['ACMT-MDOP-CHRG', -250, 'bankCharges', '650'],
])('[MAT-10] the bank’s own code %s', (code, amount, reason, account) => {
  const found = first(line(amount, { code }));
  if (code === '00537000') expect(found).toBeUndefined();
  else expect(found).toMatchObject({ reason, params: { account } });
});

test('[MAT-10] transfers, orders, returns and rules', () => {
  const own = { ...nobody, account: 'BE68539007547034', iban: 'BE68539007547034' };
  expect(first(line(-9_000, { counterparty: own }))).toMatchObject({
    parts: [{ to: 'transfer', account: '551', amount: -9_000 }],
    reason: 'transfer',
  });
  const ordered = [
    { endToEnd: 'E2E-1', amount: 106_000, iban: 'BE71096123456769', supplierId: lifts, claimId: invoice.id },
  ];
  expect(first(line(-106_000, { endToEnd: 'E2E-1' }), { ordered })).toMatchObject({
    reason: 'paymentOrder',
    certainty: 'sure',
  });
  expect(first(line(-106_001, { endToEnd: 'E2E-1' }), { ordered })).toBeUndefined();
  const rules = [
    bankRules.sample.body,
    { ...bankRules.sample.body, when: { by: 'account' as const, account: 'BE00' } },
  ];
  expect(first(line(-600, { information: 'Frais de tenue de compte' }), { rules })).toMatchObject({
    reason: 'rule',
    parts: [{ to: 'account', account: '650', amount: -600, label: 'Frais bancaires' }],
  });
  const byAccount = line(-600, { counterparty: { ...nobody, account: 'BE00' } });
  expect(first(byAccount, { rules })?.reason).toBe('rule');
});

test('[MAT-10] a direct debit that came back opens what it had paid', () => {
  const paidClaim = claim(t4, 'Provisions T4', 0, {
    raised: 25_000,
    paid: 25_000,
    payments: [{ on: '2026-11-01', amount: 25_000, entryId: sampleId(7) }],
  });
  const paid = parties.map((party, at) => (at === 0 ? { ...party, claims: [paidClaim] } : party));
  const returned = line(-25_000, { returned: true, communication: structured('090933755493') });
  expect(first(returned, { parties: paid })).toMatchObject({
    parts: [{ to: 'returnedDebit', ownerId: sophie, claimId: t4, amount: -25_000 }],
    certainty: 'sure',
  });
  const account = bankMatches.sample.body.counterpartyAccount;
  const byAccount = line(-25_000, { returned: true, counterparty: { ...nobody, account } });
  expect(first(byAccount, { history: [bankMatches.sample.body] })).toMatchObject({
    parts: [{ to: 'returnedDebit', ownerId: sophie, claimId: null }],
    certainty: 'likely',
  });
});

test('[MAT-10] money that comes back, and an order to somebody who is gone', () => {
  const refund = line(500, { communication: structured('000000026268') });
  expect(first(refund)?.parts).toEqual([
    { to: 'supplierClaim', supplierId: lifts, claimId: null, amount: 500 },
  ]);
  const ordered = [{ endToEnd: 'E', amount: 500, iban: '', supplierId: sampleId(9), claimId: null }];
  expect(first(line(-500, { endToEnd: 'E' }), { ordered })).toBeUndefined();
  const known = [{ ...ordered[0], supplierId: lifts } as (typeof ordered)[0]];
  expect(first(line(-500, { endToEnd: 'E' }), { ordered: known })?.params.claim).toBe('');
  expect(first(line(-25_000, { returned: true }))?.reason).not.toBe('returnedDebit');
});

test('[MAT-10] charges are borne by the key of the association, interest by nobody', () => {
  const found = (amount: number, more: Partial<StatementLine> = {}) =>
    byBankCode(line(amount, { code: '08037000', ...more }), context);
  const part = { to: 'account', label: '' } as const;
  expect(found(-250)).toEqual([
    {
      parts: [{ ...part, account: '650', amount: -250, bearer: context.charges.bearer }],
      reason: 'bankCharges',
      params: { account: '650' },
      certainty: 'sure',
    },
  ]);
  expect(found(120)[0]?.parts).toEqual([{ ...part, account: '75', amount: 120, bearer: null }]);
  expect(found(-250, { counterparty: { ...nobody, account: 'BE00' } })).toEqual([]);
  expect(found(-250, { code: 'X08037000' })).toEqual([]);
  expect(found(-250, { code: '080370000' })).toEqual([]);
});

test('[MAT-10] a rule speaks of its own account or its own words, and says what it books', () => {
  const [words] = [bankRules.sample.body];
  const ofAccount = { ...words, when: { by: 'account' as const, account: 'BE00' } };
  const found = (movement: StatementLine) => byRule(movement, { ...context, rules: [words, ofAccount] });
  expect(found(line(-600, { information: 'FRAIS DE TENUE DE COMPTE' }))).toEqual([
    {
      parts: [{ to: 'account', ...words.propose, amount: -600 }],
      reason: 'rule',
      params: { account: '650', label: 'Frais bancaires' },
      certainty: 'sure',
    },
  ]);
  expect(found(line(-600, { counterparty: { ...nobody, account: 'BE00' } }))).toHaveLength(1);
  expect(found(line(-600, { counterparty: { ...nobody, account: 'BE01' } }))).toEqual([]);
});

test('[MAT-10] an account of the association and a payment it ordered are sure, and named', () => {
  const iban = 'BE68539007547034';
  const transfer = byOwnAccount(line(-9_000, { counterparty: { ...nobody, iban } }), context);
  expect(transfer[0]).toMatchObject({ params: { account: '551', iban }, certainty: 'sure' });
  const order = { endToEnd: 'E1', amount: 500, iban: '', supplierId: lifts, claimId: invoice.id };
  const ordered = (endToEnd: string, orders = [order]) =>
    byOrder(line(-500, { endToEnd }), { ...context, ordered: orders });
  expect(ordered('E1')).toEqual([
    {
      parts: [{ to: 'supplierClaim', supplierId: lifts, claimId: invoice.id, amount: -500 }],
      reason: 'paymentOrder',
      params: { name: 'Ascenseurs Exemple SRL', claim: invoice.label },
      certainty: 'sure',
    },
  ]);
  expect(ordered('E2')).toEqual([]);
  expect(ordered('', [{ ...order, endToEnd: '' }])).toEqual([]);
});

test('[MAT-10] who a debit came back from: by the digits, by what they paid before, by their account', () => {
  const { body } = bankMatches.sample;
  const returned = (more: Partial<StatementLine>, history: readonly BankMatch[] = [], amount = -25_000) =>
    byReturn(line(amount, { returned: true, ...more }), { ...context, history }).map(
      ({ params }) => params.name,
    );
  const account = (known: string, iban: string | null = null) => ({
    counterparty: { ...nobody, account: known, iban },
  });
  expect(returned({ communication: structured('090933755493') })).toEqual(['Sophie Lambert']);
  expect(returned(account(body.counterpartyAccount), [body])).toEqual(['Sophie Lambert']);
  expect(returned(account('BE99'), [body])).toEqual([]);
  expect(returned(account(''), [{ ...body, counterpartyAccount: '' }])).toEqual([]);
  const toSupplier: BankMatch = {
    ...body,
    parts: [{ to: 'supplierClaim', supplierId: lifts, claimId: null, amount: 1 }],
  };
  expect(returned(account(body.counterpartyAccount), [body, toSupplier])).toEqual(['Sophie Lambert']);
  const mixed = { ...body, parts: [...toSupplier.parts, ...body.parts] };
  expect(returned(account(body.counterpartyAccount), [mixed])).toEqual(['Sophie Lambert']);
  expect(returned(account('BE62510007547061', 'BE62510007547061'))).toEqual(['Anne De Smet']);
  expect(returned(account('BE71096123456769', 'BE71096123456769'))).toEqual([]);
  expect(returned({ communication: structured('090933755493'), returned: false })).toEqual([]);
  expect(returned({ communication: structured('090933755493') }, [], 25_000)).toEqual([]);
});

test('[MAT-10] what came back opens the claim that just that amount had paid', () => {
  const paidBy = (amount: number) => [{ on: '2026-11-01', amount, entryId: sampleId(7) }];
  const claims = [
    claim(t3, 'Provisions T3', 0, { payments: paidBy(25_000) }),
    claim(t4, 'Provisions T4', 0, { payments: paidBy(24_000) }),
  ];
  const known = { ...context, parties: parties.slice(0, 1).map((party) => ({ ...party, claims })) };
  const returned = (amount: number) =>
    byReturn(line(amount, { returned: true, communication: structured('090933755493') }), known);
  expect(returned(-25_000)).toMatchObject([
    {
      parts: [{ claimId: t3 }],
      reason: 'returnedDebit',
      params: { claim: 'Provisions T3' },
      certainty: 'sure',
    },
  ]);
  expect(returned(-1)).toMatchObject([
    { parts: [{ claimId: null }], params: { claim: '' }, certainty: 'likely' },
  ]);
});
