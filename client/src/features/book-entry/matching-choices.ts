import type { Choice } from './use-book-keeping.ts';

/** `610 asc` finds 6101 Ascenseurs: figures begin the number, words are found anywhere, accents do not count. */
export function matchingChoices(choices: readonly Choice[], typed: string): Choice[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return choices.filter(({ value, label }) =>
    words.every((word) => (/^\d+$/.test(word) ? value.startsWith(word) : plain(label).includes(word))),
  );
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
