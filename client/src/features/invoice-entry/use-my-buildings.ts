import { useMemo } from 'react';
import { useDocuments, useSession } from '../../data/index.ts';
import { type BuildingChoice, rolesOf, useScope } from '../../scope/index.ts';

/** The buildings whose books the person keeps; `undefined` until they were read. */
export function useMyBuildings(): readonly BuildingChoice[] | undefined {
  const session = useSession();
  const { choices } = useScope();
  const isRead = useDocuments('building') !== undefined;
  return useMemo(() => {
    if (!isRead) return;
    if (session.state === 'signedOut') return [];
    const { profile } = session;
    return choices.filter((choice) =>
      rolesOf(profile, choice).some((role) => role === 'syndic' || role === 'accountant'),
    );
  }, [isRead, session, choices]);
}
