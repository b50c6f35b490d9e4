import { Alert, Anchor } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useText } from '../../i18n/index.ts';

/** The session ended: work goes on, and signing in is one touch away. */
export function SignInNotice() {
  const t = useText();
  const { href } = useLocation();
  return (
    <Alert variant="light" color="yellow" mb="md" role="status">
      {t('signIn.paused')}{' '}
      <Anchor
        inherit
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
export function PasswordNotice() {
  const t = useText();
  return (
    <Alert variant="light" mb="md" role="status">
      {t('more.passwordFirst')}{' '}
      <Anchor component={Link} to="/more" inherit c="inherit" td="underline" fw={600}>
        {t('more.password')}
      </Anchor>
    </Alert>
  );
}
