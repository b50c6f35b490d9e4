import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { EmptyState, PageHeader } from '../../ui/index.ts';
import { type OrganisationLine, Organisations } from './directory.ts';
import { ImportBuilding } from './import-building.tsx';
import { NewOrganisation } from './new-organisation.tsx';
import { NoAnswer } from './no-answer.tsx';
import { PeopleList } from './people-list.tsx';
import { useAsked } from './use-asked.ts';

export function AdminPage() {
  const t = useText();
  const session = useSession();
  const { value, refusal, again } = useAsked(Organisations, '/organisations');
  const isPlatform = session.state !== 'signedOut' && session.profile.isPlatformAdmin;
  const [isCreating, setIsCreating] = useState(false);
  const [isImporting, setIsImporting] = useState(false);
  const organisations = value?.organisations ?? [];
  const actions = (
    <Group gap="sm">
      {(isPlatform || organisations.length > 0) && (
        <Button variant="default" onClick={() => setIsImporting(true)}>
          {t('archive.import')}
        </Button>
      )}
      {isPlatform && (
        <Button variant="default" onClick={() => setIsCreating(true)}>
          {t('admin.newOrganisation')}
        </Button>
      )}
    </Group>
  );
  return (
    <div style={{ maxWidth: '56rem' }}>
      <PageHeader title={t('admin.title')} actions={value && actions} />
      <Text mb="lg">{t('admin.about')}</Text>
      {refusal && !value && <NoAnswer refusal={refusal} onRetry={again} />}
      {value && value.organisations.length === 0 && <EmptyState>{t('admin.noOrganisation')}</EmptyState>}
      {value && value.organisations.length > 0 && <ChosenOrganisation organisations={value.organisations} />}
      {isImporting && (
        <ImportBuilding
          organisations={organisations}
          mayFound={isPlatform}
          onClose={() => setIsImporting(false)}
          onImported={again}
        />
      )}
      {isCreating && <NewOrganisation onClose={() => setIsCreating(false)} onCreated={again} />}
    </div>
  );
}

type ChosenOrganisationProps = { readonly organisations: readonly OrganisationLine[] };

function ChosenOrganisation({ organisations }: ChosenOrganisationProps) {
  const t = useText();
  const navigate = useNavigate();
  const { tab } = useSearch({ strict: false });
  const chosen = organisations.find(({ organisation }) => organisation === tab) ?? organisations[0];
  if (!chosen) return null;
  return (
    <>
      {organisations.length > 1 && (
        <NativeSelect
          mb="lg"
          maw="28rem"
          label={t('admin.organisations')}
          value={chosen.organisation}
          onChange={(event) =>
            void navigate({ to: '/admin', search: { tab: event.currentTarget.value }, replace: true })
          }
          data={organisations.map(({ organisation, name }) => ({ value: organisation, label: name }))}
        />
      )}
      <PeopleList key={chosen.organisation} organisation={chosen} />
    </>
  );
}
