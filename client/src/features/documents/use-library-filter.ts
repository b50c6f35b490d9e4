import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type LibraryTab, libraryTabOf } from './use-library.ts';

export type LibraryFilter = {
  readonly tab: LibraryTab;
  readonly words: string;
  readonly search: (words: string) => void;
  /** In the address. */
  readonly keep: (next: { tab?: LibraryTab; words?: string }) => void;
};

/** The folder and the words looked for, kept in the address. */
export function useLibraryFilter(): LibraryFilter {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const tab = libraryTabOf(search.category);
  const [words, setWords] = useState(search.q ?? '');
  function keep({ tab: toTab, words: toWords }: { tab?: LibraryTab; words?: string }) {
    if (toWords !== undefined) setWords(toWords);
    void navigate({
      to: '/documents',
      search: (kept) => {
        const said = { tab: libraryTabOf(kept.category), words: kept.q ?? '' };
        const next = { tab: toTab ?? said.tab, words: toWords ?? said.words };
        return { ...(next.tab !== 'all' && { category: next.tab }), ...(next.words && { q: next.words }) };
      },
      replace: true,
    });
  }
  return { tab, words, search: setWords, keep };
}
