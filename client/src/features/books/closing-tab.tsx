import { Title } from '@mantine/core';
import { useMemo } from 'react';
import { closingCheck, nextToClose } from 'shared-domain/accounting';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { RowButton, RowList, StateBadge } from '../../ui/index.ts';
import classes from './books.module.css';
import { CloseYearForm } from './close-year-form.tsx';
import { ClosingBalances, ClosingFindings } from './closing-findings.tsx';
import type { ReportProps } from './report-props.ts';
import type { ClosedYear } from './use-ledger.ts';

/** The year that is next to close, what speaks against it, and those that were. */
export function ClosingTab({ ledger, address }: ReportProps) {
  const { entries, closings, building } = ledger;
  const check = useMemo(() => {
    const fiscalYear = nextToClose(entries, closings);
    if (fiscalYear === null) return null;
    return closingCheck({ entries, closings, association: building.body, fiscalYear, today: today() });
  }, [entries, closings, building.body]);
  return (
    <>
      {check && <NextClosing ledger={ledger} address={address} check={check} />}
      <ClosedYears closings={closings} onOpen={({ until }) => address.show({ tab: 'sheet', until })} />
    </>
  );
}

type NextClosingProps = ReportProps & { readonly check: ReturnType<typeof closingCheck> };

function NextClosing({ ledger, address, check }: NextClosingProps) {
  const t = useText();
  const format = useFormat();
  const title = t('books.nextClosing', { year: String(check.fiscalYear) });
  const span = { from: format.day(check.from), until: format.day(check.until), count: check.entries };
  const isBlocked = check.findings.some(({ blocks }) => blocks);
  return (
    <section className={classes.block} aria-label={title}>
      <Title order={2} mb={4}>
        {title}
      </Title>
      <p className={classes.lead}>{t('books.closingSpan', span)}</p>
      <ClosingFindings findings={check.findings} />
      <div className={classes.pair}>
        <ClosingBalances
          title={t('books.closingMoved')}
          ledger={ledger}
          address={address}
          until={check.until}
          balances={check.results}
        />
        <ClosingBalances
          title={t('books.closingCarried')}
          ledger={ledger}
          address={address}
          until={check.until}
          balances={check.carried}
        />
      </div>
      {!isBlocked && <CloseYearForm ledger={ledger} check={check} />}
    </section>
  );
}

type ClosedYearsProps = {
  readonly closings: readonly ClosedYear[];
  readonly onOpen: (closing: ClosedYear) => void;
};

function ClosedYears({ closings, onOpen }: ClosedYearsProps) {
  const t = useText();
  const format = useFormat();
  if (closings.length === 0) return null;
  const latest = [...closings].sort((a, b) => b.fiscalYear - a.fiscalYear);
  return (
    <section className={classes.block} aria-label={t('books.closedYears')}>
      <Title order={2} mb="sm">
        {t('books.closedYears')}
      </Title>
      <RowList label={t('books.closedYears')}>
        {latest.map((closing) => (
          <RowButton
            key={closing.fiscalYear}
            title={t('books.year', { year: String(closing.fiscalYear) })}
            detail={t('books.closedBy', { name: closing.closedByName, at: format.instant(closing.closedAt) })}
            {...(closing.isUnsent && { badge: <StateBadge state="onDevice" /> })}
            onPress={() => onOpen(closing)}
          />
        ))}
      </RowList>
    </section>
  );
}
