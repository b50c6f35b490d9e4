import { Navigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { type SessionState, useSession } from '../../data/index.ts';
import { inWords } from '../../i18n/index.ts';

// Not part of a start where somebody is signed in already.
const SignInPage = lazy(() =>
  import('../../features/sign-in/sign-in-page.tsx').then((file) => ({ default: file.SignInPage })),
);

const ToldNotice = lazy(() =>
  inWords(import('./told-notice.tsx')).then((file) => ({ default: file.ToldNotice })),
);

/** The sign-in screen while it is needed; then the page that was asked for. */
export function SignInGate() {
  const session = useSession();
  const { next } = useSearch({ from: '/sign-in' });
  if (session.state === 'active') return <Navigate to={next ?? '/'} replace />;
  return (
    <Suspense>
      <SignInPage notice={hasMoreToTell(session) && <ToldNotice />} />
    </Suspense>
  );
}

function hasMoreToTell(session: SessionState): boolean {
  if (session.state === 'signedOut') return session.told !== undefined || session.kept !== undefined;
  return !session.mayWork;
}
