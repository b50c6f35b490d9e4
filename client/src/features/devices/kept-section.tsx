import { Checkbox, NativeSelect, Stack, Text, Title } from '@mantine/core';
import type { KeepChoice, KeptBuilding } from '../../data/index.ts';
import { type Format, type Translate, useFormat, useText } from '../../i18n/index.ts';
import classes from './devices.module.css';
import { sizeOf } from './size-of.ts';
import type { KeptRow, KeptRows } from './use-kept-rows.ts';

/** Which buildings this device keeps, and how far back. Who works for none keeps all that is theirs. */
export function KeptSection({ kept }: { readonly kept: KeptRows }) {
  const t = useText();
  const { rows, days, isSelective, choose } = kept;
  if (rows.length === 0) return null;
  return (
    <Stack component="section" mt="xl" gap="sm" aria-label={t('kept.title')}>
      <Title order={2}>{t('kept.title')}</Title>
      <Text>{isSelective ? t('kept.aboutMany', { days }) : t('kept.aboutFew')}</Text>
      <ul className={classes.list} aria-label={t('kept.title')}>
        {rows.map((row) => (
          <Line key={row.kept.building} row={row} isSelective={isSelective} choose={choose} />
        ))}
      </ul>
    </Stack>
  );
}

type LineProps = {
  readonly row: KeptRow;
  readonly isSelective: boolean;
  readonly choose: (building: string, choice: Partial<KeepChoice>) => void;
};

function Line({ row: { name, bytes, kept }, isSelective, choose }: LineProps) {
  const t = useText();
  const format = useFormat();
  const { building, choice, openedAt } = kept;
  const opened = openedAt ? t('kept.openedAt', { instant: format.instant(openedAt) }) : t('kept.neverOpened');
  const choices = (['always', 'automatic', 'never'] as const).map((value) => ({
    value,
    label: t(`kept.${value}`),
  }));
  return (
    <li className={classes.device}>
      <div className={classes.words}>
        <Text fw={600}>{name}</Text>
        <Text size="sm">{standingOf(kept, bytes, t, format)}</Text>
        <Text size="sm" c="dimmed">
          {opened}
        </Text>
        {isSelective && kept.is === 'here' && (
          <Checkbox
            mt="xs"
            label={t('kept.allYears')}
            aria-label={t('kept.allYearsOf', { name })}
            checked={kept.from === null}
            disabled={kept.from === null && choice.years === 'automatic'}
            onChange={(event) =>
              choose(building, { years: event.currentTarget.checked ? 'all' : 'automatic' })
            }
          />
        )}
      </div>
      <NativeSelect
        aria-label={t('kept.choiceOf', { name })}
        value={choice.building}
        data={choices}
        onChange={(event) =>
          choose(building, { building: event.currentTarget.value as KeepChoice['building'] })
        }
      />
    </li>
  );
}

function standingOf(kept: KeptBuilding, bytes: number | undefined, t: Translate, format: Format): string {
  const size = bytes === undefined ? '…' : sizeOf(bytes, t, format);
  switch (kept.is) {
    case 'here':
      return kept.from === null
        ? t('kept.here', { size })
        : t('kept.hereFrom', { day: format.day(kept.from), size });
    case 'coming':
      return t('kept.isComing');
    case 'going':
      return t('kept.isGoing');
    case 'away':
      return t('kept.isAway', { instant: kept.since ? format.instant(kept.since) : '' });
  }
}
