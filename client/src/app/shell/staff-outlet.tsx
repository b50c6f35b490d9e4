import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { lookAs, useLookedAt } from '../../data/index.ts';
import { KeptOutlet } from './kept-outlet.tsx';
import { isOwnersPlace } from './owners-places.ts';
import { Undoing } from './undoing.tsx';

const AsOwner = lazy(() => import('./as-owner.tsx').then((file) => ({ default: file.AsOwner })));

/**
 * What shows the screens of staff: what is kept here, and ten seconds to take back what was saved. Who looks as an owner
 * sees that owner's screens, until they go to any other.
 */
export function StaffOutlet() {
  const looked = useLookedAt();
  const { pathname } = useLocation();
  const isTheirs = looked !== null && isOwnersPlace(pathname);
  const wasTheirs = useRef(false);
  useEffect(() => {
    if (wasTheirs.current && !isTheirs) lookAs(null);
    wasTheirs.current = isTheirs;
  }, [isTheirs]);
  return (
    <Undoing>
      {isTheirs ? (
        <Suspense>
          <AsOwner key={looked.ownerId} owner={looked} pathname={pathname} />
        </Suspense>
      ) : (
        <KeptOutlet />
      )}
    </Undoing>
  );
}
