import { Navigate, useSearch } from '@tanstack/react-router';
import { useSession } from '../../data/index.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** The sign-in screen while it is needed; then the page that was asked for. */
export function SignInGate() {
  const session = useSession();
  const { next } = useSearch({ from: '/sign-in' });
  if (session.state === 'active') return <Navigate to={next ?? '/'} replace />;
  return (
    <main>
      <NotFoundPage />
    </main>
  );
}
