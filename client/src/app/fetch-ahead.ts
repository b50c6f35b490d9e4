import type { SessionState } from '../data/index.ts';
import { landingOf, rolesOf } from '../scope/index.ts';
import type { router as appRouter } from './router.ts';
import { loadStaffFrame } from './shell/staff-frame.ts';

/** Asks for the files of the first screen while the databases behind it are being opened. */
export function fetchAhead(session: SessionState, router: typeof appRouter): void {
  if (session.state === 'signedOut') return;
  const roles = rolesOf(session.profile, null);
  // Without network and without them, the screens tell so when they are opened.
  if (roles.some((role) => role !== 'owner')) void loadStaffFrame().catch(() => undefined);
  const path = router.latestLocation.pathname;
  const to = path === '/' ? landingOf(roles) : path;
  void router.preloadRoute({ to }).catch(() => undefined);
}
