import { Alert, Anchor, Stack, Text, Title } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { type SessionState, useData, useSession } from '../../data/index.ts';
import { type Translate, useText } from '../../i18n/index.ts';
import { FrontPage, LanguageSwitch } from '../../ui/index.ts';
import { SignInForm } from './sign-in-form.tsx';

/** For whoever was never here, and for whoever must say again who they are; the latter may go on working. */
type SignInPageProps = {
  /** What is to be said before. */
  readonly notice: ReactNode;
};

export function SignInPage({ notice }: SignInPageProps) {
  const t = useText();
  const session = useSession();
  const { next } = useSearch({ from: '/sign-in' });
  const isKnown = session.state !== 'signedOut';
  const title = isKnown ? t('signIn.again') : t('signIn.title');
  useEffect(() => {
    document.title = `${title} · KoproGo`;
  }, [title]);
  return (
    <FrontPage
      beside={<LanguageSwitch />}
      below={
        !isKnown && (
          <Text size="sm" c="dimmed">
            {t('signIn.firstTime')}
          </Text>
        )
      }
    >
      <Stack>
        <div>
          <Title order={1}>{title}</Title>
          <Text c="dimmed">{isKnown ? session.profile.name : t('signIn.promise')}</Text>
        </div>
        {isKnown && <Alert variant="light">{reasonOf(session, t)}</Alert>}
        {notice}
        <SignInForm knownEmail={isKnown ? session.profile.email || null : null} />
        {isKnown && session.mayWork && (
          <Anchor component={Link} to={next ?? '/'} ta="center" py="xs">
            {t('signIn.goOn')}
          </Anchor>
        )}
        {!isKnown && <SignUpLink />}
      </Stack>
    </FrontPage>
  );
}

/** Shown where the server says that people may begin by themselves. */
function SignUpLink() {
  const t = useText();
  const data = useData();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    void data.isSignUpOpen().then(setIsOpen);
  }, [data]);
  return (
    isOpen && (
      <Anchor component={Link} to="/sign-up" ta="center" py="xs">
        {t('signIn.signUp')}
      </Anchor>
    )
  );
}

function reasonOf(session: Exclude<SessionState, { state: 'signedOut' }>, t: Translate): string {
  if (session.mayWork) return t('signIn.workKept');
  return t('signIn.offlineDaysOver', { days: session.profile.offlineDays });
}
