import { useDocuments, useSession } from '../../data/index.ts';
import { mayBuildIn } from '../../scope/index.ts';

/** Whether the person's work begins with making a building: they may, and there is none. */
export function useLacksBuilding(): boolean {
  const session = useSession();
  const buildings = useDocuments('building');
  if (session.state === 'signedOut' || buildings?.length !== 0) return false;
  const isOnItsWay = session.profile.memberships.some((one) => one.buildings.length > 0);
  return !isOnItsWay && mayBuildIn(session.profile).length > 0;
}
