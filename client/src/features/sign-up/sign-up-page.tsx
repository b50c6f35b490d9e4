import { Alert, Anchor, Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { Link, Navigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useData, useSession } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { FormErrorSummary, FrontPage, LanguageSwitch, useTypedForm } from '../../ui/index.ts';
import { PlayOffer } from './play-offer.tsx';
import {
  emptySignUp,
  foundingOf,
  shortestPassword,
  signUpSentence,
  type TypedSignUp,
  troublesOfSignUp,
} from './typed-sign-up.ts';

/** A volunteer syndic begins: an account and a co-ownership of their own, four fields, and they are in. */
export function SignUpPage() {
  const t = useText();
  const session = useSession();
  const title = t('signIn.signUp');
  useEffect(() => {
    document.title = `${title} · KoproGo`;
  }, [title]);
  const isPlaying = session.state !== 'signedOut' && session.profile.memberships.some((one) => one.endsAt);
  if (session.state === 'active' && !isPlaying) return <Navigate to="/" replace />;
  return (
    <FrontPage
      beside={<LanguageSwitch />}
      below={
        <Text size="sm" c="dimmed">
          {t('signUp.then')}
        </Text>
      }
    >
      <Stack>
        <div>
          <Title order={1} style={{ hyphens: 'auto', overflowWrap: 'anywhere' }}>
            {title}
          </Title>
          <Text c="dimmed">{t('signUp.promise')}</Text>
        </div>
        {isPlaying && <Text size="sm">{t('signUp.playLeft')}</Text>}
        <SignUpForm />
        <Anchor component={Link} to={isPlaying ? '/' : '/sign-in'} ta="center" py="xs">
          {t(isPlaying ? 'signUp.playBack' : 'signUp.known')}
        </Anchor>
        {!isPlaying && <PlayOffer />}
      </Stack>
    </FrontPage>
  );
}

/** What was typed stays typed, whatever the server answers. */
function SignUpForm() {
  const t = useText();
  const data = useData();
  const { language } = useFormat();
  const [code, setCode] = useState<string | null>(null);
  const typed = useTypedForm<TypedSignUp>({
    first: emptySignUp,
    troublesOf: troublesOfSignUp,
    save: async (form) => {
      const answer = await data.signIn(form.email, form.password, { ...foundingOf(form), language });
      setCode(answer.ok ? null : answer.refusal.code);
      return answer;
    },
    // Being signed in leads on by itself.
    onDone: () => undefined,
  });
  const field = (name: keyof TypedSignUp) => ({
    id: `sign-up-${name}`,
    value: typed.form[name],
    error: typed.sayAt(`sign-up-${name}`),
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      typed.set({ [name]: event.currentTarget.value }),
  });
  const sentence = signUpSentence(code);
  return (
    <form onSubmit={typed.submit} noValidate>
      <Stack>
        <FormErrorSummary errors={typed.errors} attempt={typed.attempt} />
        {typed.refusal && (
          <Alert color="red" variant="light" role="alert">
            {sentence ? t(sentence) : typed.refusal}
          </Alert>
        )}
        <TextInput
          {...field('association')}
          label={t('signUp.association')}
          description={t('signUp.associationHint')}
          maxLength={120}
          autoComplete="organization"
        />
        <TextInput {...field('name')} label={t('signUp.name')} maxLength={120} autoComplete="name" />
        <TextInput
          {...field('email')}
          label={t('word.email')}
          type="email"
          inputMode="email"
          maxLength={254}
          autoComplete="username"
        />
        <PasswordInput
          {...field('password')}
          label={t('word.password')}
          description={t('signUp.passwordHint', { length: shortestPassword })}
          maxLength={256}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        />
        <Button type="submit" loading={typed.isBusy} mt="xs">
          {t('signIn.signUp')}
        </Button>
      </Stack>
    </form>
  );
}
