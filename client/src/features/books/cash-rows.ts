import type { SimplifiedBooks } from 'shared-domain/accounting';
import type { Cents } from 'shared-domain/kernel';
import type { Translate } from '../../i18n/index.ts';
import type { BookSearch } from './book-search.ts';
import type { StatementRow } from './statement.tsx';

type CashOf = Pick<SimplifiedBooks, 'opening' | 'takenOver' | 'received' | 'spent' | 'closing' | 'cash'>;

/** From what cash and bank held to what they hold, then each account of them. */
export function cashRows(
  books: CashOf,
  t: Translate,
  names: {
    readonly accountName: (code: string) => string;
    readonly to: (change: BookSearch) => BookSearch;
  },
): StatementRow[] {
  const opens = names.to({ tab: 'ledger', account: '5' });
  const flow = (key: string, name: string, amount: Cents): StatementRow => ({
    key,
    name,
    amount,
    depth: 0,
    opens,
  });
  const takenOver = flow('takenOver', t('books.takenOver'), books.takenOver);
  return [
    flow('opening', t('books.fundOpening'), books.opening),
    ...(books.takenOver === 0 ? [] : [takenOver]),
    flow('received', t('books.receipts'), books.received),
    flow('spent', t('books.payments'), books.spent === 0 ? 0 : -books.spent),
    { ...flow('closing', t('books.fundClosing'), books.closing), isHeading: true },
    ...books.cash.map(({ account, closing }) => ({
      key: account,
      code: account,
      name: names.accountName(account),
      amount: closing,
      depth: 1,
      opens: names.to({ tab: 'ledger', account }),
    })),
  ];
}
