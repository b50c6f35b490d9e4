import {
  List,
  type MantineColorScheme,
  NativeSelect,
  Stack,
  Text,
  Title,
  useMantineColorScheme,
} from '@mantine/core';
import type { ReactNode } from 'react';
import { type Language, languages } from 'shared-domain/kernel';
import { version } from '../../../package.json';
import { type Profile, useSession } from '../../data/index.ts';
import { chooseLanguage, languageNames, type TextId, useFormat, useText } from '../../i18n/index.ts';
import { useScope } from '../../scope/index.ts';
import { DefinitionList, PageHeader, RowLink, RowList } from '../../ui/index.ts';
import { InstallHint } from './install-hint.tsx';
import { networkNeeds } from './needs-network.ts';
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
          <LookChoice />
          <PasswordButton />
        </Section>
        <WithoutNetwork />
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

/** Said once and plainly: whoever stands in a cellar knows what will wait. */
function WithoutNetwork() {
  const t = useText();
  const { roles } = useScope();
  return (
    <section aria-labelledby="needs-network">
      <Title order={2} id="needs-network" mb="xs">
        {t('network.title')}
      </Title>
      <Text mb="xs">{t('network.all')}</Text>
      <List spacing="xs">
        {networkNeeds(roles).map((need) => (
          <List.Item key={need}>{t(need)}</List.Item>
        ))}
      </List>
    </section>
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

const looks = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[];

/** Of this device alone: a phone in a cellar is read otherwise than a desk at a window. */
function LookChoice() {
  const t = useText();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <NativeSelect
      label={t('more.look')}
      value={colorScheme}
      onChange={(event) => setColorScheme(event.currentTarget.value as MantineColorScheme)}
      data={looks.map((value) => ({ value, label: t(`more.look.${value}`) }))}
    />
  );
}
