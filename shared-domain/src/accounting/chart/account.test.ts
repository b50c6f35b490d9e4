import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../../kernel/language.ts';
import { accountOfChart, chartLabel, chartOfAccounts } from './account.ts';
import { accountLabel } from './account-label.ts';
import { accountOf, accountRoles } from './account-roles.ts';
import { commonAccounts } from './common-accounts.ts';

const file = new URL('../../../test-data/pcmn-acp.csv', import.meta.url);
const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((cell) => cell[1] ?? cell[2]));

test('[ACC-1] the chart is that of the file, account by account', () => {
  const chart = [...chartOfAccounts().values()];
  expect(chart.map(({ code, parent, fr, nl, kind }) => [code, parent, fr, nl, kind])).toEqual(
    rows.map((row) => row.slice(0, 5)),
  );
  expect(chart.length).toBe(301);
});

test('[ACC-2] an account below one of the chart belongs to it', () => {
  expect(accountOfChart('610111')?.code).toBe('61011');
  expect(accountOfChart('7429')?.code).toBe('74');
  expect(accountOfChart('99')).toBeUndefined();
});

test('[ACC-3] the accounts screens show have the words of the chart and two languages more', () => {
  for (const [code, label] of commonAccounts()) {
    expect({ code, fr: label.fr, nl: label.nl }).toMatchObject(pick(code));
    expect(languages.every((language) => label[language].length > 0)).toBe(true);
  }
});

test('[ACC-3] an account without a label is called as the nearest above it', () => {
  expect(accountLabel('61019', 'de')).toBe('Aufzüge');
  expect(accountLabel('610119', 'fr')).toBe("Contrat d'entretien ascenseurs");
  expect(chartLabel('61016', 'nl')).toBe('Aanpassingswerken liften');
  expect(chartLabel('251', 'en')).toBe('Installations, machines et outillage');
  expect(accountLabel('999', 'fr')).toBeUndefined();
});

test('[ACC-4] the association may choose another account for a role', () => {
  expect(accountOf('reserveFund', {})).toBe('160');
  expect(accountOf('reserveFund', { reserveFund: '130' })).toBe('130');
  expect(accountRoles.every((role) => accountOfChart(accountOf(role, {})) !== undefined)).toBe(true);
});

function pick(code: string) {
  const account = chartOfAccounts().get(code);
  return { code: account?.code, fr: account?.fr, nl: account?.nl };
}
