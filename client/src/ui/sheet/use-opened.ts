import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';

/**
 * What of a list is opened in a sheet, kept in the address: a link opens it, and the way back closes it.
 */
export function useOpened(): readonly [string | null, (id: string | null) => void] {
  const router = useRouter();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const isOwnStep = useRef(false);
  function set(id: string | null) {
    if (id !== null) {
      isOwnStep.current = true;
      void navigate({ to: '.', search: { ...search, open: id } });
    } else if (search.open === undefined) {
      // The way back closed it already.
      isOwnStep.current = false;
    } else if (isOwnStep.current) {
      isOwnStep.current = false;
      router.history.back();
    } else {
      const { open: _, ...rest } = search;
      void navigate({ to: '.', search: rest, replace: true });
    }
  }
  return [search.open ?? null, set];
}
