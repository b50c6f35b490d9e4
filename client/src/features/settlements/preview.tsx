import { Button, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { sayMeterUse, useFormat, useText } from '../../i18n/index.ts';
import { Amount, DataTable, DefinitionList, ExportBar, MeterUseBars, WordBadge } from '../../ui/index.ts';
import { PreviewPapers } from './preview-papers.tsx';
import { type PreviewRow, previewRows } from './preview-rows.ts';
import { usePreviewSheet } from './settlement-sheet.ts';
import classes from './settlements.module.css';
import { StatementSheet } from './statement-sheet.tsx';
import type { Prepared } from './use-prepared.ts';
import type { SettlementFile } from './use-settlement-file.ts';

type PreviewProps = {
  readonly file: SettlementFile;
  readonly label: string;
  readonly prepared: Prepared;
  readonly onNext: () => void;
};

/** Who would bear what, beside the settlement before. Provisional, and says so. */
export function Preview({ file, label, prepared, onNext }: PreviewProps) {
  const t = useText();
  const format = useFormat();
  const [opened, setOpened] = useState<string | null>(null);
  const { settlement, before, uses } = prepared;
  const rows = useMemo(() => previewRows(settlement, before), [settlement, before]);
  const columns = usePreviewSheet(before !== null);
  const { costs, provisions, unborne } = settlement;
  const numbers = new Map(file.documents.lots.map(({ id, body }) => [id, body.number]));
  return (
    <Stack>
      <DefinitionList
        items={[
          { term: t('settlements.costs'), value: <Amount cents={costs} weight="strong" /> },
          { term: t('settlements.provisions'), value: <Amount cents={provisions} /> },
          { term: t('settlements.balance'), value: <Amount cents={costs - provisions} /> },
          ...(unborne === 0
            ? []
            : [{ term: t('settlements.unborne'), value: <Amount cents={unborne} weight="strong" /> }]),
        ]}
      />
      {before && (
        <Text size="sm" c="dimmed">
          {t('settlements.compared', { label: before.label, until: format.day(before.period.until) })}
        </Text>
      )}
      <ExportBar
        list={t('settlements.step.preview')}
        about={[settlement.period.until]}
        columns={columns}
        rows={rows}
      />
      <Owners rows={rows} onOpen={setOpened} hasBefore={before !== null} />
      <MeterUseBars uses={sayMeterUse(uses, numbers, t, format)} />
      <PreviewPapers file={file} settlement={settlement} label={label} rows={rows} />
      <Button onClick={onNext}>{t('settlements.toPublish')}</Button>
      {opened && <StatementSheet settlement={settlement} ownerId={opened} onClose={() => setOpened(null)} />}
    </Stack>
  );
}

type OwnersProps = {
  readonly rows: readonly PreviewRow[];
  readonly hasBefore: boolean;
  readonly onOpen: (ownerId: string) => void;
};

function Owners({ rows, hasBefore, onOpen }: OwnersProps) {
  const t = useText();
  return (
    <DataTable
      caption={t('settlements.owners')}
      rows={rows}
      rowKey={({ ownerId }) => ownerId}
      columns={[
        {
          key: 'name',
          header: t('word.owner'),
          isTitle: true,
          cell: ({ ownerId, name, lots }) => (
            <button type="button" className={classes.open} onClick={() => onOpen(ownerId)}>
              {lots === '' ? name : `${name} · ${lots}`}
            </button>
          ),
        },
        amountColumn('costs', t('settlements.costs')),
        amountColumn('provisions', t('settlements.provisions')),
        amountColumn('balance', t('settlements.balance')),
        ...(hasBefore
          ? [
              {
                key: 'before',
                header: t('settlements.before'),
                align: 'end' as const,
                cell: ({ before, isOutlier }: PreviewRow) => (
                  <>
                    {before === null ? t('word.none') : <Amount cents={before} />}{' '}
                    {isOutlier && <WordBadge tone="warn">{t('settlements.outlier')}</WordBadge>}
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function amountColumn(key: 'costs' | 'provisions' | 'balance', header: string) {
  return { key, header, align: 'end' as const, cell: (row: PreviewRow) => <Amount cents={row[key]} /> };
}
