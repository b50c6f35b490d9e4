import { useMemo } from 'react';
import { useSession } from '../../data/index.ts';
import { rolesOf, useScope } from '../../scope/index.ts';
import type { Worker } from './work-queue.ts';

export function useWorker(): Worker {
  const session = useSession();
  const { choices } = useScope();
  return useMemo(() => {
    if (session.state === 'signedOut') return { account: '', mayDecideIn: () => false };
    const { profile } = session;
    const deciding = choices.filter((choice) =>
      rolesOf(profile, choice).some((role) => role === 'syndic' || role === 'board'),
    );
    const ids = new Set(deciding.map(({ id }) => id));
    return { account: profile.account, mayDecideIn: (building: string) => ids.has(building) };
  }, [session, choices]);
}
