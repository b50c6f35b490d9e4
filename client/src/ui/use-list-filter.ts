import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

export type ListFilter<Tab extends string> = {
  readonly tab: Tab;
  readonly words: string;
  readonly search: (words: string) => void;
  /** In the address, so that it is there again on the way back. */
  readonly keep: (next: { readonly tab?: Tab; readonly words?: string }) => void;
};

/** The kind and the words a list is looked through by. `named`: the kind's name in the address, where `all` is not told. */
export function useListFilter<Tab extends string>(
  named: 'tab' | 'category',
  tabOf: (text: string | undefined) => Tab,
): ListFilter<Tab> {
  const kept = useSearch({ strict: false });
  const navigate = useNavigate();
  const q = kept.q ?? '';
  // On their way to the address; null: it has them, and whoever changes it changes the list.
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === q) setTyped(null);
  function keep(next: { readonly tab?: Tab; readonly words?: string }) {
    if (next.words !== undefined) setTyped(next.words);
    void navigate({
      to: '.',
      search: ({ [named]: oldTab, q: oldWords, ...rest }) => {
        const tab = next.tab ?? tabOf(oldTab);
        const words = next.words ?? oldWords;
        return { ...rest, ...(tab !== 'all' && { [named]: tab }), ...(words && { q: words }) };
      },
      replace: true,
    });
  }
  return { tab: tabOf(kept[named]), words: typed ?? q, search: setTyped, keep };
}
