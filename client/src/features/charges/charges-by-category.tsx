import { Paper } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { yearOf } from 'shared-domain/kernel';
import type { ChargeCategory } from 'shared-domain/payables';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { Amount, BarList } from '../../ui/index.ts';
import type { BuildingCharges } from './list-charges.ts';

type ChargesByCategoryProps = {
  readonly group: BuildingCharges;
  readonly year: number;
  readonly chosen: ChargeCategory | null;
};

/** What the year's money went to, against the year before; each shows its invoices alone, and all of them again. */
export function ChargesByCategory({ group, year, chosen }: ChargesByCategoryProps) {
  const t = useText();
  const format = useFormat();
  const { tab, q } = useSearch({ strict: false });
  const isRunning = yearOf(today()) === year;
  const kept = { ...(tab !== undefined && { tab }), ...(q !== undefined && { q }) };
  const hasBefore = group.categories.some(({ before }) => before !== null);
  const then = t(isRunning ? 'charges.sameDayOf' : 'charges.inYear', { year: String(year - 1) });
  return (
    <Paper withBorder p="md" radius="lg" mb="md">
      <BarList
        caption={t('charges.byCategory', { year: String(year), building: group.building.name })}
        heads={{
          label: t('charges.category'),
          value: String(year),
          ...(hasBefore && { against: then }),
        }}
        bars={group.categories.map(({ category, amount, before }) => ({
          key: category,
          label: t(`charges.category.${category}`),
          value: amount,
          shown: <Amount cents={amount} />,
          ...(before !== null && {
            against: before,
            shownAgainst: t('charges.before', { year: String(year - 1), amount: format.money(before) }),
          }),
          isChosen: category === chosen,
          to: { to: '/charges', search: { ...kept, ...(category !== chosen && { category }) } },
        }))}
      />
    </Paper>
  );
}
