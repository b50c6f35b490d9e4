import { useMemo } from 'react';
import { ownerBalances, supplierBalances } from 'shared-domain/accounting';
import { useText } from '../../i18n/index.ts';
import { EmptyState } from '../../ui/index.ts';
import { BookExport } from './book-export.tsx';
import { partyRows } from './party-rows.ts';
import { usePartySheet } from './party-sheet.ts';
import { PartyStatement } from './party-statement.tsx';
import { PartyTable } from './party-table.tsx';
import type { ReportProps } from './report-props.ts';

type PartiesTabProps = ReportProps & { readonly kind: 'owners' | 'suppliers' };

/** What each owner or supplier owes or is owed on a day. */
export function PartiesTab({ ledger, address, kind }: PartiesTabProps) {
  const t = useText();
  const { until } = address.period;
  const { accountRoles } = ledger.building.body;
  const report = useMemo(() => {
    const choice = { on: until, accountRoles };
    return kind === 'owners'
      ? ownerBalances(ledger.entries, choice)
      : supplierBalances(ledger.entries, choice);
  }, [ledger.entries, until, accountRoles, kind]);
  const rows = partyRows(report, ledger.partyName);
  const accounts = report.byAccount.map(({ account }) => account);
  const columns = usePartySheet(kind, accounts);
  if (report.parties.length === 0) return <EmptyState>{t('books.noBalances')}</EmptyState>;
  const shown = { ledger, address, kind, rows };
  return (
    <>
      <BookExport ledger={ledger} address={address} tab={kind} columns={columns} rows={rows} />
      {accounts.length > 1 ? (
        <PartyTable {...shown} accounts={accounts} />
      ) : (
        <PartyStatement {...shown} total={report.balance} />
      )}
    </>
  );
}
