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
  function keep(next: { tab?: LibraryTab; words?: string }) {
    const said = { tab, words, ...next };
    setWords(said.words);
    const kept = { ...(said.tab !== 'all' && { category: said.tab }), ...(said.words && { q: said.words }) };
    void navigate({ to: '/documents', search: kept, replace: true });
  }
  return { tab, words, search: setWords, keep };
}
