import { lazy, Suspense } from 'react';
import { useSession } from '../../data/index.ts';
import { inWords } from '../../i18n/index.ts';

const SignInNotice = lazy(() =>
  inWords(import('./session-notices.tsx')).then((file) => ({ default: file.SignInNotice })),
);
const PasswordNotice = lazy(() =>
  inWords(import('./session-notices.tsx')).then((file) => ({ default: file.PasswordNotice })),
);

/** Nothing, while the session is good and the password the person's own. */
export function SessionNotice() {
  const session = useSession();
  if (session.state === 'signedOut') return null;
  if (session.state === 'needsSignIn') {
    return (
      <Suspense>
        <SignInNotice />
      </Suspense>
    );
  }
  if (!session.profile.passwordMustChange) return null;
  return (
    <Suspense>
      <PasswordNotice />
    </Suspense>
  );
}
