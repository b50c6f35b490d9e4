import { NativeSelect, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Language, languages } from 'shared-domain/kernel';
import { version } from '../../../package.json';
import { type Profile, useSession } from '../../data/index.ts';
import { chooseLanguage, languageNames, type TextId, useFormat, useText } from '../../i18n/index.ts';
import { DefinitionList, PageHeader, RowLink, RowList } from '../../ui/index.ts';
import { InstallHint } from './install-hint.tsx';
import { PasswordButton } from './password-button.tsx';
import { SignOutButton } from './sign-out-button.tsx';

export type OtherPlace = { readonly to: string; readonly text: TextId };

/** What the phone's bar has no room for, the person's own account, and the way out. */
export function MorePage({ places }: { readonly places: readonly OtherPlace[] }) {
  const t = useText();
  const session = useSession();
  if (session.state === 'signedOut') return null;
  return (
    <div style={{ maxWidth: '44rem' }}>
      <PageHeader title={t('more.title')} />
      <Stack gap="xl">
        <RowList label={t('more.places')}>
          {places.map(({ to, text }) => (
            <RowLink key={to} to={to} title={t(text)} />
          ))}
        </RowList>
        <Section title={t('more.profile')}>
          <Account profile={session.profile} />
          <LanguageChoice />
          <PasswordButton />
        </Section>
        <InstallHint />
        <SignOutButton />
        <Text size="sm" c="dimmed">
          {`KoproGo · ${t('more.version', { version })} · ${t('more.source')}`}
        </Text>
      </Stack>
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Title order={2} mb="xs">
        {title}
      </Title>
      <Stack>{children}</Stack>
    </section>
  );
}

function Account({ profile }: { readonly profile: Profile }) {
  const t = useText();
  const organisations = profile.memberships.map(({ organisation, organisationName, grants }) => {
    const roles = [...new Set(grants.map(({ role }) => t(`role.${role}`)))].join(', ');
    return { organisation, said: roles ? `${organisationName} · ${roles}` : organisationName };
  });
  return (
    <DefinitionList
      items={[
        { term: t('word.name'), value: profile.name },
        { term: t('word.email'), value: profile.email },
        {
          term: t('more.organisation'),
          value: organisations.map(({ organisation, said }) => <div key={organisation}>{said}</div>),
        },
      ]}
    />
  );
}

function LanguageChoice() {
  const t = useText();
  const { language } = useFormat();
  return (
    <NativeSelect
      label={t('word.language')}
      value={language}
      onChange={(event) => void chooseLanguage(event.currentTarget.value as Language)}
      data={languages.map((value) => ({ value, label: languageNames[value] }))}
    />
  );
}
