import { useMemo } from 'react';
import { type FundMovements, fundMovements } from 'shared-domain/accounting';
import { useFormat, useText } from '../../i18n/index.ts';
import { BookExport } from './book-export.tsx';
import { ledgerLines, useLedgerSheet } from './book-sheets.ts';
import classes from './books.module.css';
import { FundLine } from './fund-line.tsx';
import { fundOverTime } from './fund-over-time.ts';
import { FundStatement } from './fund-statement.tsx';
import { LineTable } from './line-table.tsx';
import type { ReportProps } from './report-props.ts';

/** Each fund with what moved it, beside the bank account that should hold it. */
export function FundsTab({ ledger, address }: ReportProps) {
  const { from, until } = address.period;
  const { accountRoles } = ledger.building.body;
  const funds = useMemo(
    () => fundMovements(ledger.entries, { from, until, accountRoles }),
    [ledger.entries, from, until, accountRoles],
  );
  const t = useText();
  const format = useFormat();
  const told = funds.map((fund) => fundOverTime(fund, address, t, format));
  const columns = useLedgerSheet(ledger);
  // What a fund holds is told as held, not as the debt it is in the books.
  const lines = ledgerLines(funds).map((line) => ({
    ...line,
    balance: line.balance === 0 ? 0 : -line.balance,
  }));
  return (
    <>
      <BookExport
        {...{ ledger, address, columns }}
        tab="funds"
        rows={lines}
        pictures={told.filter((one) => one !== null)}
      />
      {funds.map((fund, at) => (
        <div key={fund.fund} className={classes.block}>
          <FundStatement ledger={ledger} address={address} fund={fund} />
          {told[at] && <FundLine told={told[at]} />}
          <FundLines ledger={ledger} address={address} fund={fund} />
        </div>
      ))}
    </>
  );
}

function FundLines({ ledger, fund }: ReportProps & { readonly fund: FundMovements }) {
  const t = useText();
  if (fund.lines.length === 0) return <p className={classes.quiet}>{t('books.noMovements')}</p>;
  const lines = fund.lines.map((line) => ({ ...line, balance: line.balance === 0 ? 0 : -line.balance }));
  return (
    <details>
      <summary className={classes.summary}>{`${t('books.movements')} (${fund.lines.length})`}</summary>
      <LineTable ledger={ledger} lines={lines} caption={t('books.movements')} />
    </details>
  );
}
