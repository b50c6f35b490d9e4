import { Paper } from '@mantine/core';
import type { ToldLine } from '../../platform/index.ts';
import { StepLine } from '../../ui/index.ts';

/** What a fund held from day to day of the period. */
export function FundLine({ told }: { readonly told: ToldLine }) {
  return (
    <Paper withBorder p="md" radius="lg" mb="md">
      <StepLine {...told} />
    </Paper>
  );
}
