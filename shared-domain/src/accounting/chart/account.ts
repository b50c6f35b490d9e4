import type { Language } from '../../kernel/language.ts';
import { accountLabel, nearest } from './account-label.ts';
import { pcmnAcp } from './pcmn-acp.ts';

export type AccountKind = 'asset' | 'liability' | 'equity' | 'expense' | 'income';

export type Account = {
  readonly code: string;
  readonly parent: string;
  readonly kind: AccountKind;
  readonly fr: string;
  readonly nl: string;
};

let chart: ReadonlyMap<string, Account> | undefined;

/** The whole chart by code, in the order of the codes. For those who keep the books: others need `accountLabel` alone. */
export function chartOfAccounts(): ReadonlyMap<string, Account> {
  chart ??= new Map(pcmnAcp.split('\n').map(readLine));
  return chart;
}

/** [ACC-2] An account of the chart, or one of the association's own below it (`610111` below `61011`). */
export function accountOfChart(code: string): Account | undefined {
  return nearest(code, (candidate) => chartOfAccounts().get(candidate));
}

/** [ACC-3] The label of the chart where it speaks that language, else the nearest we translated, else the French. */
export function chartLabel(code: string, language: Language): string {
  const account = chartOfAccounts().get(code);
  if (account && (language === 'fr' || language === 'nl')) return account[language];
  return accountLabel(code, language) ?? accountOfChart(code)?.fr ?? code;
}

function readLine(line: string): [string, Account] {
  const [code = '', parent = '', kind = '', fr = '', nl = ''] = line.split('|');
  return [code, { code, parent, kind: kind as AccountKind, fr, nl }];
}
