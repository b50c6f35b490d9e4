import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { type Profile, useCall } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';

type Thefts = NonNullable<Profile['thefts']>;
type SessionNoticesProps = Pick<Profile, 'passwordMustChange'> & {
  readonly isOver: boolean;
  readonly thefts: Thefts;
};

/** What the person should do about their session, the most urgent alone. */
export function SessionNotices({ isOver, passwordMustChange, thefts }: SessionNoticesProps) {
  if (isOver) return <SignInNotice />;
  return passwordMustChange ? <PasswordNotice /> : <TheftNotice thefts={thefts} />;
}

/** The session ended: work goes on, and signing in is one touch away. */
function SignInNotice() {
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
function PasswordNotice() {
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

/** A key of theirs was copied. Shown wherever they sign in, until they say that they have read it. */
function TheftNotice({ thefts }: { readonly thefts: Thefts }) {
  const t = useText();
  const format = useFormat();
  const call = useCall();
  const [isKnown, setIsKnown] = useState(false);
  if (isKnown) return null;
  async function understood() {
    const told = await call('/auth/sessions/thefts', { method: 'PUT' });
    setIsKnown(told.ok);
  }
  return (
    <Alert variant="light" color="red" mb="md" role="alert">
      {thefts.map(({ deviceName, at }) => (
        <Text key={at} mb="xs">
          {t('shell.theft', { name: deviceName || t('devices.unnamed'), instant: format.instant(at) })}
        </Text>
      ))}
      <Group gap="sm">
        <Anchor component={Link} to="/devices" inherit c="inherit" td="underline" fw={600}>
          {t('devices.title')}
        </Anchor>
        <Anchor component={Link} to="/more" inherit c="inherit" td="underline" fw={600}>
          {t('more.password')}
        </Anchor>
        <Button variant="default" onClick={understood}>
          {t('shell.theftKnown')}
        </Button>
      </Group>
    </Alert>
  );
}
