import { Button, Group } from '@mantine/core';
import { formatEnterpriseNumber, formatIban } from 'shared-domain/kernel';
import { useSession } from '../../../data/index.ts';
import { languageNames, useFormat, useText } from '../../../i18n/index.ts';
import { mayBuildIn } from '../../../scope/index.ts';
import { type Definition, DefinitionList, StateBadge, useOpened } from '../../../ui/index.ts';
import { addressLine } from '../building-view.ts';
import type { BuildingFile } from '../use-building-file.ts';
import { BuildingForm } from './building-form.tsx';
import { ExportBuilding } from './export-building.tsx';
import { NewBuilding } from './new-building.tsx';

export function SettingsTab({ file }: { readonly file: BuildingFile }) {
  const t = useText();
  const session = useSession();
  const [open, setOpen] = useOpened();
  const organisations = session.state === 'signedOut' ? [] : mayBuildIn(session.profile);
  return (
    <div style={{ maxWidth: '48rem' }}>
      {file.building.state === 'onDevice' && <StateBadge state="onDevice" />}
      <DefinitionList items={useFacts(file)} />
      {file.isSyndic && (
        <Group mt="md" gap="sm">
          <Button variant="default" onClick={() => setOpen('edit')}>
            {t('building.editSettings')}
          </Button>
          {organisations.length > 0 && <NewBuilding organisations={organisations} isFirst={false} />}
          <ExportBuilding file={file} />
        </Group>
      )}
      {file.isSyndic && open === 'edit' && <BuildingForm file={file} onClose={() => setOpen(null)} />}
    </div>
  );
}

function useFacts(file: BuildingFile): Definition[] {
  const t = useText();
  const format = useFormat();
  const { body } = file.building;
  const [month = '', day = ''] = body.yearStart.split('-');
  return [
    { term: t('building.address'), value: addressLine(body.address) || t('word.none') },
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
