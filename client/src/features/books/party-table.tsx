import { accountOf } from 'shared-domain/accounting';
import { type Cents, sum } from 'shared-domain/kernel';
import { useText } from '../../i18n/index.ts';
import { Amount, type Column, DataTable } from '../../ui/index.ts';
import { BookLink, FigureLink } from './book-link.tsx';
import classes from './books.module.css';
import { PageBy } from './page-by.tsx';
import { type PartyKind, type PartyRow, sideOf } from './party-rows.ts';
import type { ReportProps } from './report-props.ts';

type PartyTableProps = ReportProps & {
  readonly kind: PartyKind;
  readonly rows: readonly PartyRow[];
  readonly accounts: readonly string[];
};

/** Each party with its accounts and its balance in words; the total is the account's own. */
export function PartyTable({ ledger, address, kind, rows, accounts }: PartyTableProps) {
  const t = useText();
  const caption = t(`books.${kind}`);
  const reserve = accountOf('ownerReserve', ledger.building.body.accountRoles);
  const headerOf = (account: string) =>
    `${account} ${t(`books.of.${account.startsWith(reserve) ? 'reserve' : 'working'}`)}`;
  const total = sum(rows.map(({ balance }) => balance));
  const columns: Column<PartyRow>[] = [
    {
      key: 'name',
      header: caption,
      isTitle: true,
      cell: ({ name, partyId }) =>
        partyId === null ? (
          name
        ) : (
          <BookLink opens={address.to({ tab: 'ledger', party: partyId })}>{name}</BookLink>
        ),
    },
    ...accounts.map(
      (account): Column<PartyRow> => ({
        key: account,
        header: headerOf(account),
        align: 'end',
        cell: ({ partyId, byAccount }) => (
          <FigureLink
            opens={address.to({ tab: 'ledger', account, ...(partyId !== null && { party: partyId }) })}
          >
            <Amount cents={byAccount.get(account) ?? 0} />
          </FigureLink>
        ),
      }),
    ),
    {
      key: 'balance',
      header: t('books.balance'),
      align: 'end',
      cell: ({ balance }) => <BalanceInWords kind={kind} balance={balance} />,
    },
  ];
  const of = (account: string) => sum(rows.map(({ byAccount }) => byAccount.get(account) ?? 0));
  return (
    <PageBy rows={rows}>
      {(shown) => (
        <DataTable
          caption={caption}
          columns={columns}
          rows={shown}
          rowKey={({ partyId }) => partyId ?? 'nobody'}
          footer={
            <tr>
              <td data-title>{t('word.total')}</td>
              {accounts.map((account) => (
                <td key={account} data-align="end" data-label={headerOf(account)}>
                  <Amount cents={of(account)} weight="strong" />
                </td>
              ))}
              <td data-align="end" data-label={t('books.balance')}>
                <Amount cents={total} weight="strong" />
              </td>
            </tr>
          }
        />
      )}
    </PageBy>
  );
}

function BalanceInWords({ kind, balance }: { readonly kind: PartyKind; readonly balance: Cents }) {
  const t = useText();
  return (
    <span>
      <Amount cents={Math.abs(balance)} weight="strong" />
      {balance !== 0 && <span className={classes.note}>{t(sideOf(kind, balance))}</span>}
    </span>
  );
}
