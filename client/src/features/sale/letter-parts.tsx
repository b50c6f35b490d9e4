import { List, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CallAround, LetterBeforeContract, SaleFile } from 'shared-domain/receivables';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount, DataTable, WordBadge } from '../../ui/index.ts';

type PointProps = { readonly id: string; readonly title: string; readonly children: ReactNode };

/** One point of a letter, under its own heading. */
export function Point({ id, title, children }: PointProps) {
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
}

export function Arrears({ letter }: { readonly letter: Pick<LetterBeforeContract, 'sellers' | 'arrears'> }) {
  const t = useText();
  const format = useFormat();
  const { sellers, arrears } = letter;
  const rows = sellers.flatMap(({ name, claims }) => claims.map((claim) => ({ ...claim, name })));
  if (rows.length === 0) return <Text>{t('sale.noArrears')}</Text>;
  return (
    <>
      <DataTable
        caption={t('sale.arrears')}
        rows={rows}
        rowKey={({ id, name }) => `${id}-${name}`}
        columns={[
          { key: 'label', header: t('sale.claim'), cell: ({ label }) => label, isTitle: true },
          { key: 'name', header: t('word.owner'), cell: ({ name }) => name },
          { key: 'due', header: t('sale.dueOn'), cell: ({ dueOn }) => (dueOn ? format.day(dueOn) : '–') },
          {
            key: 'open',
            header: t('sale.openAmount'),
            align: 'end',
            cell: ({ open }) => <Amount cents={open} />,
          },
        ]}
      />
      <Text fw={600} mt="xs">
        {`${t('sale.toWithhold')} `}
        <Amount cents={arrears} weight="strong" />
      </Text>
    </>
  );
}

export function Calls({ calls }: { readonly calls: readonly CallAround[] }) {
  const t = useText();
  const format = useFormat();
  if (calls.length === 0) return <Text>{t('sale.nothing')}</Text>;
  return (
    <DataTable
      caption={t('sale.calls')}
      rows={calls}
      rowKey={({ label, dueOn, total }) => `${label}-${dueOn}-${total}`}
      columns={[
        {
          key: 'label',
          header: t('sale.call'),
          isTitle: true,
          cell: ({ label, isIssued }) => (
            <>
              {`${label} `}
              {!isIssued && <WordBadge tone="quiet">{t('sale.planned')}</WordBadge>}
            </>
          ),
        },
        { key: 'due', header: t('sale.dueOn'), cell: ({ dueOn }) => format.day(dueOn) },
        {
          key: 'total',
          header: t('sale.callTotal'),
          align: 'end',
          cell: ({ total }) => <Amount cents={total} />,
        },
        {
          key: 'lot',
          header: t('sale.lotPart'),
          align: 'end',
          cell: ({ lotPart }) => <Amount cents={lotPart} />,
        },
      ]}
    />
  );
}

export function ToldList({ told }: { readonly told: readonly SaleFile['proceedings'][number][] }) {
  const t = useText();
  const format = useFormat();
  if (told.length === 0) return <Text>{t('sale.nothing')}</Text>;
  return (
    <List>
      {told.map(({ what, on, amount }) => (
        <List.Item key={`${what}-${on}-${amount}`}>
          {[what, on && format.day(on), amount !== null && format.money(amount)].filter(Boolean).join(' · ')}
        </List.Item>
      ))}
    </List>
  );
}
