import { Paper } from '@mantine/core';
import type { ToldBars } from '../../platform/index.ts';
import { BarList } from '../../ui/index.ts';

/** How much of each line of the budget is used: what is over its line is told apart, and not by its colour alone. */
export function BudgetBars({ told }: { readonly told: ToldBars }) {
  return (
    <Paper withBorder p="md" radius="lg" mb="lg">
      <BarList {...told} />
    </Paper>
  );
}
