import { compareText } from '../../kernel/compare-text.ts';
import type { Id } from '../../kernel/id.ts';
import type { Language } from '../../kernel/language.ts';
import { type AccountKind, accountOfChart, chartLabel, chartOfAccounts } from '../chart/account.ts';
import { nearest } from '../chart/account-label.ts';
import type { OwnAccount } from './own-account.ts';

/** An account as an association's books have it: of the chart, or its own below one. */
export type BookAccount = {
  readonly code: string;
  /** The account above it. */
  readonly parent: string;
  readonly kind: AccountKind;
  /** Null: of the chart. */
  readonly own: OwnAccount | null;
};

export type Accounts = {
  /** In the order of the codes. */
  readonly all: readonly BookAccount[];
  readonly get: (code: string) => BookAccount | undefined;
  /** What it is called; an account without a label, as the nearest above it. */
  readonly labelOf: (code: string, language: Language) => string;
  /** Whether something new may be booked on it. */
  readonly isPostable: (code: string) => boolean;
};

type Known = { readonly id: Id; readonly body: OwnAccount };

/** [ACC-14] The chart and what the association added. Of two accounts with one code the one made first counts. */
export function accountsOf(ownAccounts: readonly Known[]): Accounts {
  const byCode = new Map<string, BookAccount>();
  for (const { code, parent, kind } of chartOfAccounts().values()) {
    byCode.set(code, { code, parent, kind, own: null });
  }
  for (const { body } of [...ownAccounts].sort((a, b) => compareText(a.id, b.id))) {
    if (!byCode.has(body.code)) byCode.set(body.code, ownAccountOf(body, byCode));
  }
  const get = (code: string) => byCode.get(code);
  return {
    all: [...byCode.values()].sort((a, b) => compareText(a.code, b.code)),
    get,
    labelOf: (code, language) => ownLabel(nearest(code, get)?.own, language) ?? chartLabel(code, language),
    isPostable: (code) => code.length >= 2 && byCode.has(code) && byCode.get(code)?.own?.active !== false,
  };
}

function ownAccountOf(own: OwnAccount, known: ReadonlyMap<string, BookAccount>): BookAccount {
  const above = nearest(own.code.slice(0, -1), (code) => known.get(code));
  const kind = accountOfChart(own.code)?.kind ?? above?.kind ?? 'expense';
  return { code: own.code, parent: above?.code ?? '', kind, own };
}

function ownLabel(own: OwnAccount | null | undefined, language: Language): string | undefined {
  if (!own) return undefined;
  return own.labels[language] || own.labels.fr;
}
