import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSession, useSync } from '../../data/index.ts';
import { hasChosenLanguage, speak, useText } from '../../i18n/index.ts';
import { askToPersist } from '../../platform/index.ts';
import { useScope } from '../../scope/index.ts';
import { AppShell } from '../../ui/index.ts';
import { sidebarFor, tabsFor } from '../navigation.ts';
import { keepStaffScreens } from '../updates.ts';
import { ScopeSwitcher } from './scope-switcher.tsx';
import { SyncStatusPill } from './sync-status.tsx';
import { UpdateOffer } from './update-offer.tsx';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';

/** The frame of every screen behind the sign-in. An ended session pauses sync and leaves the person at work. */
export function ShellPage() {
  const session = useSession();
  const { href } = useLocation();
  if (session.state === 'signedOut' || !session.mayWork)
    return <Navigate to="/sign-in" search={{ next: href }} replace />;
  return <SignedInShell language={session.profile.language} />;
}

function SignedInShell({ language }: { language: Parameters<typeof speak>[0] }) {
  const t = useText();
  const { roles } = useScope();
  const { inboxOpen } = useSync();
  const worksHere = roles.some((role) => role !== 'owner');
  useFocusOnArrival();
  useEffect(() => {
    if (!hasChosenLanguage()) void speak(language);
  }, [language]);
  useEffect(() => {
    void askToPersist();
  }, []);
  useEffect(() => {
    if (worksHere) void keepStaffScreens();
  }, [worksHere]);
  const labelled = (places: ReturnType<typeof tabsFor>) =>
    places.map(({ to, text, icon }) => ({
      to,
      icon,
      label: t(text),
      count: to === '/inbox' ? inboxOpen : 0,
    }));
  return (
    <AppShell
      tabs={labelled(tabsFor(roles))}
      sidebar={labelled(sidebarFor(roles))}
      scope={<ScopeSwitcher />}
      status={<SyncStatusPill />}
      notice={<UpdateOffer />}
    >
      <Outlet />
    </AppShell>
  );
}
