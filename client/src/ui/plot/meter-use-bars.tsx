import { Paper, Stack, Title } from '@mantine/core';
import { useId } from 'react';
import { accountLabel } from 'shared-domain/accounting';
import type { Id } from 'shared-domain/kernel';
import { formatUnits, type LotUse, type MeterUse } from 'shared-domain/receivables';
import { useFormat, useText } from '../../i18n/index.ts';
import { type Bar, BarList } from './bar-list.tsx';

type MeterUseBarsProps = {
  readonly uses: readonly MeterUse[];
  /** The number of each lot, in the order they are listed. */
  readonly lots: ReadonlyMap<Id, string>;
};

/** What each lot used of water or heat, against the period before; nothing where nothing is metered. */
export function MeterUseBars({ uses, lots }: MeterUseBarsProps) {
  const t = useText();
  const { language } = useFormat();
  const heading = useId();
  if (uses.length === 0) return null;
  const order = [...lots.keys()];
  const barOf = ({ lotId, used, before }: LotUse, { unit, decimals }: MeterUse): Bar => {
    const said = (units: number) => `${formatUnits(units, decimals, language)} ${unit}`;
    return {
      key: lotId,
      label: t('lot.named', { number: lots.get(lotId) ?? '' }),
      value: used,
      shown: said(used),
      ...(before !== null && { against: before, shownAgainst: t('plot.usedBefore', { used: said(before) }) }),
    };
  };
  return (
    <section aria-labelledby={heading}>
      <Title order={2} id={heading} mb="xs">
        {t('plot.use')}
      </Title>
      <Stack gap="md">
        {uses.map((use) => {
          const name = accountLabel(use.account, language) ?? use.account;
          const inOrder = use.lots.toSorted((a, b) => order.indexOf(a.lotId) - order.indexOf(b.lotId));
          return (
            <Paper key={use.account} withBorder p="md" radius="lg">
              <Title order={3}>{name}</Title>
              <BarList
                caption={name}
                heads={{
                  label: t('word.lot'),
                  value: use.unit,
                  ...(use.lots.some(({ before }) => before !== null) && { against: t('plot.periodBefore') }),
                }}
                bars={inOrder.map((lot) => barOf(lot, use))}
              />
            </Paper>
          );
        })}
      </Stack>
    </section>
  );
}
