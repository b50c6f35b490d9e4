import { Navigate, Outlet, useRouter } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import { type Profile, useLock, useSession, useSync } from '../../data/index.ts';
import { hasChosenLanguage, inWords, speak, useText } from '../../i18n/index.ts';
import { askToPersist } from '../../platform/index.ts';
import { rolesOf, useScope } from '../../scope/index.ts';
import { AppShell } from '../../ui/index.ts';
import { sidebarFor, tabsFor } from '../navigation.ts';
import { keepStaffScreens } from '../updates.ts';
import { KeepOffer } from './keep-offer.tsx';
import { ScopeSwitcher } from './scope-switcher.tsx';
import { SessionNotice } from './session-notice.tsx';
import { loadStaffFrame } from './staff-frame.ts';
import { SyncStatusPill } from './sync-status.tsx';
import { UpdateOffer } from './update-offer.tsx';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';

// Not part of a start where nothing is locked.
const LockPage = lazy(() =>
  inWords(import('../../features/lock/lock-page.tsx')).then((file) => ({ default: file.LockPage })),
);

/** The frame of every screen behind the sign-in. An ended session pauses sync and leaves the person at work. */
export function ShellPage() {
  const session = useSession();
  const lock = useLock();
  const isHere = session.state !== 'signedOut';
  const [wasHere, setWasHere] = useState(isHere);
  if (isHere && !wasHere) setWasHere(true);
  // Who signs out leaves no page behind: the next person begins at their own start.
  if (!isHere && wasHere) return <Navigate to="/sign-in" replace />;
  if (!isHere || !session.mayWork) return <ToSignIn />;
  if (lock.is === 'locked' || lock.is === 'moving') {
    return (
      <Suspense>
        <LockPage lock={lock} />
      </Suspense>
    );
  }
  return <SignedInShell profile={session.profile} />;
}

/** Reads the address once: one that follows it would navigate again for every address it navigated to. */
function ToSignIn() {
  const router = useRouter();
  const [next] = useState(() => router.latestLocation.href);
  return <Navigate to="/sign-in" search={{ next }} replace />;
}

function SignedInShell({ profile }: { profile: Profile }) {
  const { language } = profile;
  const t = useText();
  const { roles } = useScope();
  const { inboxOpen } = useSync();
  const worksHere = rolesOf(profile, null).some((role) => role !== 'owner');
  const Screen = useStaffFrame(worksHere);
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
  if (!Screen) return null;
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
      notice={
        <>
          <SessionNotice />
          <UpdateOffer />
          <KeepOffer writes={worksHere} />
        </>
      }
    >
      <Screen />
    </AppShell>
  );
}

/** For staff: what shows their screens, once its words are here. Without network and without them yet, the bare screens. */
function useStaffFrame(worksHere: boolean): ComponentType | null {
  const [frame, setFrame] = useState<{ readonly Screen: ComponentType } | null>(null);
  useEffect(() => {
    if (worksHere)
      loadStaffFrame().then(
        (Screen) => setFrame({ Screen }),
        () => setFrame({ Screen: Outlet }),
      );
  }, [worksHere]);
  return worksHere ? (frame?.Screen ?? null) : Outlet;
}
