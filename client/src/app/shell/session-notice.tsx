import { lazy, Suspense } from 'react';
import { useSession } from '../../data/index.ts';
import { inWords } from '../../i18n/index.ts';

const SessionNotices = lazy(() =>
  inWords(import('./session-notices.tsx')).then((file) => ({ default: file.SessionNotices })),
);

/** Nothing, while the session is good and the password the person's own. */
export function SessionNotice() {
  const session = useSession();
  if (session.state === 'signedOut') return null;
  const isOver = session.state === 'needsSignIn';
  const { passwordMustChange, thefts = [] } = session.profile;
  if (!isOver && !passwordMustChange && thefts.length === 0) return null;
  return (
    <Suspense>
      <SessionNotices isOver={isOver} passwordMustChange={passwordMustChange} thefts={thefts} />
    </Suspense>
  );
}
