import { type Accounts, chartLabel, chartOfAccounts } from 'shared-domain/accounting';
import type { Language } from 'shared-domain/kernel';

export type AccountOption = { readonly value: string; readonly label: string };

const readByLanguage = new Map<Language, readonly AccountOption[]>();

/** The accounts a purchase can be booked on: costs first, then what lasts and what is carried over. */
export function accountOptions(language: Language): readonly AccountOption[] {
  const known = readByLanguage.get(language);
  if (known) return known;
  const codes = [...chartOfAccounts().keys()].filter(isBought);
  codes.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  const options = codes.map((code) => optionOf(code, language));
  readByLanguage.set(language, options);
  return options;
}

/** The accounts the association added, in the words it gave them. */
export function ownOptions(accounts: Accounts, language: Language): readonly AccountOption[] {
  return accounts.all
    .filter(({ code, own }) => own?.active === true && isBought(code))
    .map(({ code }) => ({ value: code, label: `${code} ${accounts.labelOf(code, language)}` }));
}

export function optionOf(code: string, language: Language): AccountOption {
  return { value: code, label: `${code} ${chartLabel(code, language)}` };
}

/** `610 asc` finds 6101 Ascenseurs: figures begin the number, words are found anywhere, accents do not count. */
export function matchingAccounts<Option extends { readonly value: string; readonly label: string }>(
  options: readonly Option[],
  typed: string,
): Option[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return options.filter(({ value, label }) =>
    words.every((word) => (/^\d+$/.test(word) ? value.startsWith(word) : plain(label).includes(word))),
  );
}

function isBought(code: string): boolean {
  return /^(6|2|49)\d/.test(code);
}

function rank(code: string): number {
  return code.startsWith('6') ? 0 : 1;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
