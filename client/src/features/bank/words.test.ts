import { bankStatements } from 'shared-domain/bank';
import { expect, test } from 'vitest';
import type { Format, Translate } from '../../i18n/index.ts';
import { describeParts } from './describe-parts.ts';
import { saidOf } from './line-words.ts';
import { sayWhy } from './say-why.ts';
import { firstRule, ruleOf } from './typed-rule.ts';

const t: Translate = (id, values = {}) => [id, ...Object.values(values)].join(' ');
const format = { language: 'fr', money: (cents: number) => String(cents) } as Format;
const [line] = bankStatements.sample.body.lines as [(typeof bankStatements.sample.body.lines)[number]];
const bank = {
  names: new Map([
    ['o', 'Sophie Lambert'],
    ['s', 'Ascenseurs'],
  ]),
  context: {
    parties: [{ party: { kind: 'owner', id: 'o' }, claims: [{ id: 'c', label: 'T4' }] }],
  },
  chart: { labelOf: (code: string) => `label of ${code}` },
} as unknown as Parameters<typeof describeParts>[1];

test('parts in words, with their amounts where there are several', () => {
  const parts = [
    { to: 'ownerClaim' as const, ownerId: 'o', claimId: 'c', amount: 100 },
    { to: 'supplierClaim' as const, supplierId: 's', claimId: null, amount: -50 },
  ];
  expect(describeParts(parts.slice(0, 1), bank, { t, format })).toBe('Sophie Lambert · T4');
  expect(describeParts(parts, bank, { t, format })).toBe(
    'Sophie Lambert · T4 100 + Ascenseurs · bank.onAccount 50',
  );
  const named = { ...bank, names: new Map([['o', 'T']]) };
  expect(describeParts(parts.slice(0, 1), named, { t, format })).toBe('T4');
  const others = [
    { to: 'account' as const, account: '650', amount: 1, bearer: null, label: '' },
    { to: 'transfer' as const, account: '550', amount: 1 },
    { to: 'returnedDebit' as const, ownerId: 'x', claimId: 'gone', amount: -1 },
  ];
  expect(others.map((part) => describeParts([part], bank, { t, format }))).toEqual([
    '650 label of 650',
    'bank.transferWith 550',
    'bank.returned · …',
  ]);
});

test('each reason has its sentence', () => {
  const why = (reason: Parameters<typeof sayWhy>[0]['reason'], params = {}) => sayWhy({ reason, params }, t);
  expect(why('communication', { name: 'A', digits: '1' })).toBe('bank.why.communication A 1');
  expect(why('transfer', { account: '550' })).toBe('bank.why.transfer 550');
  expect(why('rule', { account: '650' })).toBe('bank.why.rule 650');
  expect(why('details', { count: 2 })).toBe('bank.why.details 2');
  expect(why('amount')).toBe('bank.why.amount');
  expect(why('history', { name: 'A' })).toBe('bank.why.history A');
});

test('what was said with a movement, and the rule it begins', () => {
  expect(saidOf(line)).toBe('+++090/9337/55493+++ · BE71 0961 2345 6769');
  const silent = { ...line, counterparty: { ...line.counterparty, account: '', name: '' } };
  const rule = firstRule({ ...silent, information: 'Frais\nde tenue' });
  expect(rule).toMatchObject({ by: 'words', words: 'Frais' });
  const about = { building: 'b', from: 'BE00', createdOn: '2026-11-20' };
  expect(ruleOf({ ...rule, words: ' Frais ', account: '650' }, about)).toEqual({
    building: 'b',
    when: { by: 'words', words: 'Frais' },
    propose: { account: '650', bearer: null, label: '' },
    createdOn: '2026-11-20',
  });
  expect(ruleOf(firstRule(line), about).when).toEqual({ by: 'account', account: 'BE00' });
});
