import type { Profile } from '../session/session-state.ts';

/** The buildings whose papers a person reads as their staff: owners and the board keep all that is theirs. */
export function staffBuildings({ grants, buildings }: Profile['memberships'][number]): string[] {
  const named = grants.flatMap((grant) => {
    if (grant.role !== 'syndic' && grant.role !== 'accountant') return [];
    return grant.buildings === 'all' ? buildings : grant.buildings;
  });
  return [...new Set(named)].sort();
}
