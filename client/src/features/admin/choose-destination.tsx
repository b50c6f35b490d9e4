import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { cleanText } from 'shared-domain/kernel';
import { useText } from '../../i18n/index.ts';
import type { OrganisationLine } from './directory.ts';
import type { Destination } from './use-archive-import.ts';

type ChooseDestinationProps = {
  readonly organisations: readonly OrganisationLine[];
  readonly mayFound: boolean;
  readonly onChosen: (destination: Destination) => void;
};

/** Which organisation takes the building over. */
export function ChooseDestination({ organisations, mayFound, onChosen }: ChooseDestinationProps) {
  const t = useText();
  const [organisation, setOrganisation] = useState(organisations[0]?.organisation ?? '');
  const [name, setName] = useState('');
  const isNew = organisation === '';
  const given = cleanText(name);
  const found = mayFound ? [{ value: '', label: t('archive.newOrganisation') }] : [];
  return (
    <Stack gap="md">
      <NativeSelect
        label={t('archive.into')}
        value={organisation}
        onChange={(event) => setOrganisation(event.currentTarget.value)}
        data={[...organisations.map((one) => ({ value: one.organisation, label: one.name })), ...found]}
      />
      {isNew && (
        <TextInput
          label={t('archive.newName')}
          value={name}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <Button
        disabled={isNew && given === ''}
        onClick={() => onChosen(isNew ? { name: given } : { organisation })}
      >
        {t('archive.takeIn')}
      </Button>
    </Stack>
  );
}
