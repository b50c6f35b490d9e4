import { Button, Group, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formatIban, formatStructuredCommunication, sum } from 'shared-domain/kernel';
import { type Shown, useDocument, useEntries } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import {
  Amount,
  BackLink,
  DataTable,
  DefinitionList,
  EmptyState,
  ExportMenu,
  PageHeader,
  StateBadge,
  type Tone,
  WordBadge,
} from '../../ui/index.ts';
import { CallPapers } from './call-papers.tsx';
import { type PartRow, type PartState, partRows } from './call-parts.ts';
import { usePartSheet } from './call-sheet.ts';
import { CancelSheet } from './cancel-sheet.tsx';
import { type CallFile, useCallFile } from './use-call-file.ts';

/** One call that went out: whom, for what, and who paid. */
export function CallPage() {
  const t = useText();
  const { fundCallId = '' } = useParams({ strict: false });
  const call = useDocument('fundCall', fundCallId);
  if (call === undefined) return null;
  if (call) return <CallOf call={call} />;
  return (
    <>
      <PageHeader title={t('calls.call')} />
      <EmptyState action={<BackToCalls />}>{t('calls.callAbsent')}</EmptyState>
    </>
  );
}

function CallOf({ call }: { readonly call: Shown<'fundCall'> }) {
  const { organisation, building } = call;
  const file = useCallFile({ organisation, id: building, name: '' });
  const books = useEntries(organisation, building);
  if (!file || !books) return null;
  const { settings, owners } = file;
  const parts = partRows(call.body, books.entries, owners, today(), settings.imputation);
  return <CallShown call={call} file={file} parts={parts} />;
}

type CallShownProps = {
  readonly call: Shown<'fundCall'>;
  readonly file: CallFile;
  readonly parts: readonly PartRow[];
};

function CallShown({ call, file, parts }: CallShownProps) {
  const t = useText();
  const format = useFormat();
  const [isCancelling, setIsCancelling] = useState(false);
  const cancelled = file.cancelled.find(({ body }) => body.fundCallId === call.id);
  const columns = usePartSheet(cancelled !== undefined);
  const { label, issuedOn, dueOn, total, fund, iban, keyId } = call.body;
  const paid = sum(parts.map((part) => part.paid));
  return (
    <>
      <BackToCalls />
      <PageHeader
        title={label}
        detail={`${file.building.name} · ${t('calls.fromTo', { issued: format.day(issuedOn), due: format.day(dueOn) })}`}
        actions={
          <>
            <StateBadge state={call.state === 'recorded' ? 'posted' : 'onDevice'} />
            <ExportMenu list={label} about={[file.building.name]} columns={columns} rows={parts} />
          </>
        }
      />
      <Stack gap="lg">
        {cancelled && (
          <Text>
            <WordBadge tone="bad">{t('calls.cancelled')}</WordBadge>{' '}
            {t('calls.cancelledWhy', { date: format.day(cancelled.body.on), reason: cancelled.body.reason })}
          </Text>
        )}
        <DefinitionList
          items={[
            { term: t('word.total'), value: <Amount cents={total} /> },
            ...(cancelled ? [] : [{ term: t('calls.paid'), value: <Amount cents={paid} /> }]),
            { term: t('calls.fund'), value: t(`fund.${fund}`) },
            { term: t('calls.key'), value: file.keys.find(({ id }) => id === keyId)?.body.name ?? '…' },
            { term: t('calls.iban'), value: formatIban(iban) },
          ]}
        />
        <Parts parts={parts} isCancelled={cancelled !== undefined} />
        <CallPapers call={call} file={file} parts={parts} isCancelled={cancelled !== undefined} />
        {!cancelled && (
          <Group>
            <Button variant="default" color="red" onClick={() => setIsCancelling(true)}>
              {t('calls.cancel')}
            </Button>
          </Group>
        )}
      </Stack>
      {isCancelling && <CancelSheet call={call} paid={paid} onClose={() => setIsCancelling(false)} />}
    </>
  );
}

const tones: Readonly<Record<PartState, Tone>> = { open: 'quiet', partly: 'warn', late: 'bad', paid: 'good' };

function Parts({
  parts,
  isCancelled,
}: {
  readonly parts: readonly PartRow[];
  readonly isCancelled: boolean;
}) {
  const t = useText();
  return (
    <DataTable
      caption={t('calls.owners')}
      rows={parts}
      rowKey={({ ownerId }) => ownerId}
      columns={[
        { key: 'name', header: t('word.owner'), cell: ({ name }) => name, isTitle: true },
        { key: 'lots', header: t('calls.lots'), cell: ({ lots }) => lots },
        {
          key: 'communication',
          header: t('calls.communicationShort'),
          cell: ({ communication }) => (
            <span style={{ overflowWrap: 'anywhere' }}>{formatStructuredCommunication(communication)}</span>
          ),
        },
        {
          key: 'amount',
          header: t('word.amount'),
          align: 'end',
          cell: ({ amount }) => <Amount cents={amount} />,
        },
        ...(isCancelled
          ? []
          : [
              {
                key: 'open',
                header: t('calls.open'),
                align: 'end' as const,
                cell: ({ open }: PartRow) => <Amount cents={open} />,
              },
              {
                key: 'state',
                header: t('calls.stateTitle'),
                cell: ({ state }: PartRow) => (
                  <WordBadge tone={tones[state]}>{t(`calls.part.${state}`)}</WordBadge>
                ),
              },
            ]),
      ]}
    />
  );
}

function BackToCalls() {
  const t = useText();
  return <BackLink to="/calls">{t('calls.title')}</BackLink>;
}
