import type { BookKeeping, Choice } from './use-book-keeping.ts';

/** Who may bear a cost: the lots of a key, or one owner alone. */
export function bearerChoices({ keys, owners }: Pick<BookKeeping, 'keys' | 'owners'>): readonly Choice[] {
  return [
    ...keys.map(({ value, label }) => ({ value: `key:${value}`, label })),
    ...owners.map(({ value, label }) => ({ value: `owner:${value}`, label })),
  ];
}
