import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatEnterpriseNumber, formatIban } from 'shared-domain/kernel';
import { languageNames, useFormat, useText } from '../../../i18n/index.ts';
import { type Definition, DefinitionList, StateBadge } from '../../../ui/index.ts';
import type { BuildingFile } from '../use-building-file.ts';
import { BuildingForm } from './building-form.tsx';

export function SettingsTab({ file }: { readonly file: BuildingFile }) {
  const t = useText();
  const [isEditing, setIsEditing] = useState(false);
  return (
    <div style={{ maxWidth: '44rem' }}>
      {file.building.state === 'onDevice' && <StateBadge state="onDevice" />}
      <DefinitionList items={useFacts(file)} />
      {file.isSyndic && (
        <Button variant="default" mt="md" onClick={() => setIsEditing(true)}>
          {t('building.editSettings')}
        </Button>
      )}
      {isEditing && <BuildingForm file={file} onClose={() => setIsEditing(false)} />}
    </div>
  );
}

function useFacts(file: BuildingFile): Definition[] {
  const t = useText();
  const format = useFormat();
  const { body } = file.building;
  const { street, postalCode, city } = body.address;
  const [month = '', day = ''] = body.yearStart.split('-');
  return [
    { term: t('building.address'), value: `${street}, ${postalCode} ${city}` },
    {
      term: t('building.enterpriseNumber'),
      value: body.enterpriseNumber ? formatEnterpriseNumber(body.enterpriseNumber) : t('word.none'),
    },
    { term: t('word.language'), value: languageNames[body.language] },
    { term: t('building.denominator'), value: format.number(body.denominator) },
    {
      term: t('building.threshold'),
      value:
        body.approvalThreshold === null ? t('building.alwaysFourEyes') : format.money(body.approvalThreshold),
    },
    { term: t('building.yearStart'), value: `${day}/${month}` },
    ...body.bankAccounts.map(({ iban, purpose }) => ({
      term: t(`building.purpose.${purpose}`),
      value: formatIban(iban),
    })),
  ];
}
