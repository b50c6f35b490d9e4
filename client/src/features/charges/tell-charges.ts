import { type LocalDate, yearOf } from 'shared-domain/kernel';
import type { ChargeCategory } from 'shared-domain/payables';
import type { Format, Translate } from '../../i18n/index.ts';
import type { ToldBar, ToldBars } from '../../platform/index.ts';
import type { BuildingCharges } from './list-charges.ts';

type ToldCharges = ToldBars & {
  readonly bars: readonly (ToldBar & { readonly key: ChargeCategory })[];
};

/** What a year's money went to, against the year before, as a screen draws it, and a paper. */
export function tellCharges(
  { building, categories }: Pick<BuildingCharges, 'building' | 'categories'>,
  year: number,
  today: LocalDate,
  t: Translate,
  format: Format,
): ToldCharges {
  const before = String(year - 1);
  const isRunning = yearOf(today) === year;
  const hasBefore = categories.some((one) => one.before !== null);
  return {
    title: t('charges.byCategory', { year: String(year), building: building.name }),
    heads: {
      label: t('charges.category'),
      value: String(year),
      ...(hasBefore && { against: t(isRunning ? 'charges.sameDayOf' : 'charges.inYear', { year: before }) }),
    },
    bars: categories.map(({ category, amount, before: then }) => ({
      key: category,
      label: t(`charges.category.${category}`),
      value: amount,
      figure: format.money(amount),
      ...(then !== null && {
        against: {
          value: then,
          figure: format.money(then),
          words: t('charges.before', { year: before, amount: format.money(then) }),
        },
      }),
    })),
  };
}
