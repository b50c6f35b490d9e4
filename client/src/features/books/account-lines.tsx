import type { LedgerAccount } from 'shared-domain/accounting';
import { useText } from '../../i18n/index.ts';
import { Amount } from '../../ui/index.ts';
import classes from './books.module.css';
import { LineTable } from './line-table.tsx';
import type { Ledger } from './use-ledger.ts';

/** One account: what it held, every line, what it holds. */
export function AccountLines({ ledger, account }: { ledger: Ledger; account: LedgerAccount }) {
  const t = useText();
  const name = `${account.account} ${ledger.accountName(account.account)}`;
  return (
    <>
      <div className={classes.accountHead}>
        <h2 className={classes.statementTitle}>{name}</h2>
        <span>
          {`${t('books.fundOpening')} : `}
          <Amount cents={account.opening} />
        </span>
      </div>
      {account.lines.length > 0 ? (
        <LineTable ledger={ledger} lines={account.lines} caption={name} />
      ) : (
        <p className={classes.quiet}>{t('books.noMovements')}</p>
      )}
      <p className={classes.total}>
        <span>{t('books.balance')}</span>
        <Amount cents={account.closing} weight="strong" />
      </p>
    </>
  );
}
