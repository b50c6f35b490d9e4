import { Paper } from '@mantine/core';
import type { ToldLine } from '../../platform/index.ts';
import { StepLine } from '../../ui/index.ts';

/** What a fund held from day to day of the period. */
export function FundLine({ told: { points, ...told } }: { readonly told: ToldLine }) {
  const { title, until } = told;
  return (
    <Paper withBorder p="md" radius="lg" mb="md">
      <StepLine {...told} lines={[{ key: 'fund', label: title, points, until }]} />
    </Paper>
  );
}
