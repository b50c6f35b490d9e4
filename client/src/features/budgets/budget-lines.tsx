import { chartLabel } from 'shared-domain/accounting';
import type { Cents } from 'shared-domain/kernel';
import type { BudgetLine } from 'shared-domain/receivables';
import type { Shown } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount, DataTable } from '../../ui/index.ts';

type BudgetLinesProps = {
  readonly lines: readonly BudgetLine[];
  readonly total: Cents;
  readonly keys: readonly Shown<'allocationKey'>[];
};

/** The lines of a budget that no longer changes. */
export function BudgetLines({ lines, total, keys }: BudgetLinesProps) {
  const t = useText();
  const { language } = useFormat();
  return (
    <DataTable
      caption={t('budgets.lines')}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'account',
          header: t('budgets.account'),
          cell: ({ account }) => `${account} ${chartLabel(account, language)}`,
          isTitle: true,
        },
        { key: 'label', header: t('calls.label'), cell: ({ label }) => label },
        {
          key: 'key',
          header: t('calls.key'),
          cell: ({ keyId }) => keys.find(({ id }) => id === keyId)?.body.name ?? '…',
        },
        {
          key: 'amount',
          header: t('word.amount'),
          align: 'end',
          cell: ({ amount }) => <Amount cents={amount} />,
        },
      ]}
      footer={
        <tr>
          <td data-title colSpan={3}>
            {t('word.total')}
          </td>
          <td data-align="end">
            <Amount cents={total} weight="strong" />
          </td>
        </tr>
      }
    />
  );
}
