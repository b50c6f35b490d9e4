import { Text, Title } from '@mantine/core';
import { accountLabel } from 'shared-domain/accounting';
import { type Cents, sum } from 'shared-domain/kernel';
import { useDocuments } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { YearsAway } from '../../scope/kept/years-away.tsx';
import { Amount, DataTable } from '../../ui/index.ts';
import { ShareTable } from './share-table.tsx';
import { sharesOf } from './shares.ts';

type PostingProps = { readonly organisation: string; readonly building: string; readonly invoiceId: string };

/** What the books hold of it: the entry in double, and each owner's part. */
export function Posting(props: PostingProps) {
  return (
    <>
      <Entries {...props} />
      <Shares {...props} />
      <Older {...props} />
    </>
  );
}

/** An invoice is told of for ever; its entry and shares may be among the years that are not here. */
function Older({ organisation, building, invoiceId }: PostingProps) {
  const entries = useDocuments('journalEntry', { organisation, building, subject: invoiceId });
  return entries?.length === 0 ? <YearsAway building={building} /> : null;
}

function Entries({ organisation, building, invoiceId }: PostingProps) {
  const t = useText();
  const { language } = useFormat();
  const [entry] = useDocuments('journalEntry', { organisation, building, subject: invoiceId }) ?? [];
  if (!entry) return null;
  const { lines, number, fiscalYear } = entry.body;
  const rows = lines.map((line, index) => ({ ...line, id: String(index) }));
  return (
    <section aria-label={t('entry.journal')}>
      <Title order={2} mb={4}>
        {t('entry.journal')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {number === null
          ? t('entry.notNumbered')
          : t('entry.postedAs', { year: String(fiscalYear), number: String(number) })}
      </Text>
      <DataTable
        caption={t('entry.journal')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'account',
            header: t('entry.account'),
            isTitle: true,
            cell: ({ account }) => `${account} ${accountLabel(account, language) ?? ''}`,
          },
          { key: 'label', header: t('entry.description'), cell: ({ label }) => label },
          {
            key: 'debit',
            header: t('entry.debit'),
            align: 'end',
            cell: ({ debit }) => <Side cents={debit} />,
          },
          {
            key: 'credit',
            header: t('entry.credit'),
            align: 'end',
            cell: ({ credit }) => <Side cents={credit} />,
          },
        ]}
        footer={
          <tr>
            <td colSpan={2}>{t('word.total')}</td>
            <td data-align="end" data-label={t('entry.debit')}>
              <Amount cents={sum(lines.map(({ debit }) => debit))} />
            </td>
            <td data-align="end" data-label={t('entry.credit')}>
              <Amount cents={sum(lines.map(({ credit }) => credit))} />
            </td>
          </tr>
        }
      />
    </section>
  );
}

function Side({ cents }: { cents: Cents }) {
  return cents === 0 ? null : <Amount cents={cents} />;
}

function Shares({ organisation, building, invoiceId }: PostingProps) {
  const t = useText();
  const parts = useDocuments('allocation', { organisation, building, subject: invoiceId });
  const owners = useDocuments('owner', { organisation, building });
  if (!parts || parts.length === 0 || !owners) return null;
  const portions = parts.flatMap(({ body }) => body.portions);
  return (
    <section aria-label={t('entry.spread')}>
      <Title order={2} mb="xs">
        {t('entry.spread')}
      </Title>
      <ShareTable shares={sharesOf(portions, owners)} />
    </section>
  );
}
