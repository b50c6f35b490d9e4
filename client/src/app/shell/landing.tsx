import { Navigate } from '@tanstack/react-router';
import { landingOf, useScope } from '../../scope/index.ts';

export function Landing() {
  const { roles } = useScope();
  return <Navigate to={landingOf(roles)} replace />;
}
