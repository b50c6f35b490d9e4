import { Paper, Stack, Title } from '@mantine/core';
import { useId } from 'react';
import { type SaidUse, useText } from '../../i18n/index.ts';
import { BarList } from './bar-list.tsx';

/** What each lot used of water or heat, against the period before; nothing where nothing is metered. */
export function MeterUseBars({ uses }: { readonly uses: readonly SaidUse[] }) {
  const t = useText();
  const heading = useId();
  if (uses.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <Title order={2} id={heading} mb="xs">
        {t('plot.use')}
      </Title>
      <Stack gap="md">
        {uses.map(({ key, ...use }) => (
          <Paper key={key} withBorder p="md" radius="lg">
            <Title order={3}>{use.title}</Title>
            <BarList {...use} />
          </Paper>
        ))}
      </Stack>
    </section>
  );
}
