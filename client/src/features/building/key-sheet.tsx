import { Button, Title } from '@mantine/core';
import { useFormat, useText } from '../../i18n/index.ts';
import { DefinitionList, Sheet } from '../../ui/index.ts';
import { type KeyColumn, sumOfParts } from './building-view.ts';
import { SumWord } from './sum-word.tsx';
import type { BuildingFile } from './use-building-file.ts';

type KeySheetProps = {
  readonly file: BuildingFile;
  readonly column: KeyColumn | null;
  readonly onClose: () => void;
  /** Only who may write keys is offered a new version. */
  readonly onEdit?: () => void;
};

export function KeySheet({ column, onClose, onEdit }: KeySheetProps) {
  const t = useText();
  const format = useFormat();
  const body = column?.key.body;
  const title = body ? t('building.keyNamed', { code: body.code, name: body.name }) : '';
  return (
    <Sheet title={title} isOpen={column !== null} onClose={onClose}>
      {body && (
        <>
          <p>{t(body.kind === 'general' ? 'building.keyGeneral' : 'building.keySpecial')}</p>
          <Title order={3} size="h2">
            {t('building.versions')}
          </Title>
          <DefinitionList
            items={body.versions.toReversed().map(({ from, parts }) => ({
              term: t('building.fromDay', { day: format.day(from) }),
              value: <SumWord sums={sumOfParts(parts, body.denominator)} />,
            }))}
          />
          {onEdit && (
            <Button fullWidth mt="lg" onClick={onEdit}>
              {t('building.newVersion')}
            </Button>
          )}
        </>
      )}
    </Sheet>
  );
}
