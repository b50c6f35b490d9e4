import { Paper } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import type { ChargeCategory } from 'shared-domain/payables';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { BarList } from '../../ui/index.ts';
import type { BuildingCharges } from './list-charges.ts';
import { tellCharges } from './tell-charges.ts';

type ChargesByCategoryProps = {
  readonly group: BuildingCharges;
  readonly year: number;
  readonly chosen: ChargeCategory | null;
};

/** What the year's money went to, against the year before; each shows its invoices alone, and all of them again. */
export function ChargesByCategory({ group, year, chosen }: ChargesByCategoryProps) {
  const { tab, q } = useSearch({ strict: false });
  const kept = { ...(tab !== undefined && { tab }), ...(q !== undefined && { q }) };
  const { bars, ...told } = tellCharges(group, year, today(), useText(), useFormat());
  return (
    <Paper withBorder p="md" radius="lg" mb="md">
      <BarList
        {...told}
        bars={bars.map((bar) => ({
          ...bar,
          isChosen: bar.key === chosen,
          to: { to: '/charges', search: { ...kept, ...(bar.key !== chosen && { category: bar.key }) } },
        }))}
      />
    </Paper>
  );
}
