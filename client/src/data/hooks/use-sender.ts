import { useMemo } from 'react';
import type { Building } from 'shared-domain/ownership';
import { useDocument, useSession } from './use-data-hooks.ts';

type Place = { readonly organisation: string; readonly building: string };

/** The association whose papers these are. */
export type PaperSender = Pick<Building, 'name' | 'address' | 'enterpriseNumber'> & {
  /** The syndic's office, as the person's profile names it. */
  readonly office: string;
};

/** Who writes the papers of a building; `undefined` until it was read, null where it is not known here. */
export function useSender({ organisation, building }: Place): PaperSender | null | undefined {
  const session = useSession();
  const association = useDocument('building', building);
  return useMemo(() => {
    if (!association) return association;
    if (session.state === 'signedOut') return null;
    const { name, address, enterpriseNumber } = association.body;
    const { memberships } = session.profile;
    const office = memberships.find((one) => one.organisation === organisation)?.organisationName ?? '';
    return { name, address, enterpriseNumber, office };
  }, [association, session, organisation]);
}
