import { Button, Group, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { sum } from 'shared-domain/kernel';
import { useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { type BuildingChoice, ChooseBuilding, useScope } from '../../scope/index.ts';
import { Amount, DefinitionList, EmptyState, ExportMenu, PageHeader, RowList } from '../../ui/index.ts';
import { AgeingBars } from './ageing-bars.tsx';
import { ArrearsPaperButton } from './arrears-paper-button.tsx';
import { ArrearsSettingsSheet } from './arrears-settings-sheet.tsx';
import { DebtorRow } from './debtor-row.tsx';
import { useDebtorSheet } from './debtor-sheet.ts';
import { SettingsSummary } from './settings-summary.tsx';
import { type ArrearsFile, useArrearsFile } from './use-arrears-file.ts';

/** Who is late, and the one thing to do about each. */
export function ArrearsPage() {
  const t = useText();
  const { building } = useScope();
  return building ? (
    <ArrearsOf key={building.id} choice={building} />
  ) : (
    <ChooseBuilding title={t('arrears.title')} ask={t('arrears.choose')} />
  );
}

function ArrearsOf({ choice }: { readonly choice: BuildingChoice }) {
  const t = useText();
  const file = useArrearsFile(choice);
  if (file === undefined) return null;
  if (file === null) return <EmptyState>{t('arrears.absent')}</EmptyState>;
  return <ArrearsShown file={file} />;
}

function ArrearsShown({ file }: { readonly file: ArrearsFile }) {
  const t = useText();
  const [isEditing, setIsEditing] = useState(false);
  const debtors = file.debtorsOn(today());
  const columns = useDebtorSheet(file);
  return (
    <>
      <PageHeader
        title={t('arrears.title')}
        detail={file.choice.name}
        actions={
          <>
            <ArrearsPaperButton file={file} debtors={debtors} />
            <ExportMenu
              list={t('arrears.title')}
              about={[file.choice.name]}
              columns={columns}
              rows={debtors}
            />
          </>
        }
      />
      <Stack gap="xl">
        {debtors.length === 0 ? (
          <EmptyState example={t('arrears.noneExample')}>{t('arrears.none')}</EmptyState>
        ) : (
          <section>
            <DefinitionList
              items={[
                {
                  term: t('arrears.total'),
                  value: <Amount cents={sum(debtors.map(({ total }) => total))} />,
                },
                { term: t('arrears.debtors'), value: String(debtors.length) },
              ]}
            />
            <AgeingBars debtors={debtors} />
            <RowList label={t('arrears.debtors')}>
              {debtors.map((debtor) => (
                <DebtorRow key={debtor.ownerId} file={file} debtor={debtor} />
              ))}
            </RowList>
          </section>
        )}
        <section aria-labelledby="arrears-settings">
          <Group justify="space-between" mb="xs">
            <Title order={2} id="arrears-settings">
              {t('arrears.settings')}
            </Title>
            <Button variant="default" onClick={() => setIsEditing(true)}>
              {t('word.edit')}
            </Button>
          </Group>
          <SettingsSummary settings={file.settings} />
        </section>
      </Stack>
      {isEditing && <ArrearsSettingsSheet file={file} onClose={() => setIsEditing(false)} />}
    </>
  );
}
