import type { Accounts } from 'shared-domain/accounting';
import type { Language } from 'shared-domain/kernel';

export type AccountChoice = { readonly value: string; readonly label: string };

/** Every account a movement may be booked on; 410 and 440 are an owner's or a supplier's, never bare. */
export function accountChoices(chart: Accounts, language: Language): AccountChoice[] {
  return chart.all
    .filter(({ code, own }) => code.length > 2 && !/^4[14]0/.test(code) && own?.active !== false)
    .map(({ code }) => ({ value: code, label: `${code} ${chart.labelOf(code, language)}` }))
    .sort((a, b) => rank(a.value) - rank(b.value) || (a.value < b.value ? -1 : 1));
}

/** Figures begin the number, words are found anywhere, accents do not count. */
export function findAccounts(choices: readonly AccountChoice[], typed: string): AccountChoice[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return choices.filter(({ value, label }) =>
    words.every((word) => (/^\d+$/.test(word) ? value.startsWith(word) : plain(label).includes(word))),
  );
}

const order = ['65', '6', '7', '49', '58'];

function rank(code: string): number {
  const at = order.findIndex((start) => code.startsWith(start));
  return at === -1 ? order.length : at;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
