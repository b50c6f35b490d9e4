import { Switch } from '@mantine/core';
import { useMemo } from 'react';
import { incomeStatement } from 'shared-domain/accounting';
import { useText } from '../../i18n/index.ts';
import { Amount } from '../../ui/index.ts';
import { BookExport } from './book-export.tsx';
import { statedRows, useStatementSheet } from './book-sheets.ts';
import classes from './books.module.css';
import type { ReportProps } from './report-props.ts';
import { Statement } from './statement.tsx';
import { statementRows } from './statement-rows.ts';

const withSettlements = 'settlements';

/** What the period cost and brought in; what settlements moved to the owners is left out unless asked for. */
export function IncomeTab({ ledger, address }: ReportProps) {
  const t = useText();
  const { from, until } = address.period;
  const includeSettlement = address.search.q === withSettlements;
  const statement = useMemo(
    () => incomeStatement(ledger.entries, { from, until, includeSettlement }),
    [ledger.entries, from, until, includeSettlement],
  );
  const names = { accountName: ledger.accountName, partiesName: () => '', to: address.to };
  const columns = useStatementSheet();
  const sides = [
    { title: t('books.expenses'), side: statement.expenses },
    { title: t('books.incomes'), side: statement.income },
  ].map(({ title, side }) => ({
    title,
    rows: statementRows(side.lines, names),
    total: { name: t('books.totalOf', { name: title.toLocaleLowerCase() }), amount: side.total },
  }));
  const result = { title: t('books.result'), rows: [], total: { name: '', amount: statement.result } };
  return (
    <>
      <BookExport
        ledger={ledger}
        address={address}
        tab="income"
        columns={columns}
        rows={statedRows([...sides, result])}
      />
      <Switch
        mb="lg"
        label={t('books.withSettlements')}
        description={t('books.withSettlementsHint')}
        checked={includeSettlement}
        onChange={(event) =>
          address.show({ tab: 'income', ...(event.currentTarget.checked && { q: withSettlements }) })
        }
      />
      <div className={classes.pair}>
        {sides.map((side) => (
          <Statement key={side.title} {...side} empty={t('books.noMovements')} />
        ))}
      </div>
      <p className={classes.total}>
        <span>{t('books.result')}</span>
        <Amount cents={statement.result} weight="strong" />
      </p>
    </>
  );
}
