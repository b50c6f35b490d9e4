import { Title } from '@mantine/core';
import { chartLabel } from 'shared-domain/accounting';
import type { PublishedSettlement } from 'shared-domain/receivables';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount, DataTable } from '../../ui/index.ts';

/** What was shared, account by account and key by key. */
export function GroupTable({ groups }: Pick<PublishedSettlement, 'groups'>) {
  const t = useText();
  const { language } = useFormat();
  const rows = groups.map((group, at) => ({ ...group, at }));
  return (
    <section aria-labelledby="settlement-groups">
      <Title order={2} id="settlement-groups" mb="xs">
        {t('settlements.groups')}
      </Title>
      <DataTable
        caption={t('settlements.groups')}
        rows={rows}
        rowKey={({ at }) => String(at)}
        columns={[
          {
            key: 'account',
            header: t('settlements.account'),
            isTitle: true,
            cell: ({ account }) => `${account} ${chartLabel(account, language)}`,
          },
          {
            key: 'by',
            header: t('settlements.sharedBy'),
            cell: ({ by }) => (by.is === 'key' ? by.name : t('settlements.byMeter', { unit: by.unit })),
          },
          {
            key: 'total',
            header: t('word.total'),
            align: 'end',
            cell: ({ total }) => <Amount cents={total} />,
          },
        ]}
      />
    </section>
  );
}
