import { Stack, Text } from '@mantine/core';
import { accountLabel } from 'shared-domain/accounting';
import { formatIban } from 'shared-domain/kernel';
import type { InvoiceContent } from 'shared-domain/payables';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount, DataTable, type Definition, DefinitionList } from '../../ui/index.ts';

export function ContentView({ content }: { content: InvoiceContent }) {
  const t = useText();
  const { language } = useFormat();
  return (
    <Stack gap="md">
      <DefinitionList items={useDetails(content)} />
      <DataTable
        caption={t('entry.lines')}
        rows={content.lines}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'description',
            header: t('entry.description'),
            isTitle: true,
            cell: ({ description, keyName, privateTo, isPrivate }) => (
              <>
                {description}
                <Text size="sm" c="dimmed">
                  {privateTo || isPrivate ? t('entry.private') : keyName}
                </Text>
              </>
            ),
          },
          {
            key: 'account',
            header: t('entry.account'),
            cell: ({ account }) => `${account} ${accountLabel(account, language) ?? ''}`,
          },
          { key: 'net', header: t('entry.net'), align: 'end', cell: ({ net }) => <Amount cents={net} /> },
          {
            key: 'rate',
            header: t('entry.vatRate'),
            align: 'end',
            cell: ({ vatRate }) => t('entry.percent', { rate: vatRate }),
          },
          {
            key: 'gross',
            header: t('entry.gross'),
            align: 'end',
            cell: ({ gross }) => <Amount cents={gross} />,
          },
        ]}
      />
    </Stack>
  );
}

function useDetails(content: InvoiceContent): Definition[] {
  const t = useText();
  const format = useFormat();
  const { total, invoicedOn, bookedOn, dueOn, supplierIban, communication, note, vat, rounding } = content;
  return [
    { term: t('entry.total'), value: <Amount cents={total} weight="strong" /> },
    { term: t('entry.invoicedOn'), value: format.day(invoicedOn) },
    ...(bookedOn ? [{ term: t('entry.bookedOnTerm'), value: format.day(bookedOn) }] : []),
    ...(dueOn ? [{ term: t('entry.dueOn'), value: format.day(dueOn) }] : []),
    ...(supplierIban ? [{ term: t('entry.payTo'), value: formatIban(supplierIban) }] : []),
    ...(communication ? [{ term: t('entry.communication'), value: communication }] : []),
    ...vat.map(({ rate, base, vat: tax }) => ({
      term: t('entry.vatOf', { rate, base: format.money(base) }),
      value: <Amount cents={tax} />,
    })),
    ...(rounding === 0 ? [] : [{ term: t('entry.difference'), value: <Amount cents={rounding} /> }]),
    ...(note ? [{ term: t('entry.note'), value: note }] : []),
  ];
}
