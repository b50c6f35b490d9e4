import type { Cents } from 'shared-domain/kernel';
import { useText } from '../../i18n/index.ts';
import { PageBy } from './page-by.tsx';
import { type PartyKind, type PartyRow, sideOf } from './party-rows.ts';
import type { ReportProps } from './report-props.ts';
import { Statement, type StatementRow } from './statement.tsx';

type PartyStatementProps = ReportProps & {
  readonly kind: PartyKind;
  readonly rows: readonly PartyRow[];
  readonly total: Cents;
};

/** Parties of a single account: a name and what it stands at. */
export function PartyStatement({ address, kind, rows, total }: PartyStatementProps) {
  const t = useText();
  const lines = rows.map(({ partyId, name, balance }): StatementRow => {
    const note = balance === 0 ? {} : { note: t(sideOf(kind, balance)) };
    const opens = address.to({ tab: 'ledger', ...(partyId !== null && { party: partyId }) });
    return { key: partyId ?? '', name, ...note, amount: Math.abs(balance), depth: 0, opens };
  });
  const side = total === 0 ? '' : ` · ${t(sideOf(kind, total))}`;
  const totalName = `${t('word.total')}${side}`;
  return (
    <PageBy rows={lines}>
      {(shown) => (
        <Statement
          title={t(`books.${kind}`)}
          rows={shown}
          total={{ name: totalName, amount: Math.abs(total) }}
          empty={t('books.noBalances')}
        />
      )}
    </PageBy>
  );
}
