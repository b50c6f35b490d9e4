import { Paper } from '@mantine/core';
import { dailyBalances, type FundMovements } from 'shared-domain/accounting';
import { useFormat, useText } from '../../i18n/index.ts';
import { StepLine } from '../../ui/index.ts';
import type { ReportProps } from './report-props.ts';

type FundLineProps = Pick<ReportProps, 'address'> & { readonly fund: FundMovements };

/** What a fund held from day to day of the period; a working fund hardly moves. */
export function FundLine({ address, fund }: FundLineProps) {
  const t = useText();
  const format = useFormat();
  const { until } = address.period;
  const from = address.period.from ?? fund.lines[0]?.entry.date ?? until;
  const days = dailyBalances(
    [
      { on: from, amount: fund.opening },
      ...fund.lines.map(({ entry, line }) => ({ on: entry.date, amount: line.credit - line.debit })),
    ],
    { from, until },
  );
  const lowest = days.reduce((low, day) => (day.balance < low.balance ? day : low));
  if (fund.fund === 'workingFund' || days.length < 2) return null;
  const title = t('books.fundLine', { fund: t(`books.fund.${fund.fund}`) });
  return (
    <Paper withBorder p="md" radius="lg" mb="md">
      <StepLine
        title={title}
        words={t('books.fundLineWords', {
          until: format.day(until),
          closing: format.money(fund.closing),
          day: format.day(lowest.on),
          lowest: format.money(lowest.balance),
        })}
        lines={[
          {
            key: fund.fund,
            label: title,
            points: days.map(({ on, balance }) => ({ on, value: balance })),
            until,
          },
        ]}
        from={from}
        until={until}
        marked={{ on: lowest.on, value: lowest.balance }}
      />
    </Paper>
  );
}
