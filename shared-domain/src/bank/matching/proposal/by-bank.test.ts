import { expect, test } from 'vitest';
import { sampleId } from '../../../kernel/sample-id.ts';
import { bankMatches } from '../bank-match.definition.ts';
import { bankRules } from '../bank-rule.definition.ts';
import {
  claim,
  first,
  invoice,
  lifts,
  line,
  nobody,
  parties,
  sophie,
  structured,
  t4,
} from '../testing/proposal-world.ts';

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
