import { lazy, Suspense } from 'react';
import { useSession } from '../../data/index.ts';
import { inWords } from '../../i18n/index.ts';

const SignInNotice = lazy(() =>
  inWords(import('./session-notices.tsx')).then((file) => ({ default: file.SignInNotice })),
);
const PasswordNotice = lazy(() =>
  inWords(import('./session-notices.tsx')).then((file) => ({ default: file.PasswordNotice })),
);

const TheftNotice = lazy(() =>
  inWords(import('./session-notices.tsx')).then((file) => ({ default: file.TheftNotice })),
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
  const { passwordMustChange, thefts = [] } = session.profile;
  if (!passwordMustChange && thefts.length === 0) return null;
  return <Suspense>{passwordMustChange ? <PasswordNotice /> : <TheftNotice thefts={thefts} />}</Suspense>;
}
