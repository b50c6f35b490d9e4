import { Navigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useSession } from '../../data/index.ts';

// Not part of a start where somebody is signed in already.
const SignInPage = lazy(() =>
  import('../../features/sign-in/sign-in-page.tsx').then((file) => ({ default: file.SignInPage })),
);

/** The sign-in screen while it is needed; then the page that was asked for. */
export function SignInGate() {
  const session = useSession();
  const { next } = useSearch({ from: '/sign-in' });
  if (session.state === 'active') return <Navigate to={next ?? '/'} replace />;
  return (
    <Suspense>
      <SignInPage />
    </Suspense>
  );
}
