import { useMemo } from 'react';
import { useSession } from '../../data/index.ts';
import { rolesOf, useScope } from '../../scope/index.ts';

/** The buildings in which the person approves invoices. */
export function useMayDecide(): (building: string) => boolean {
  const session = useSession();
  const { choices } = useScope();
  return useMemo(() => {
    const profile = session.state === 'signedOut' ? null : session.profile;
    const deciding = choices.filter(
      (choice) => profile && rolesOf(profile, choice).some((role) => role === 'syndic' || role === 'board'),
    );
    const ids = new Set(deciding.map(({ id }) => id));
    return (building: string) => ids.has(building);
  }, [session, choices]);
}
