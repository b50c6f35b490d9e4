import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { countsOf, type Difference, type ImportField, type ImportPlan } from 'shared-domain/ownership/import';
import { useFormat, useText } from '../../i18n/index.ts';
import { DataTable, type Tone, WordBadge } from '../../ui/index.ts';

type Row = {
  readonly key: string;
  readonly what: string;
  readonly is: 'new' | 'changed' | 'same';
  readonly details: string;
};

/** Row by row what an import would do, and the sum of every key. */
export function DryRun({ plan }: { readonly plan: ImportPlan }) {
  const t = useText();
  const format = useFormat();
  const tell = useDifferences();
  const { lots, owners, holdings, keys } = plan;
  const { refused: _, ...counts } = countsOf(plan);
  return (
    <section aria-label={t('import.dryRun')}>
      <Title order={2}>{t('import.dryRun')}</Title>
      <Text c="dimmed" mb="sm" role="status">
        {t('import.counts', counts)}
      </Text>
      <PlannedTable
        title={t('import.keys')}
        rows={keys.map(({ id, name, is, sum, denominator, differences }) => ({
          key: id,
          what: name,
          is,
          details: [
            t('import.sum', { sum: format.number(sum), denominator: format.number(denominator) }),
            tell(differences, 'lot'),
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
      <PlannedTable
        title={t('import.lots')}
        rows={lots.map(({ id, name, is, body, differences }) => ({
          key: id,
          what: `${t(`lot.kind.${body.kind}`)} ${name}`,
          is,
          details: tell(differences, 'field'),
        }))}
      />
      <PlannedTable
        title={t('import.owners')}
        rows={owners.map(({ id, name, is, body, differences }) => ({
          key: id,
          what: name,
          is,
          details:
            is === 'new' ? [body.email, body.phone].filter(Boolean).join(' · ') : tell(differences, 'field'),
        }))}
      />
      <PlannedTable
        title={t('import.holdings')}
        rows={holdings.map(({ lotId, number, is, told }) => ({
          key: lotId,
          what: t('lot.named', { number }),
          is,
          details: told,
        }))}
      />
    </section>
  );
}

/** `Étage : 1 → 2`; the part of a lot by its number. */
function useDifferences(): (differences: readonly Difference[], of: 'lot' | 'field') => string {
  const t = useText();
  return (differences, of) =>
    differences
      .map(({ what, before, after }) =>
        t('import.difference', {
          what: of === 'lot' ? t('lot.named', { number: what }) : t(`import.field.${what as ImportField}`),
          before: before || t('import.nothingBefore'),
          after: after || t('import.nothingBefore'),
        }),
      )
      .join(' · ');
}

const tones: Readonly<Record<Row['is'], Tone>> = { new: 'good', changed: 'warn', same: 'quiet' };
const atOnce = 15;

function PlannedTable({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const t = useText();
  const [isWhole, setIsWhole] = useState(false);
  if (rows.length === 0) return null;
  // What changes is looked at before what stays.
  const ordered = [...rows.filter(({ is }) => is !== 'same'), ...rows.filter(({ is }) => is === 'same')];
  return (
    <>
      <Title order={3} fz="md" mt="md" mb="xs">
        {`${title} (${rows.length})`}
      </Title>
      <DataTable
        caption={title}
        rows={isWhole ? ordered : ordered.slice(0, atOnce)}
        rowKey={({ key }) => key}
        columns={[
          { key: 'what', header: t('import.what'), cell: ({ what }) => what, isTitle: true },
          {
            key: 'is',
            header: t('import.state'),
            cell: ({ is }) => <WordBadge tone={tones[is]}>{t(`import.is.${is}`)}</WordBadge>,
          },
          { key: 'details', header: t('import.details'), cell: ({ details }) => details },
        ]}
      />
      {!isWhole && rows.length > atOnce && (
        <Button variant="subtle" onClick={() => setIsWhole(true)}>
          {t('import.showAll', { count: rows.length })}
        </Button>
      )}
    </>
  );
}
