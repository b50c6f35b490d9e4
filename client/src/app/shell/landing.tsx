import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { landingOf, useScope } from '../../scope/index.ts';

/** Leads to the first screen of one's roles, unless the person has gone elsewhere while the app was opening. */
export function Landing() {
  const { roles } = useScope();
  const router = useRouter();
  const to = landingOf(roles);
  useEffect(() => {
    if (router.latestLocation.pathname === '/') void router.navigate({ to, replace: true });
  }, [router, to]);
  return null;
}
