import { describe, expect, test } from 'vitest';
import { sampleId } from '../../../kernel/sample-id.ts';
import type { OpenClaim } from '../../../receivables/claims/open-claims.ts';
import type { StatementLine } from '../../statement/imported-statement.ts';
import { sampleLine } from '../../statement/sample-line.ts';
import { bankMatches } from '../bank-match.definition.ts';
import { bankRules } from '../bank-rule.definition.ts';
import { payClaims } from './pay-claims.ts';
import type { PartyAtBank, ProposalContext } from './proposal-context.ts';
import { proposals } from './proposals.ts';

const [sophie, anne, lifts] = [sampleId(40), sampleId(41), sampleId(50)];
const claim = (id: string, label: string, open: number, more: Partial<OpenClaim> = {}): OpenClaim => ({
  id,
  kind: 'provision',
  account: '4101',
  label,
  raisedOn: '2026-10-01',
  dueOn: '2026-10-31',
  raised: open,
  paid: 0,
  open,
  payments: [],
  ...more,
});
const [t3, t4, own] = [sampleId(1), sampleId(2), sampleId(3)];
const invoice = claim(sampleId(4), 'Ascenseurs Exemple SRL F2026-0417', 106_000, { kind: 'invoice' });
const parties: PartyAtBank[] = [
  {
    party: { kind: 'owner', id: sophie },
    name: 'Sophie Lambert',
    ibans: [],
    claims: [claim(t3, 'Provisions T3', 24_000), claim(t4, 'Provisions T4', 25_000)],
    credit: 0,
  },
  {
    party: { kind: 'owner', id: anne },
    name: 'Anne De Smet',
    ibans: ['BE62510007547061'],
    claims: [claim(own, 'Provisions T4', 25_000)],
    credit: 4_000,
  },
  {
    party: { kind: 'supplier', id: lifts },
    name: 'Ascenseurs Exemple SRL',
    ibans: ['BE71096123456769'],
    claims: [invoice],
    credit: 0,
  },
];
const context: ProposalContext = {
  parties,
  communications: [
    { digits: '090933755493', party: { kind: 'owner', id: sophie }, claimIds: [] },
    { digits: '202600012320', party: { kind: 'owner', id: anne }, claimIds: [own] },
    { digits: '000000026268', party: { kind: 'supplier', id: lifts }, claimIds: [invoice.id] },
  ],
  ordered: [],
  ownAccounts: [{ iban: 'BE68539007547034', account: '551' }],
  rules: [],
  history: [],
  charges: { account: '650', bearer: { by: 'key', keyId: sampleId(30) } },
  interest: { account: '75' },
};

const nobody = { name: '', account: '', iban: null, bic: null, address: '' };
const silent = { structured: null, valid: false, rf: null, text: '' };
function line(amount: number, more: Partial<StatementLine> = {}): StatementLine {
  return { ...sampleLine, amount, counterparty: nobody, communication: silent, ...more };
}
const said = (text: string) => ({ ...silent, text });
const structured = (digits: string) => ({ ...silent, structured: digits, valid: true });
const first = (movement: StatementLine, more: Partial<ProposalContext> = {}) =>
  proposals(movement, { ...context, ...more })[0];

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
