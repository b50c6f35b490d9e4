import { dailyBalances, type FundMovements } from 'shared-domain/accounting';
import type { Format, Translate } from '../../i18n/index.ts';
import type { ToldLine } from '../../platform/index.ts';
import type { ReportProps } from './report-props.ts';

/** What a fund held from day to day of the period; null where it hardly moves, as a working fund. */
export function fundOverTime(
  fund: FundMovements,
  { period }: ReportProps['address'],
  t: Translate,
  format: Format,
): ToldLine | null {
  const { until } = period;
  const from = period.from ?? fund.lines[0]?.entry.date ?? until;
  const days = dailyBalances(
    [
      { on: from, amount: fund.opening },
      ...fund.lines.map(({ entry, line }) => ({ on: entry.date, amount: line.credit - line.debit })),
    ],
    { from, until },
  );
  if (fund.fund === 'workingFund' || days.length < 2) return null;
  const lowest = days.reduce((low, day) => (day.balance < low.balance ? day : low));
  const title = t('books.fundLine', { fund: t(`books.fund.${fund.fund}`) });
  const points = days.map(({ on, balance }) => ({ on, value: balance }));
  return {
    title,
    words: t('books.fundLineWords', {
      until: format.day(until),
      closing: format.money(fund.closing),
      day: format.day(lowest.on),
      lowest: format.money(lowest.balance),
    }),
    lines: [{ key: 'fund', label: title, points, until }],
    ...{ from, until, marked: { on: lowest.on, value: lowest.balance } },
  };
}
