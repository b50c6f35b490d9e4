import { useMemo } from 'react';
import { today } from '../../platform/index.ts';
import { type OwnAccount, ownAccounts } from '../reads/own-account.ts';
import { useDocuments, useSession } from './use-data-hooks.ts';

/** The accounts of the person at this device; of one building, or of all (`null`). `undefined` until the first reading. */
export function useOwnAccounts(building: string | null): OwnAccount[] | undefined {
  const session = useSession();
  const profile = session.state === 'signedOut' ? null : session.profile;
  const where = building === null ? {} : { building };
  const movements = useDocuments('ownerMovement', where);
  const plans = useDocuments('ownerPaymentPlan', where);
  const ends = useDocuments('ownerPaymentPlanEnd', where);
  const day = today();
  return useMemo(() => {
    if (!movements || !plans || !ends || !profile) return undefined;
    const accounts = ownAccounts({ movements, plans, ends, profile, today: day });
    return accounts.filter((account) => building === null || account.building === building);
  }, [movements, plans, ends, profile, building, day]);
}
