import { Navigate, Outlet, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { type Profile, useLock, useSession, useSync } from '../../data/index.ts';
import { hasChosenLanguage, inWords, speak, useText } from '../../i18n/index.ts';
import { askToPersist } from '../../platform/index.ts';
import { rolesOf, useScope } from '../../scope/index.ts';
import { AppShell } from '../../ui/index.ts';
import { ownNavigation, type Place, sidebarFor, tabsFor } from '../navigation.ts';
import { keepStaffScreens } from '../updates.ts';
import { Finding } from './finding.tsx';
import { KeepOffer } from './keep-offer.tsx';
import { ScopeSwitcher } from './scope-switcher.tsx';
import { SessionNotice } from './session-notice.tsx';
import { type Frame, loadStaffFrame } from './staff-frame.ts';
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
  // Another person may sign in by another tab: nothing of the one before stays on the screen, nor goes with their typing.
  return <SignedInShell key={session.profile.account} profile={session.profile} />;
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
  const frame = useFrame(worksHere);
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
  if (!frame) return null;
  const { Screen, navigation } = frame;
  const labelled = (places: readonly Place[]) =>
    places.map(({ to, text, icon }) => ({
      to,
      icon,
      label: t(text),
      count: to === '/inbox' ? inboxOpen : 0,
    }));
  const groups = sidebarFor(navigation, roles).map(({ text, places }) => ({
    title: text && t(text),
    destinations: labelled(places),
  }));
  return (
    <AppShell
      tabs={labelled(tabsFor(navigation, roles))}
      sidebar={groups}
      scope={<ScopeSwitcher />}
      search={<Finding profile={profile} places={groups.flatMap(({ destinations }) => destinations)} />}
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

const bare: Frame = { Screen: Outlet, navigation: ownNavigation };

/** For staff: what shows their screens, once it is here with its words. Without network and without it yet, the bare screens. */
function useFrame(worksHere: boolean): Frame | null {
  const [frame, setFrame] = useState<Frame | null>(null);
  useEffect(() => {
    if (worksHere) loadStaffFrame().then(setFrame, () => setFrame(bare));
  }, [worksHere]);
  return worksHere ? frame : bare;
}
