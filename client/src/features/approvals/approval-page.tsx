import { Button, Stack } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { formatIban } from 'shared-domain/kernel';
import type { Building } from 'shared-domain/ownership';
import type { InvoiceContent } from 'shared-domain/payables';
import { type InvoiceCase, useDocument, useInvoiceCase, usePages } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { useScope } from '../../scope/index.ts';
import { Amount, DataTable, DefinitionList, EmptyState, PageHeader, PhotoViewer } from '../../ui/index.ts';
import classes from './approval-page.module.css';
import { DecisionButtons } from './decision-buttons.tsx';
import { DecisionState } from './decision-state.tsx';
import { useMayDecide } from './use-may-decide.ts';

/** One submission with its paper as large as the screen allows. */
export function ApprovalPage() {
  const { submissionId = '' } = useParams({ strict: false });
  const submission = useDocument('submittedInvoice', submissionId);
  const one = useInvoiceCase(submission?.body.draftId ?? null);
  const building = useDocument('building', submission?.building ?? null);
  if (submission === undefined || (submission && (one === undefined || building === undefined))) return null;
  // A newer submission of the same invoice stands in its place: that is what there is to decide.
  return one?.submission ? (
    <Submission one={one} content={one.submission.body.content} building={building?.body ?? null} />
  ) : (
    <Absent />
  );
}

type SubmissionProps = {
  readonly one: InvoiceCase;
  readonly content: InvoiceContent;
  readonly building: Building | null;
};

function Submission({ one, content, building }: SubmissionProps) {
  const t = useText();
  const { choices } = useScope();
  const mayDecide = useMayDecide();
  const pages = usePages(one.organisation, content.pages);
  const place = choices.find(({ id }) => id === one.building)?.name;
  return (
    <>
      <PageHeader title={`${content.supplierName} ${content.number}`} detail={place} />
      <div className={pages.length > 0 ? classes.pair : ''}>
        {pages.length > 0 && (
          <div className={classes.paper}>
            <PhotoViewer pages={pages} title={t('approvals.open')} />
          </div>
        )}
        <Stack gap="lg">
          <Details one={one} content={content} />
          <div className={classes.decision}>
            {mayDecide(one.building) ? (
              <DecisionButtons one={one} building={building} onDecided={() => undefined} />
            ) : (
              <DecisionState one={one} />
            )}
          </div>
        </Stack>
      </div>
    </>
  );
}

function Details({ one, content }: { one: InvoiceCase; content: InvoiceContent }) {
  const t = useText();
  const format = useFormat();
  const { total, number, invoicedOn, dueOn, supplierIban, note } = content;
  const by = one.submission?.body;
  return (
    <Stack gap="md">
      <DefinitionList
        items={[
          { term: t('word.total'), value: <Amount cents={total} weight="strong" /> },
          { term: t('approvals.number'), value: number },
          { term: t('word.date'), value: format.day(invoicedOn) },
          ...(dueOn ? [{ term: t('approvals.due'), value: format.day(dueOn) }] : []),
          ...(supplierIban ? [{ term: t('suppliers.iban'), value: formatIban(supplierIban) }] : []),
          ...(note ? [{ term: t('approvals.note'), value: note }] : []),
          ...(by
            ? [
                {
                  term: t('role.syndic'),
                  value: t('approvals.submittedBy', {
                    name: by.submittedByName,
                    at: format.instant(by.submittedAt),
                  }),
                },
              ]
            : []),
        ]}
      />
      <DataTable
        caption={t('approvals.lines')}
        rows={content.lines}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'description',
            header: t('entry.description'),
            cell: ({ description }) => description,
            isTitle: true,
          },
          {
            key: 'key',
            header: t('entry.key'),
            cell: ({ keyName, privateTo }) => (privateTo ? t('entry.private') : keyName),
          },
          {
            key: 'rate',
            header: t('word.vat'),
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

function Absent() {
  const t = useText();
  const back = (
    <Button variant="default" renderRoot={(props) => <Link {...props} to="/approvals" />}>
      {t('approvals.toList')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('approvals.title')} />
      <EmptyState action={back}>{t('approvals.absent')}</EmptyState>
    </>
  );
}
