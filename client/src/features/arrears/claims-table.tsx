import type { Debtor } from 'shared-domain/receivables';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount, DataTable } from '../../ui/index.ts';

type Claim = Debtor['claims'][number];

/** What is overdue, and what was paid of it. */
export function ClaimsTable({ debtor }: { readonly debtor: Debtor }) {
  const t = useText();
  const format = useFormat();
  const held = new Set(debtor.claims.filter((one) => !debtor.demanded.includes(one)).map(({ id }) => id));
  const paidOf = ({ payments }: Claim) =>
    payments.map(({ on, amount }) => `${format.money(amount)} (${format.day(on)})`).join(', ');
  return (
    <DataTable
      caption={t('arrears.claims')}
      rows={debtor.claims}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'label',
          header: t('arrears.claim'),
          isTitle: true,
          cell: ({ id, label }) => (held.has(id) ? `${label} · ${t('arrears.inPlan')}` : label),
        },
        { key: 'due', header: t('arrears.dueOn'), cell: ({ dueOn }) => (dueOn ? format.day(dueOn) : '–') },
        { key: 'paid', header: t('arrears.payments'), cell: (claim) => paidOf(claim) || '–' },
        {
          key: 'raised',
          header: t('arrears.asked'),
          align: 'end',
          cell: ({ raised }) => <Amount cents={raised} />,
        },
        { key: 'open', header: t('arrears.open'), align: 'end', cell: ({ open }) => <Amount cents={open} /> },
      ]}
    />
  );
}
