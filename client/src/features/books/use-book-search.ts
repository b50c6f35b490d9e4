import { useNavigate, useSearch } from '@tanstack/react-router';
import { today } from '../../platform/index.ts';
import { type BookSearch, type PeriodShown, periodOf, sameDays } from './book-search.ts';

export type BookAddress = {
  readonly search: BookSearch;
  readonly period: PeriodShown;
  /** The address of another report of the same days. */
  readonly to: (change: BookSearch) => BookSearch;
  /** Shows that report. */
  readonly show: (next: BookSearch) => void;
  /** Changes something of this one. */
  readonly change: (next: BookSearch) => void;
};

/** What is shown, read from the address and written to it: a report can be kept, sent and come back to. */
export function useBookSearch(yearStart: string): BookAddress {
  const search: BookSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = (next: BookSearch) => void navigate({ to: '/books', search: next, replace: true });
  return {
    search,
    period: periodOf(search, { today: today(), yearStart }),
    to: (change) => sameDays(search, change),
    show: (next) => go(sameDays(search, next)),
    change: (next) => go({ ...search, ...next }),
  };
}
