import type { Profile } from '../session/session-state.ts';
import { staffBuildings } from './staff-buildings.ts';

/** As many buildings as a device simply keeps: who looks after so few is never asked. */
const fewBuildings = 8;
/** For how long after it was opened a building stays. */
export const recentDays = 30;

export type Situation = {
  readonly profile: Profile;
  /** The documents took more space than a device is meant to give. */
  readonly isCrowded: boolean;
};

/** Who looks after a few buildings keeps everything, unless they say otherwise. */
export function isSelective({ profile, isCrowded }: Situation): boolean {
  const count = profile.memberships.reduce((sum, one) => sum + staffBuildings(one).length, 0);
  return isCrowded || count > fewBuildings;
}
