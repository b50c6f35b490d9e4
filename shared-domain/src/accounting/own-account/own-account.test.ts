import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { buildings } from '../../ownership/building/building.definition.ts';
import { documentOf, knowing } from '../../ownership/testing/context-of.ts';
import { accountRoles, defaultAccounts } from '../chart/account-roles.ts';
import { checkAccountRoles } from '../chart/check-account-roles.ts';
import { journalEntries } from '../entry/journal-entry.definition.ts';
import { accountsOf } from './accounts-of.ts';
import { ownAccounts } from './own-account.definition.ts';
import { checkOwnAccount } from './own-account.ts';

const own = ownAccounts.sample;

test.each([
  ['610111', null],
  ['61011', 'account.notBelowChart'],
  ['999', 'account.notBelowChart'],
  ['30', 'account.notBelowChart'],
  ['7429', null],
])('[ACC-14] %s as an account of one’s own: %s', (code, refusal) => {
  expect(checkOwnAccount({ code })?.code ?? null).toBe(refusal);
});

test('[ACC-14] the books have the chart and what the association added, in their order', () => {
  const accounts = accountsOf([own]);
  expect(accounts.all.length).toBe(302);
  expect(accounts.get('610111')).toMatchObject({ parent: '61011', kind: 'expense', own: own.body });
  expect(accounts.all.findIndex(({ code }) => code === '610111')).toBe(
    accounts.all.findIndex(({ code }) => code === '61011') + 1,
  );
});

test('[ACC-14] an account is called by its own words, else as the nearest above it', () => {
  const accounts = accountsOf([own]);
  expect(accounts.labelOf('610111', 'de')).toBe('Wartung Aufzug Block A');
  expect(accounts.labelOf('6101112', 'fr')).toBe('Entretien ascenseur bloc A');
  expect(accounts.labelOf('61012', 'nl')).toContain('liften');
  const silent = { ...own, body: { ...own.body, labels: { ...own.body.labels, de: '' } } };
  expect(accountsOf([silent]).labelOf('610111', 'de')).toBe('Entretien ascenseur bloc A');
});

test('[ACC-14] of two accounts with one code the first made counts', () => {
  const later = { id: sampleId(36), body: { ...own.body, active: false } };
  expect(accountsOf([later, own]).get('610111')?.own?.active).toBe(true);
});

test('[ACC-14] nothing new is booked on an account that is unknown or given up', () => {
  const accounts = accountsOf([{ ...own, body: { ...own.body, active: false } }]);
  expect(['440', '61011', '610111', '610112', '6', '999'].map(accounts.isPostable)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('[ACC-15] an account on which something is booked stays', () => {
  const { sample: entry } = journalEntries;
  const lines = entry.body.lines.map((line) => ({ ...line, account: '610111' }));
  const used = documentOf(journalEntries, { body: { ...entry.body, lines } });
  const remove = (documents: (typeof used)[]) =>
    ownAccounts.change?.check(own, null, knowing(documents))?.code ?? null;
  expect(remove([used])).toBe('sync.inUse');
  expect(remove([documentOf(journalEntries)])).toBeNull();
  expect(ownAccounts.merge.code).toBe('fixed');
});

test('[ACC-16] the account of a role is one of the chart or below it', () => {
  const association = buildings.sample.body;
  const withRole = (code: string) => ({ ...association, accountRoles: { reserveFund: code } });
  expect(checkAccountRoles(association)).toBeNull();
  expect(checkAccountRoles(withRole('130'))).toBeNull();
  expect(checkAccountRoles(withRole('1301'))).toBeNull();
  expect(checkAccountRoles(withRole('99'))).toEqual({ code: 'account.unknown', params: { account: '99' } });
  for (const role of accountRoles) expect(checkAccountRoles(withRole(defaultAccounts[role]))).toBeNull();
});
