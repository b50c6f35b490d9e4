import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { chartLabel } from 'shared-domain/accounting';
import type { Meter } from 'shared-domain/receivables';
import { useFormat, useText } from '../../i18n/index.ts';
import { MeterSheet } from './meter-sheet.tsx';
import type { SettlementFile } from './use-settlement-file.ts';

type MetersProps = {
  readonly file: SettlementFile;
  /** What they are part of: a building's period, or a correction. */
  readonly within: string;
  readonly meters: readonly Meter[];
  /** Those of the settlement before. */
  readonly before: readonly Meter[];
  readonly onChange: (meters: readonly Meter[]) => void;
};

/** Costs shared by consumption instead of a key: one account, one reading per lot. */
export function Meters({ file, within, meters, before, onChange }: MetersProps) {
  const t = useText();
  const { language } = useFormat();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <section aria-labelledby="settlement-meters">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="settlement-meters">
          {t('settlements.meters')}
        </Title>
        <Button variant="default" onClick={() => setIsAdding(true)}>
          {t('settlements.addMeter')}
        </Button>
      </Group>
      {meters.length === 0 && <Text c="dimmed">{t('settlements.noMeters')}</Text>}
      <Stack gap="xs">
        {meters.map(({ account, unit, readings }) => (
          <Group key={account} justify="space-between">
            <Text>{`${account} ${chartLabel(account, language)} · ${unit} · ${t('settlements.readingCount', { count: Object.keys(readings).length })}`}</Text>
            <Button
              variant="subtle"
              onClick={() => onChange(meters.filter((meter) => meter.account !== account))}
            >
              {t('settlements.removeMeter', { account })}
            </Button>
          </Group>
        ))}
      </Stack>
      {isAdding && (
        <MeterSheet
          within={within}
          lots={file.documents.lots}
          before={before}
          next={before.find((one) => !meters.some(({ account }) => account === one.account))}
          onDone={(meter) => onChange([...meters.filter(({ account }) => account !== meter.account), meter])}
          onClose={() => setIsAdding(false)}
        />
      )}
    </section>
  );
}
