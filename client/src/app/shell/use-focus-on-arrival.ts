import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** After a link was followed, the keyboard and the screen reader start at the new page, not at the old link. */
export function useFocusOnArrival(): void {
  const { pathname } = useLocation();
  const seen = useRef(pathname);
  useEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    const main = document.getElementById('content');
    // A draft gets its own address at the first letter typed: the cursor must stay where it is.
    if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true });
  }, [pathname]);
}
