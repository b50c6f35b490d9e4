import { Alert, Anchor } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useSession } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';

/** The session ended: work goes on, and signing in is one touch away. */
export function SessionNotice() {
  const t = useText();
  const session = useSession();
  const { href } = useLocation();
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
