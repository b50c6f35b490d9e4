import { Button, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { addDays, type LocalDate } from 'shared-domain/kernel';
import {
  countsOf,
  type ImportPlan,
  type Mapping,
  planImport,
  readBuilding,
  type TableRow,
} from 'shared-domain/ownership/import';
import { useRefusalText, useText } from '../../i18n/index.ts';
import { LocalDateField } from '../../ui/index.ts';
import { ColumnMapping } from './column-mapping.tsx';
import { DryRun } from './dry-run.tsx';
import { FindingList } from './finding-list.tsx';
import type { KnownBuilding } from './use-import-world.ts';

type PlannedImportProps = {
  readonly table: readonly TableRow[];
  readonly world: KnownBuilding;
  /** Typed here: its columns are ours. */
  readonly isTyped: boolean;
  /** All of it was written: what still counts as new waits for the server. */
  readonly isDone: boolean;
  readonly onImport: (plan: ImportPlan) => void;
};

/** What the table is taken for, what is in its way, what it would change, and one button. */
export function PlannedImport({ table, world, isTyped, isDone, onImport }: PlannedImportProps) {
  const t = useText();
  const say = useRefusalText();
  const [mapping, setMapping] = useState<Mapping>({});
  const [from, setFrom] = useState<LocalDate | null>(world.yearBegan);
  const read = useMemo(() => readBuilding(table, mapping), [table, mapping]);
  const plan = useMemo(
    () => planImport(read, { ...world, from: from ?? world.yearBegan }),
    [read, world, from],
  );
  const isLater = from !== null && from > addDays(world.today, 1);
  return (
    <Stack gap="lg">
      {!isTyped && <ColumnMapping columns={read.columns} mapping={mapping} onMap={setMapping} />}
      <LocalDateField
        id="import-from"
        label={t('import.from')}
        description={t('import.fromHint')}
        value={from}
        error={isLater ? say({ code: 'ownership.inFuture', params: { date: from } }) : undefined}
        onChange={setFrom}
      />
      <FindingList findings={plan.findings} is="refused" />
      <FindingList findings={plan.findings} is="told" />
      <DryRun plan={plan} />
      <DoIt plan={plan} isDated={from !== null && !isLater} isDone={isDone} onImport={onImport} />
    </Stack>
  );
}

type DoItProps = Pick<PlannedImportProps, 'isDone' | 'onImport'> & {
  readonly plan: ImportPlan;
  readonly isDated: boolean;
};

function DoIt({ plan, isDated, isDone, onImport }: DoItProps) {
  const t = useText();
  const counts = countsOf(plan);
  const isNothing = counts.new + counts.changed === 0;
  if (counts.refused > 0) return <Text c="dimmed">{t('import.mendFirst')}</Text>;
  if (isNothing) return <Text c="dimmed">{t('import.nothing')}</Text>;
  if (isDone) return <Text c="dimmed">{t('import.waits')}</Text>;
  return (
    <Group>
      <Button disabled={!isDated} onClick={() => onImport(plan)}>
        {t('import.do')}
      </Button>
    </Group>
  );
}
