import { useMemo } from 'react';
import { ownCharges } from '../reads/own-charges.ts';
import type { Shown } from '../shown.ts';
import { useDocuments, useSession } from './use-data-hooks.ts';

/** The charges of the person at this device, newest first; of one building, or of all (`null`). */
export function useOwnCharges(building: string | null): readonly Shown<'charge'>[] | undefined {
  const session = useSession();
  const profile = session.state === 'signedOut' ? null : session.profile;
  const charges = useDocuments('charge', building === null ? {} : { building });
  return useMemo(
    () => (charges && profile ? ownCharges(charges, profile, building) : undefined),
    [charges, profile, building],
  );
}
