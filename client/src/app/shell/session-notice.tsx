import { Alert, Anchor } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useSession } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';

/** The session ended: work goes on, and signing in is one touch away. */
export function SessionNotice() {
  const t = useText();
  const session = useSession();
  const { href } = useLocation();
  if (session.state === 'active' && session.profile.passwordMustChange) return <PasswordNotice />;
  if (session.state !== 'needsSignIn') return null;
  return (
    <Alert variant="light" color="yellow" mb="md" role="status">
      {t('signIn.paused')}{' '}
      <Anchor
        c="inherit"
        td="underline"
        fw={600}
        renderRoot={(props) => <Link {...props} to="/sign-in" search={{ next: href }} />}
      >
        {t('shell.signInAgain')}
      </Anchor>
    </Alert>
  );
}

/** The first password was made by an administrator: only the person should know the one that lasts. */
function PasswordNotice() {
  const t = useText();
  return (
    <Alert variant="light" mb="md" role="status">
      {t('more.passwordFirst')}{' '}
      <Anchor component={Link} to="/more" c="inherit" td="underline" fw={600}>
        {t('more.password')}
      </Anchor>
    </Alert>
  );
}
